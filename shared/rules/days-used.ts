import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayPrecision } from '@shared/model/day-entry';
import type { ProjectId } from '@shared/model/ids';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { isInYear, type Year } from './year';

/**
 * What one peer's entries of one year come to. Every entry that is not cancelled is in exactly one of the five sums.
 */
export type DaysUsed = {
  /** Worked and counting. */
  workedQuarterDays: number;
  /** Booked and counting. */
  bookedQuarterDays: number;
  /** Pencilled in and counting, the pencilling not expired. */
  pencilledQuarterDays: number;
  /** In any state but cancelled, not counting to the limit. */
  notCountedQuarterDays: number;
  /** Pencilled in and counting, but held only until a day before today. */
  expiredQuarterDays: number;
  /** Latest day worked, counting or not. With `lastWorkedPrecision` "month" it is the first of that month. */
  lastWorkedOn: CalendarDay | null;
  lastWorkedPrecision: DayPrecision | null;
  /** Earliest booked day from today on, counting or not. */
  nextWorkOn: CalendarDay | null;
  /** Worked and booked, counting, by the project they are for: the gate needs it where an approval is for one project. */
  usedByProject: ReadonlyMap<ProjectId, number>;
};

/** What the rule needs of the agreement. */
export type CountingRule = Pick<Agreement, 'activities'>;

const NO_PROJECTS: ReadonlyMap<ProjectId, number> = new Map();

/** The days of a peer with no entries in the year. */
export const NO_DAYS_USED: DaysUsed = Object.freeze({
  workedQuarterDays: 0,
  bookedQuarterDays: 0,
  pencilledQuarterDays: 0,
  notCountedQuarterDays: 0,
  expiredQuarterDays: 0,
  lastWorkedOn: null,
  lastWorkedPrecision: null,
  nextWorkOn: null,
  usedByProject: NO_PROJECTS,
});

/**
 * The days that one peer used in a year of counting: the one function behind screen, gate, statement, export and print.
 * `entries` are of one peer, in any order and of any years; those whose date lies in the year are taken, and an entry
 * dated only to its month or year stands in the year that holds its date. Cancelled entries are left out.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: counted on the date worked, so that work over a year end splits.
 */
export function daysUsed(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: CountingRule,
  today: CalendarDay,
): DaysUsed {
  const used: DaysUsed = { ...NO_DAYS_USED };
  let byProject: Map<ProjectId, number> | undefined;
  for (const entry of entries) {
    if (entry.state === 'cancelled' || !isInYear(entry.date, year)) continue;
    noteWorkDates(used, entry, today);
    const sum = sumOf(entry, agreement, today);
    used[sum] += entry.quarterDays;
    if (entry.projectId !== null && (sum === 'workedQuarterDays' || sum === 'bookedQuarterDays')) {
      byProject ??= new Map();
      byProject.set(entry.projectId, (byProject.get(entry.projectId) ?? 0) + entry.quarterDays);
    }
  }
  if (byProject !== undefined) used.usedByProject = byProject;
  return used;
}

/** True where the entry is pencilled in and was to be held only until a day before `today`. */
export function isExpired(entry: Pick<DayEntry, 'state' | 'pencilledUntil'>, today: CalendarDay): boolean {
  return entry.state === 'pencilled' && entry.pencilledUntil !== null && entry.pencilledUntil < today;
}

/** A sum of `DaysUsed` that an entry may be in. */
export type DaysSum = {
  [Key in keyof DaysUsed]: Key extends `${string}QuarterDays` ? Key : never;
}[keyof DaysUsed];

/** The sum that an entry which is not cancelled is in, whatever its year. */
export function sumOf(entry: DayEntry, agreement: CountingRule, today: CalendarDay): DaysSum {
  if (!countsToLimit(entry, agreement.activities)) return 'notCountedQuarterDays';
  if (entry.state === 'worked') return 'workedQuarterDays';
  if (entry.state === 'booked') return 'bookedQuarterDays';
  return isExpired(entry, today) ? 'expiredQuarterDays' : 'pencilledQuarterDays';
}

function noteWorkDates(used: DaysUsed, entry: DayEntry, today: CalendarDay): void {
  // "Some time in the year" says nothing about when a peer last worked.
  if (entry.precision === 'year') return;
  if (entry.state === 'worked' && (used.lastWorkedOn === null || entry.date >= used.lastWorkedOn)) {
    // A day beats a month that begins on it, whichever comes first.
    const sameDay = entry.date === used.lastWorkedOn;
    used.lastWorkedPrecision = sameDay && used.lastWorkedPrecision === 'day' ? 'day' : entry.precision;
    used.lastWorkedOn = entry.date;
  }
  if (entry.state === 'booked' && entry.date >= today && (used.nextWorkOn === null || entry.date < used.nextWorkOn)) {
    used.nextWorkOn = entry.date;
  }
}
