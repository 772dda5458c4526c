import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { countsToLimit } from '@shared/rules/counting';
import { daysUsed, isExpired } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';

/** Worked, booked, pencilled in and left of one peer, in days. */
export type PeerFigures = readonly [worked: number, booked: number, pencilled: number, left: number];

const QUARTERS = 4;

/** Working out every peer's figures of the present year from the entries in memory, as often as asked; in milliseconds. */
export function timeDays(
  entriesOf: ReadonlyMap<string, readonly DayEntry[]>,
  peerIds: readonly string[],
  today: CalendarDay,
  rounds: number,
): { ms: number[]; figures: PeerFigures[] } {
  const year = yearOf(today, DEFAULT_AGREEMENT);
  const limit = limitOf(year, DEFAULT_AGREEMENT);
  const ms: number[] = [];
  let figures: PeerFigures[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    figures = peerIds.map((peerId) => {
      const used = daysUsed(entriesOf.get(peerId) ?? [], year, DEFAULT_AGREEMENT, today);
      const { leftQuarterDays } = limitPosition(used, [], limit);
      return [
        used.workedQuarterDays / QUARTERS,
        used.bookedQuarterDays / QUARTERS,
        used.pencilledQuarterDays / QUARTERS,
        leftQuarterDays / QUARTERS,
      ];
    });
    ms.push(performance.now() - startedAt);
  }
  return { ms, figures };
}

/** What a sheet of days says of an entry in its column "Counts": its state where it counts, else "no". */
export function countedAs(entry: DayEntry, today: CalendarDay): string {
  if (entry.state === 'cancelled' || !countsToLimit(entry, DEFAULT_AGREEMENT.activities)) return 'no';
  return isExpired(entry, today) ? 'expired' : entry.state;
}
