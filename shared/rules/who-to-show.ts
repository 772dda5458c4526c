import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { addMonths } from './calendar';
import { isExpired, type DaysUsed } from './days-used';
import { limitPosition, type LimitPosition } from './limit';
import { limitOf, type LimitOfYear } from './limit-of-year';
import type { RoundClock } from './request-state';
import { byTime, groupConsecutive } from './same-work';
import { previousYear, yearOf, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** Days of one peer and one piece of work that somebody has to say something about. */
export type DaysToSettle = {
  peerId: PeerId;
  /** First and last date, both inclusive. */
  from: CalendarDay;
  to: CalendarDay;
  quarterDays: number;
  entries: readonly DayEntry[];
};

export type PeerNearLimit = { peerId: PeerId; used: DaysUsed; position: LimitPosition };

export type RequestToAnswer = { request: Request; clock: RoundClock };

/** What the Today screen has to show; a kind that is empty is absent there. */
export type TodayLists = {
  /** Clock running: overdue longest first, then by the day to act by; those that share it by their last day. */
  requestsToAnswer: readonly RequestToAnswer[];
  /** Answered, with fewer names than were wanted. */
  namesOwed: readonly RequestToAnswer[];
  /** Asked and no reply yet; longest waiting first. */
  repliesAwaited: readonly Assignment[];
  /** Asked for, not decided; longest waiting first. */
  approvalsAwaited: readonly LimitApproval[];
  /** Booked or pencilled in, and over by now: "All worked?" */
  passedDays: readonly DaysToSettle[];
  /** Pencilled in for a day to come, but held only until a day before today. */
  expiredDays: readonly DaysToSettle[];
  /** At the amber line or beyond it, over the limit too; most used first. */
  nearOrOverLimit: readonly PeerNearLimit[];
  /** Over the limit without approval in the year before: that stays until one is entered. */
  overYearBefore: readonly PeerNearLimit[];
};

/** What the lists are derived from. */
export type TodayInput = {
  today: CalendarDay;
  agreement: Agreement;
  /** Entries of every peer; the year before too, where its last days may not be settled yet. */
  entries: Iterable<DayEntry>;
  /** What each peer used in the year of today. */
  used: Iterable<readonly [PeerId, DaysUsed]>;
  /** The same in the year before. */
  usedYearBefore?: Iterable<readonly [PeerId, DaysUsed]>;
  /** Approvals of every year. */
  approvals: readonly LimitApproval[];
  assignments: readonly Assignment[];
  /** Every request with the clock of its current round. */
  requests: readonly RequestToAnswer[];
};

/**
 * The lists of the Today screen. A day that has passed stands under "passed" only, even where its pencilling ran out too;
 * an entry dated to its month or year has passed when that is over.
 * Decided: 2026-11-22, product owner (what Today shows).
 */
export function todayLists(input: TodayInput): TodayLists {
  const { passed, expired } = daysToSettle(input);
  return {
    requestsToAnswer: input.requests.filter(({ clock }) => clock.isRunning).toSorted(byActBy),
    namesOwed: input.requests.filter(({ clock }) => clock.answer !== null && clock.peersOwed > 0).toSorted(byActBy),
    repliesAwaited: input.assignments.filter(({ state }) => state === 'asked').toSorted(byAskedOn),
    approvalsAwaited: input.approvals
      .filter(({ decision }) => decision === 'asked')
      .toSorted((a, b) => inTextOrder(a.askedOn ?? '', b.askedOn ?? '') || inTextOrder(a.id, b.id)),
    passedDays: settleGroups(passed),
    expiredDays: settleGroups(expired),
    nearOrOverLimit: nearOrOverLimit(input, input.used, yearOf(input.today, input.agreement)),
    overYearBefore: nearOrOverLimit(
      input,
      input.usedYearBefore ?? [],
      previousYear(yearOf(input.today, input.agreement), input.agreement),
    ).filter(({ position }) => position.position === 'over, no approval'),
  };
}

/** The day a peer was last contacted about this work; `null` where no contact is recorded. */
export function lastContactOn({ contacts }: Pick<Assignment, 'contacts'>): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const { on } of contacts) if (last === null || on > last) last = on;
  return last;
}

/** Whether the whole of an entry, also where it is dated only to its month or year, lies before today. */
export function hasPassed(
  entry: Pick<DayEntry, 'date' | 'precision'>,
  today: CalendarDay,
  agreement: Agreement,
): boolean {
  if (entry.precision === 'day') return entry.date < today;
  if (entry.precision === 'month') return addMonths(entry.date, 1).slice(0, 7) <= today.slice(0, 7);
  return yearOf(entry.date, agreement).endsOn < today;
}

function daysToSettle({ entries, today, agreement }: TodayInput): { passed: DayEntry[]; expired: DayEntry[] } {
  const passed: DayEntry[] = [];
  const expired: DayEntry[] = [];
  for (const entry of entries) {
    if (entry.state !== 'booked' && entry.state !== 'pencilled') continue;
    if (hasPassed(entry, today, agreement)) passed.push(entry);
    else if (isExpired(entry, today)) expired.push(entry);
  }
  return { passed, expired };
}

/** One line for each peer's run of days of the same work, earliest first. */
export function settleGroups(entries: readonly DayEntry[]): DaysToSettle[] {
  const byPeer = new Map<PeerId, DayEntry[]>();
  for (const entry of entries) {
    const ofPeer = byPeer.get(entry.peerId);
    if (ofPeer === undefined) byPeer.set(entry.peerId, [entry]);
    else ofPeer.push(entry);
  }
  return [...byPeer.values()]
    .flatMap((ofPeer) => groupConsecutive(ofPeer.toSorted(byTime)))
    .map((group) => ({
      peerId: group[0].peerId,
      from: group[0].date,
      to: group.at(-1)?.date ?? group[0].date,
      quarterDays: group.reduce((sum, entry) => sum + entry.quarterDays, 0),
      entries: group,
    }))
    .toSorted((a, b) => inTextOrder(a.from, b.from) || inTextOrder(a.peerId, b.peerId));
}

/** Whether days are so many that the position against the limit is looked at: from the amber line on. */
export function takesNote(
  used: Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays'>,
  { amberQuarterDays, limitQuarterDays }: LimitOfYear,
): boolean {
  return used.workedQuarterDays + used.bookedQuarterDays >= Math.min(amberQuarterDays, limitQuarterDays);
}

/**
 * The peers whose days of a year reach the amber line or the limit, most used first; with the approvals of that year among
 * those given.
 */
export function nearOrOverLimit(
  { approvals, agreement }: Pick<TodayInput, 'approvals' | 'agreement'>,
  used: Iterable<readonly [PeerId, DaysUsed]>,
  year: Year,
): PeerNearLimit[] {
  const ofYear = limitOf(year, agreement);
  const near: PeerNearLimit[] = [];
  for (const [peerId, days] of used) {
    if (!takesNote(days, ofYear)) continue;
    const own = approvals.filter((approval) => approval.peerId === peerId && approval.yearKey === year.key);
    const position = limitPosition(days, own, ofYear);
    if (position.position !== 'within limit') near.push({ peerId, used: days, position });
  }
  return near.toSorted((a, b) => takenOf(b.used) - takenOf(a.used) || inTextOrder(a.peerId, b.peerId));
}

function takenOf(used: DaysUsed): number {
  return used.workedQuarterDays + used.bookedQuarterDays;
}

function byActBy(a: RequestToAnswer, b: RequestToAnswer): number {
  return (
    inTextOrder(a.clock.actBy, b.clock.actBy) ||
    // Before a weekend several last days share one day to act by; the earlier is overdue first.
    inTextOrder(a.clock.dueOn, b.clock.dueOn) ||
    inTextOrder(a.request.ref, b.request.ref)
  );
}

function byAskedOn(a: Assignment, b: Assignment): number {
  return inTextOrder(lastContactOn(a) ?? '', lastContactOn(b) ?? '') || inTextOrder(a.id, b.id);
}
