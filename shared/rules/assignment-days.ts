import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry, type DayPart } from '@shared/model/day-entry';
import type { DayEntryId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import type { QuarterDays } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import { byTime } from './same-work';
import { spreadDays } from './spread-days';

/** The activity of a peer who joins to learn. Source: Peer Support Review Update, para 17 (unpaid). */
export const SHADOWING = 'shadowing';

/** The role in which a peer joins to learn: unpaid, and its days are not taken off the limit. */
export const SHADOW_ROLE = 'shadow';

/** What a peer can be in a piece of work; any other word may stand in an older record. */
export const ASSIGNMENT_ROLES = ['member', 'lead', 'mentor', 'facilitator', SHADOW_ROLE] as const;

/** One date that is pencilled in or booked for an assignment. */
export type AssignmentDay = {
  /** The entry that it is already; `null` for one that is added. */
  entryId: DayEntryId | null;
  date: CalendarDay;
  quarterDays: QuarterDays;
  activity: string;
};

/** The entries that stand in the way of new ones: those of the assignment that are not yet worked nor cancelled. */
export function openDays(entries: Iterable<DayEntry>): DayEntry[] {
  return [...entries].filter(({ state }) => state === 'pencilled' || state === 'booked').toSorted(byTime);
}

/**
 * The days proposed where an assignment is confirmed or pencilled in: those it has already, pencilled in or booked, else a
 * day for each date of the project, else of the request, weekends left out (`spreadDays`); at most `daysAskedQuarterDays`
 * of them. None where no date is known.
 * Decided: 2026-11-22, product owner.
 */
export function proposedDays(given: {
  assignment: Pick<Assignment, 'role'>;
  /** Of the assignment. */
  entries: Iterable<DayEntry>;
  project: Pick<Project, 'startsOn' | 'endsOn'> | undefined;
  request: Pick<Request, 'startsOn' | 'endsOn' | 'daysAskedQuarterDays'> | undefined;
  activity: string;
}): AssignmentDay[] {
  const there = openDays(given.entries).filter(({ precision }) => precision === 'day');
  if (there.length > 0) {
    return there.map(({ id, date, quarterDays, activity }) => ({ entryId: id, date, quarterDays, activity }));
  }
  const work = [given.project, given.request].find((one) => one !== undefined && (one.startsOn ?? one.endsOn) !== null);
  const from = work?.startsOn ?? work?.endsOn;
  if (!work || !from) return [];
  const to = work.endsOn ?? from;
  const spread = spreadDays({ from, to, startsHalf: false, endsHalf: false, includeWeekends: false });
  const activity = given.assignment.role === SHADOW_ROLE ? SHADOWING : given.activity;
  let left = given.request?.daysAskedQuarterDays ?? Infinity;
  const days: AssignmentDay[] = [];
  for (const { date, quarterDays } of spread) {
    // Safe: the smaller of two amounts in quarter-days.
    const amount = Math.min(quarterDays, left) as QuarterDays;
    if (amount <= 0) break;
    left -= amount;
    days.push({ entryId: null, date, quarterDays: amount, activity });
  }
  return days;
}

/** What each day of an assignment says of the work, from its project or else its request. */
export type WorkOfDays = Pick<
  DayEntry,
  | 'assignmentId'
  | 'projectId'
  | 'kindOfWork'
  | 'councilSupportedId'
  | 'councilSupportedText'
  | 'projectCode'
  | 'purchaseOrder'
>;

/**
 * The entries of an assignment whose days are pencilled in or booked as `days` say: those named are changed in place, the
 * others added, and what was pencilled in (or, where it is booked, booked) and is not named any more is cancelled. Worked
 * and cancelled entries are left alone. A peer who shadows has days of shadowing, which are not taken off the limit.
 * Source: Peer Support Review Update, para 17.
 */
export function planAssignmentDays(plan: {
  assignment: Assignment;
  work: WorkOfDays;
  days: readonly AssignmentDay[];
  /** Of the assignment, as they are. */
  there: Iterable<DayEntry>;
  state: 'pencilled' | 'booked';
  pencilledUntil: CalendarDay | null;
  newId: () => DayEntryId;
}): DayEntry[] {
  const { assignment, work, days, state } = plan;
  const open = openDays(plan.there);
  const byId = new Map(open.map((entry) => [entry.id, entry]));
  const kept = days.map((day): DayEntry => {
    const before = day.entryId === null ? undefined : byId.get(day.entryId);
    return DayEntrySchema.parse({
      ...before,
      ...work,
      id: before?.id ?? plan.newId(),
      peerId: assignment.peerId,
      date: day.date,
      quarterDays: day.quarterDays,
      part: partFor(before, day.quarterDays),
      activity: assignment.role === SHADOW_ROLE ? SHADOWING : day.activity,
      // Days that are booked stay so while others are pencilled in beside them.
      state: before?.state === 'booked' ? 'booked' : state,
      pencilledUntil: state === 'pencilled' && before?.state !== 'booked' ? plan.pencilledUntil : null,
    });
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  const dropped = open
    .filter((entry) => !keptIds.has(entry.id) && entry.precision === 'day')
    .filter((entry) => state === 'booked' || entry.state === 'pencilled')
    .map((entry): DayEntry => ({ ...entry, state: 'cancelled' }));
  return [...kept, ...dropped];
}

/** Morning and afternoon no longer fit another amount. */
function partFor(before: DayEntry | undefined, quarterDays: QuarterDays): DayPart {
  if (before && quarterDays === before.quarterDays) return before.part;
  return quarterDays >= 4 ? 'day' : 'unknown';
}

/** The booked entries whose day has passed: proposed as worked where an assignment is done. `today` itself has passed. */
export function passedBooked(entries: Iterable<DayEntry>, today: CalendarDay): DayEntry[] {
  return openDays(entries).filter(
    ({ state, date, precision }) => state === 'booked' && precision === 'day' && date <= today,
  );
}
