import { Strip } from '@renderer/components/strip';
import type { Desk } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import type { Instant } from '@shared/model/calendar-day';
import { formatPlainDate } from '@shared/rules/uk-date';
import { useEffect, useState } from 'react';
import { dayOfInstant } from '@renderer/words/instant-text';

/** So far a clock may go wrong, or be set, without a word. */
const TOLERATED_MS = 24 * 60 * 60 * 1000;
/** The last change may have been made by the wrong clock already: some before it are asked too. */
const CHANGES_ASKED = 50;

/** Says that the clock of this computer stands before changes that were made: days left and deadlines go by it. */
export function ClockMark() {
  const desk = useDesk();
  const [latest, setLatest] = useState<Instant>();
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      const at = await latestOf(desk);
      if (shown) setLatest(at);
    };
    // Records that cannot be read are told of where they are needed, not by the clock.
    ask().catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [desk]);
  const now = desk.now();
  if (!latest || Date.parse(latest) - Date.parse(now) <= TOLERATED_MS) return null;
  return (
    <Strip tone="warning" role="alert">
      <span>
        <strong>The clock of this computer shows {formatPlainDate(desk.today)}</strong>, but your last change was made
        on {formatPlainDate(dayOfInstant(latest))}. Nothing is lost. Deadlines and days left go by the clock: set it
        right, then start Peer Desk again.
      </span>
    </Strip>
  );
}

async function latestOf(desk: Desk): Promise<Instant | undefined> {
  const changes = await desk.changes(CHANGES_ASKED);
  return changes
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
}
