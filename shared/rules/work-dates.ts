import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Project } from '@shared/model/project';
import { FOLLOW_UPS, type FollowUp } from '@shared/model/settings';
import { WORK_DATE_KINDS, type WorkDateKind, type WorkDateNote } from '@shared/model/work-date';
import { missingCase } from '@shared/model/result';
import { addDays, addMonths } from './calendar';
import { foldText } from './names';
import { addWorkingDays } from './working-days';

const WORK_DATE_STATES = ['to come', 'due', 'passed', 'done', 'not wanted'] as const;
export type WorkDateState = (typeof WORK_DATE_STATES)[number];

/** One date of a piece of work: a day, or days within which it happens (`from` and `to`, both inclusive). */
export type WorkDate = {
  kind: WorkDateKind;
  from: CalendarDay;
  to: CalendarDay;
  /** True where a person gave days of its own. */
  isOwn: boolean;
  doneOn: CalendarDay | null;
  /** `passed`: its last day lies before today, and nobody noted it as done. */
  state: WorkDateState;
};

/** What the dates of a piece of work are worked out from. */
export type DatedWork = Pick<Project, 'kindOfWork' | 'startsOn' | 'endsOn' | 'workDates'>;

const WEEK = 7;
/** Decided: 2026-11-23, product owner: comments on the draft report within two weeks of the last day on site. */
const DRAFT_REPORT_DAYS = 14;
/** Decided: 2026-11-23, product owner: feedback within 20 working days (the paper gives no deadline). */
const FEEDBACK_WORKING_DAYS = 20;
/** Every piece of work has these; the others belong to peer challenges. */
const OF_ALL_WORK: readonly WorkDateKind[] = ['on site', 'feedback'];

/** First and last day on site, both inclusive; one known alone stands for both. `undefined` where neither is known. */
export function daysOnSite({
  startsOn,
  endsOn,
}: Pick<Project, 'startsOn' | 'endsOn'>): { first: CalendarDay; last: CalendarDay } | undefined {
  const first = startsOn ?? endsOn;
  if (first === null) return undefined;
  return { first, last: endsOn !== null && endsOn >= first ? endsOn : first };
}

/** Where the first day of a piece of work may stand: on its project, or on the request that it comes from. */
type BegunWork = Pick<Project, 'startsOn' | 'endsOn'> & Partial<Pick<Project, 'workDates'>>;

/** The first day on site, as a person gave it or as the work says; `undefined` where nobody knows it. */
function firstDayOnSite(work: BegunWork): CalendarDay | undefined {
  const own = work.workDates?.find(({ kind }) => kind === 'on site');
  return own?.from ?? own?.to ?? daysOnSite(work)?.first;
}

/**
 * True where the work lies ahead: its first day on site is after `today`. The first of `places` (the project, then its request)
 * that knows the day says it; false where none does. Such work is neither done nor closed as done.
 * Source: DOMAIN section 5 (confirmed, preparing, on site, reporting, complete). Decided: 2026-11-23, product owner: refused.
 */
export function liesAhead(today: CalendarDay, ...places: readonly (BegunWork | undefined)[]): boolean {
  const first = firstDayOf(places);
  return first !== undefined && first > today;
}

/** True where the first day on site is today or before it; false where none of `places`, as of `liesAhead`, knows it. */
export function hasBegun(today: CalendarDay, ...places: readonly (BegunWork | undefined)[]): boolean {
  const first = firstDayOf(places);
  return first !== undefined && first <= today;
}

function firstDayOf(places: readonly (BegunWork | undefined)[]): CalendarDay | undefined {
  for (const place of places) {
    const first = place && firstDayOnSite(place);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The dates that only follow the first day on site. */
const FOLLOW_THE_FIRST_DAY: readonly WorkDateKind[] = ['on site', 'draft report', 'feedback', 'progress review'];

/**
 * True where a date of the work cannot have been done on that day: it only follows the first day on site, which came later. A
 * date of the preparation may be done earlier than planned. Decided: 2026-11-23, product owner.
 */
export function isDoneTooEarly(work: BegunWork, kind: WorkDateKind, doneOn: CalendarDay): boolean {
  return FOLLOW_THE_FIRST_DAY.includes(kind) && liesAhead(doneOn, work);
}

/** True for the kinds of work that go the way of a peer challenge. */
export function isPeerChallenge(kindOfWork: string): boolean {
  return foldText(kindOfWork).includes('peer challenge');
}

/** The kinds of dates that a piece of work has: those of its kind of work, and those that somebody said something of. */
export function workDateKinds({ kindOfWork, workDates }: Pick<DatedWork, 'kindOfWork' | 'workDates'>): WorkDateKind[] {
  const own = new Set((workDates ?? []).map(({ kind }) => kind));
  const challenge = isPeerChallenge(kindOfWork);
  return WORK_DATE_KINDS.filter((kind) => challenge || OF_ALL_WORK.includes(kind) || own.has(kind));
}

/**
 * The dates of a piece of work in the order of their kinds, from its first day on site; days that a person gave go before.
 * None where that day is not known. Working days are those of `table`; all others are calendar days and months.
 */
export function workDates(
  work: DatedWork,
  { followUp, table, today }: { followUp: FollowUp; table: HolidayTable; today: CalendarDay },
): WorkDate[] {
  const onSite = daysOnSite(work);
  if (!onSite) return [];
  return workDateKinds(work).map((kind) => {
    const note = work.workDates?.find((each) => each.kind === kind);
    const reckoned = windowOf(kind, onSite, followUp, table);
    const own = note?.from ?? note?.to;
    const from = note?.from ?? own ?? reckoned.from;
    const to = note?.to ?? own ?? reckoned.to;
    const doneOn = note?.doneOn ?? null;
    return { kind, from, to, isOwn: own !== undefined, doneOn, state: stateOf(note, from, to, today) };
  });
}

/**
 * The days within which a date falls, both inclusive, reckoned from the first and the last day on site.
 * Sources: introduction to the peer challenge process, "Assembling the peer challenge team" (scoping four to six months prior),
 * "Pre-onsite preparations" (documents 2-3 weeks, teleconference 1-2 weeks before; team meeting the evening before),
 * "Post-onsite" (peers comment on the draft report), "Follow up visit" (1-2 years after); Peer Challenge: Feedback and
 * Evaluation, 1a (the leader and the member peer talk in the preparation); Peer Support Review Update, para 20 (feedback).
 * Decided: 2026-11-23, product owner: that talk from the day the documents may come; a follow-up 10 to 12 months on, as
 * progress reviews are held today, or 12 to 24 by setting.
 */
function windowOf(
  kind: WorkDateKind,
  { first, last }: { first: CalendarDay; last: CalendarDay },
  followUp: FollowUp,
  table: HolidayTable,
): { from: CalendarDay; to: CalendarDay } {
  switch (kind) {
    case 'scoping':
      return { from: addMonths(first, -6), to: addMonths(first, -4) };
    case 'documents':
      return { from: addDays(first, -3 * WEEK), to: addDays(first, -2 * WEEK) };
    case 'leader and member peer':
      return { from: addDays(first, -3 * WEEK), to: addDays(first, -1) };
    case 'call':
      return { from: addDays(first, -2 * WEEK), to: addDays(first, -WEEK) };
    case 'team meeting':
      return { from: addDays(first, -1), to: addDays(first, -1) };
    case 'on site':
      return { from: first, to: last };
    case 'draft report':
      return { from: addDays(last, 1), to: addDays(last, DRAFT_REPORT_DAYS) };
    case 'feedback':
      return { from: addDays(last, 1), to: addWorkingDays(last, FEEDBACK_WORKING_DAYS, table) };
    case 'progress review': {
      const [from, to] = followUpMonths(followUp);
      return { from: addMonths(first, from), to: addMonths(first, to) };
    }
    default:
      return missingCase(kind);
  }
}

/** Months after the first day on site from which and to which a follow-up is offered. */
function followUpMonths(followUp: FollowUp): readonly [from: number, to: number] {
  return followUp === '10-12' ? [10, 12] : [12, 24];
}

/** What holds where the office set nothing. */
export const DEFAULT_FOLLOW_UP: FollowUp = FOLLOW_UPS[0];

function stateOf(
  note: WorkDateNote | undefined,
  from: CalendarDay,
  to: CalendarDay,
  today: CalendarDay,
): WorkDateState {
  if (note?.doneOn !== undefined) return 'done';
  if (note?.notWanted) return 'not wanted';
  if (today < from) return 'to come';
  return today <= to ? 'due' : 'passed';
}

/** True for a date that nobody noted as done nor as not wanted. */
export function isStillOpen({ state }: Pick<WorkDate, 'state'>): boolean {
  return state !== 'done' && state !== 'not wanted';
}

/** What was said of the dates of a project, with one of them said anew; one that says nothing is left out. */
export function withWorkDate(notes: Project['workDates'], note: WorkDateNote, kindOfWork: string): WorkDateNote[] {
  const others = (notes ?? []).filter(({ kind }) => kind !== note.kind);
  const isTold = Object.keys(note).length > 1 || !workDateKinds({ kindOfWork, workDates: [] }).includes(note.kind);
  return isTold ? [...others, note] : others;
}
