import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry, type DayState } from '@shared/model/day-entry';
import { isWorkingDay, SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays, daysBetween } from '@shared/rules/calendar';

/** One run of days of one peer: `start` counts from the first day of the year of counting. */
export type SampleWork = {
  peer: number;
  start: CalendarDay;
  days: number;
  activity: string;
  kindOfWork: string;
  council: string;
  state: DayState;
  pencilledUntil?: CalendarDay;
};

/** The entries of a run of whole working days, from `start` on. */
export function entriesOf(work: SampleWork, peerId: string, newId: () => string): DayEntry[] {
  const entries: DayEntry[] = [];
  let day = work.start;
  let left = work.days * 4;
  while (left > 0) {
    if (isWorkingDay(day, SHIPPED_HOLIDAYS)) {
      const quarterDays = Math.min(4, left);
      entries.push(
        DayEntrySchema.parse({
          id: newId(),
          peerId,
          date: day,
          part: quarterDays < 4 ? 'am' : 'day',
          quarterDays,
          state: work.state,
          activity: work.activity,
          kindOfWork: work.kindOfWork,
          councilSupportedId: work.council,
          pencilledUntil: work.pencilledUntil ?? null,
        }),
      );
      left -= quarterDays;
    }
    day = addDays(day, 1);
  }
  return entries;
}

const KINDS = [
  { activity: 'on site', kindOfWork: 'Corporate peer challenge', days: 4 },
  { activity: 'remote', kindOfWork: 'Remote support', days: 1.5 },
  { activity: 'mentoring session', kindOfWork: 'Mentoring', days: 0.5 },
  { activity: 'on site', kindOfWork: 'Progress review', days: 2 },
  { activity: 'group support', kindOfWork: 'Bespoke group support', days: 1 },
] as const;

/**
 * Work from `from` to the day before `today`, worked, until about `wanted` days of it are given; the councils go round.
 * Always the same for the same arguments.
 */
export function workedUpTo(
  peer: number,
  wanted: number,
  from: CalendarDay,
  today: CalendarDay,
  councils: readonly string[],
): SampleWork[] {
  const span = Math.max(1, daysBetween(from, today) - 14);
  const works: SampleWork[] = [];
  let given = 0;
  for (let step = 0; given < wanted; step += 1) {
    const kind = KINDS[(peer + step) % KINDS.length] ?? KINDS[0];
    const days = Math.min(kind.days, wanted - given);
    const start = addDays(from, Math.floor((given / Math.max(wanted, 1)) * span) + (peer % 3));
    works.push({
      peer,
      start,
      days,
      activity: kind.activity,
      kindOfWork: kind.kindOfWork,
      council: councils[(peer * 7 + step) % councils.length] ?? '',
      state: 'worked',
    });
    given += days;
  }
  return works;
}
