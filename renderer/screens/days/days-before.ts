import { newId } from '@renderer/data/new-id';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId } from '@shared/model/ids';
import type { QuarterDays } from '@shared/model/quarter-days';
import type { Year } from '@shared/rules/year';

const ACTIVITY = 'before';

export type AmountBefore = { peerId: PeerId; quarterDays: QuarterDays };

/** The entry of a peer for days used before Peer Desk in the year; `entries` are the peer's of that year. */
export function findBefore(entries: readonly DayEntry[] | undefined): DayEntry | undefined {
  return entries?.find(({ activity, precision }) => activity === ACTIVITY && precision === 'year');
}

/**
 * One entry a peer for the whole year, in the place of the one that is there. Nought takes that one away; where there is
 * none it makes nothing.
 */
export function toBefore(
  amounts: readonly AmountBefore[],
  year: Year,
  entriesOf: (peerId: PeerId) => readonly DayEntry[] | undefined,
): DayEntry[] {
  return amounts.flatMap(({ peerId, quarterDays }) => {
    const old = findBefore(entriesOf(peerId));
    if (quarterDays === 0) return old ? [{ ...old, state: 'cancelled' as const }] : [];
    return DayEntrySchema.parse({
      ...old,
      id: old?.id ?? newId<DayEntryId>(),
      peerId,
      date: year.startsOn,
      precision: 'year',
      part: 'unknown',
      activity: ACTIVITY,
      state: 'worked',
      quarterDays,
    });
  });
}
