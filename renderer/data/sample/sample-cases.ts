import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { LimitApprovalSchema } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { LockedYearSchema } from '@shared/model/year-lock';
import { addDays } from '@shared/rules/calendar';
import { daysBeforeEntry } from '@shared/rules/days-before';
import { previousYear, yearOf, yearText } from '@shared/rules/year';
import { entriesOf } from './sample-days';
import { projectOf } from './sample-projects';

const HELD_DAYS = 3;

/** Days past the limit that are held until it is decided, with what was asked of the approver. */
export function askedApprovalOf(peerId: string, today: CalendarDay, newId: () => string) {
  const visit = projectOf(
    entriesOf(
      {
        peer: 0,
        start: addDays(today, 38),
        days: HELD_DAYS,
        activity: 'on site',
        kindOfWork: 'Finance peer challenge',
        council: 'E07000178',
        state: 'pencilled',
      },
      peerId,
      newId,
    ),
    today,
    newId,
  );
  const [first] = visit.entries;
  const approval = LimitApprovalSchema.parse({
    id: newId(),
    peerId,
    yearKey: yearOf(first?.date ?? today, DEFAULT_AGREEMENT).key,
    decision: 'asked',
    askedQuarterDays: HELD_DAYS * 4,
    grantedQuarterDays: 0,
    projectId: visit.project.id,
    councilSupportedId: visit.project.councilSupportedId,
    askedOn: addDays(today, -4),
    reason: 'Led on the budget at the first visit; the council asked for the same peer.',
    considered: 'Two others with this experience are not free on the dates.',
    dayIds: visit.entries.map(({ id }) => id),
  });
  return { ...visit, approval };
}

/** The year before the last one, settled and locked: of each peer one amount is known. */
export function settledYearOf(
  peerIds: readonly string[],
  lockedBy: string,
  today: CalendarDay,
  newId: () => string,
): { entries: DayEntry[]; lock: ReturnType<typeof LockedYearSchema.parse> } {
  const last = previousYear(yearOf(today, DEFAULT_AGREEMENT), DEFAULT_AGREEMENT);
  const year = previousYear(last, DEFAULT_AGREEMENT);
  const { key, startsOn, endsOn } = year;
  return {
    // Safe: whole quarter-days, and ids as the schema has them, which reads both again.
    entries: peerIds.map((peerId, place) =>
      daysBeforeEntry(undefined, {
        id: newId(),
        peerId,
        year,
        quarterDays: 48 + place * 22,
      } as Parameters<typeof daysBeforeEntry>[1]),
    ),
    lock: LockedYearSchema.parse({
      id: key,
      name: yearText(key),
      startsOn,
      endsOn,
      lockedOn: addDays(endsOn, 40),
      lockedBy,
    }),
  };
}
