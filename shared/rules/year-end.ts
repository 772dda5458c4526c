import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { addDays, addMonths } from './calendar';
import { NO_DAYS_USED, type DaysUsed } from './days-used';
import { limitPosition, type LimitPosition } from './limit';
import { limitOf } from './limit-of-year';
import { hasPassed, settleGroups, type DaysToSettle } from './who-to-show';
import { previousYear, yearOf, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/**
 * The year of counting whose end is near: from a month before its last day is over until a month after, which are 1 March to
 * 30 April for a year from 1 April. `null` in the rest of the year.
 * Decided: 2026-11-22, product owner: the year end stands on Today in these two months.
 */
export function yearToClose(today: CalendarDay, agreement: Agreement): Year | null {
  const year = yearOf(today, agreement);
  if (isEnding(year, today)) return year;
  return today < addMonths(year.startsOn, 1) ? previousYear(year, agreement) : null;
}

/** True from a month before the last day of the year is over; whatever is booked in it can be settled from then on. */
export function isEnding(year: Year, today: CalendarDay): boolean {
  return today >= addMonths(addDays(year.endsOn, 1), -1);
}

/** A peer whose worked and booked days pass the limit and everything approved. */
export type OverAtYearEnd = { peerId: PeerId; position: LimitPosition };

/** What a year comes to as it stands, and what is left to settle in it. */
export type YearEnd = {
  /** Booked or pencilled in, and over by now: worked, or not. */
  passed: readonly DaysToSettle[];
  /** Booked or pencilled in for a day of the year that has not come yet. */
  ahead: readonly DaysToSettle[];
  workedQuarterDays: number;
  bookedQuarterDays: number;
  /** Pencilled in, held or not: what goes ahead counts. */
  pencilledQuarterDays: number;
  notCountedQuarterDays: number;
  /** Peers with days worked, booked or pencilled in. */
  peerCount: number;
  /** Most over first. */
  over: readonly OverAtYearEnd[];
  /** Asked for in the year, and not decided; longest waiting first. */
  awaited: readonly LimitApproval[];
};

export type YearEndInput = {
  year: Year;
  today: CalendarDay;
  agreement: Agreement;
  /** Entries of the year, of every peer. */
  entries: Iterable<DayEntry>;
  /** What each peer used in the year (`daysUsed`); peers without days may be absent. */
  used: ReadonlyMap<PeerId, DaysUsed>;
  /** Approvals of any year. */
  approvals: readonly LimitApproval[];
};

/**
 * A year as it is settled: which days nobody said anything about since they passed, or will not come about, and what the
 * year comes to as it stands now. Work of one peer on consecutive dates is one line, as on Today.
 * Decided: 2026-11-22, product owner: a guided look at pencilled and booked days at the end of a year.
 */
export function yearEnd({ year, today, agreement, entries, used, approvals }: YearEndInput): YearEnd {
  const open = [...entries].filter(({ state }) => state === 'booked' || state === 'pencilled');
  const passed = open.filter((entry) => hasPassed(entry, today, agreement));
  const ofYear = approvals.filter(({ yearKey }) => yearKey === year.key);
  const sum = (key: keyof DaysUsed & `${string}QuarterDays`) =>
    [...used.values()].reduce((all, days) => all + days[key], 0);
  return {
    passed: settleGroups(passed),
    ahead: settleGroups(open.filter((entry) => !passed.includes(entry))),
    workedQuarterDays: sum('workedQuarterDays'),
    bookedQuarterDays: sum('bookedQuarterDays'),
    pencilledQuarterDays: sum('pencilledQuarterDays') + sum('expiredQuarterDays'),
    notCountedQuarterDays: sum('notCountedQuarterDays'),
    peerCount: used.size,
    over: overIn(year, { used, agreement, ofYear }),
    awaited: ofYear
      .filter(({ decision }) => decision === 'asked')
      .toSorted((a, b) => inTextOrder(a.askedOn ?? '', b.askedOn ?? '') || inTextOrder(a.id, b.id)),
  };
}

type Standings = Pick<YearEndInput, 'used' | 'agreement'> & { ofYear: readonly LimitApproval[] };

function overIn(year: Year, { used, agreement, ofYear }: Standings): OverAtYearEnd[] {
  const limit = limitOf(year, agreement);
  return [...used.keys()]
    .map((peerId) => ({
      peerId,
      position: limitPosition(
        used.get(peerId) ?? NO_DAYS_USED,
        ofYear.filter((approval) => approval.peerId === peerId),
        limit,
      ),
    }))
    .filter(({ position }) => position.position === 'over, no approval')
    .toSorted(
      (a, b) => b.position.uncoveredQuarterDays - a.position.uncoveredQuarterDays || inTextOrder(a.peerId, b.peerId),
    );
}
