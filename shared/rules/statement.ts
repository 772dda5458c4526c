import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayPrecision, DayState } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { isExpired } from './days-used';
import { limitOf, type LimitTerms } from './limit-of-year';
import { byTime, groupConsecutive } from './same-work';
import { isInYear, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

type Balance = {
  /** Left once this line is taken off: limit + extra so far - worked and booked so far. */
  leftAfterQuarterDays: number;
  /** Left if what is pencilled in up to this line goes ahead too: the bracketed figure of a pencilled line. */
  leftIfGoesAheadQuarterDays: number;
};

/** The first line: the limit agreed, from the first day of the year. */
export type LimitLine = Balance & { kind: 'limit'; on: CalendarDay; quarterDays: number };

/** Days granted beyond the limit, from the day they were decided (the first day of the year where that is earlier or unknown). */
export type ApprovalLine = Balance & {
  kind: 'approval';
  on: CalendarDay;
  quarterDays: number;
  approval: LimitApproval;
};

/** Days of one piece of work: a date, or consecutive dates together. */
export type DaysLine = Balance & {
  kind: 'days';
  /** First and last date, both inclusive. With precision `month` or `year` both are the date that stands for it. */
  from: CalendarDay;
  to: CalendarDay;
  precision: DayPrecision;
  state: DayState;
  quarterDays: number;
  /** False where the amount stands in brackets: it is pencilled in, or does not count. */
  takenOff: boolean;
  counts: boolean;
  /** Pencilled in, and held only until a day before today. */
  expired: boolean;
  /** What the line is made of, earliest first; they agree in all that says what the work was. */
  entries: readonly [DayEntry, ...DayEntry[]];
};

/** Days that were cancelled: no balance, as they change none. */
export type CancelledLine = Omit<DaysLine, keyof Balance>;

export type StatementLine = LimitLine | ApprovalLine | DaysLine;

/**
 * One peer's statement of a year: the limit, then days worked, booked and not counted, and approvals, in order of time
 * with what is left after each; then what is pencilled in, in brackets, which leaves that balance alone. So the last
 * line's `leftAfterQuarterDays` is the days left of `limitPosition`, and its `leftIfGoesAheadQuarterDays` is "left if all
 * pencilled goes ahead". Cancelled entries are left out (`cancelledLines`). `entries` and `approvals` are that peer's, the approvals of that year.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: an explained figure, line by line.
 */
export function statement(
  entries: Iterable<DayEntry>,
  year: Year,
  approvals: Iterable<LimitApproval>,
  agreement: LimitTerms & Pick<Agreement, 'activities'>,
  today: CalendarDay,
): StatementLine[] {
  const inYear = [...entries].filter((entry) => entry.state !== 'cancelled' && isInYear(entry.date, year));
  inYear.sort(byTime);
  const describe = (entry: DayEntry) => (countsToLimit(entry, agreement.activities) ? 'counts' : '');
  const firm = groupConsecutive(
    inYear.filter((entry) => entry.state !== 'pencilled'),
    describe,
  );
  const pencilled = groupConsecutive(
    inYear.filter((entry) => entry.state === 'pencilled'),
    describe,
  );

  const { limitQuarterDays } = limitOf(year, agreement);
  const balance = { left: limitQuarterDays, pencilled: 0 };
  const lines: StatementLine[] = [
    { kind: 'limit', on: year.startsOn, quarterDays: limitQuarterDays, ...figures(balance) },
  ];
  let grants = grantedInOrder(approvals, year);
  for (const group of firm) {
    const before = grants.filter(({ on }) => on <= group[0].date);
    lines.push(...before.map((grant) => approvalLine(grant, balance)), daysLine(group, balance, agreement, today));
    grants = grants.slice(before.length);
  }
  lines.push(...grants.map((grant) => approvalLine(grant, balance)));
  return [...lines, ...pencilled.map((group) => daysLine(group, balance, agreement, today))];
}

/**
 * What was cancelled in a year, in order of time, to stand beside the statement so that it can be brought back; nothing of
 * it is taken off. `entries` are one peer's.
 * Decided: 2026-11-22, product owner: a cancelled day stays in the records and can be brought back.
 */
export function cancelledLines(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: Pick<Agreement, 'activities'>,
): CancelledLine[] {
  const cancelled = [...entries].filter((entry) => entry.state === 'cancelled' && isInYear(entry.date, year));
  const describe = (entry: DayEntry) => (countsToLimit(entry, agreement.activities) ? 'counts' : '');
  return groupConsecutive(cancelled.toSorted(byTime), describe).map((group) => ({
    ...daysFacts(group),
    takenOff: false,
    counts: countsToLimit(group[0], agreement.activities),
    expired: false,
  }));
}

type RunningBalance = { left: number; pencilled: number };
type Grant = { on: CalendarDay; approval: LimitApproval };

function figures(balance: RunningBalance): Balance {
  return {
    leftAfterQuarterDays: balance.left,
    leftIfGoesAheadQuarterDays: balance.left - balance.pencilled,
  };
}

function grantedInOrder(approvals: Iterable<LimitApproval>, year: Year): Grant[] {
  const granted = [...approvals].filter(({ decision }) => decision === 'granted');
  return granted
    .map((approval) => {
      const decidedOn = approval.decidedOn ?? year.startsOn;
      return { on: decidedOn < year.startsOn ? year.startsOn : decidedOn, approval };
    })
    .toSorted((a, b) => inTextOrder(`${a.on}${a.approval.id}`, `${b.on}${b.approval.id}`));
}

function approvalLine({ on, approval }: Grant, balance: RunningBalance): ApprovalLine {
  balance.left += approval.grantedQuarterDays;
  return { kind: 'approval', on, approval, quarterDays: approval.grantedQuarterDays, ...figures(balance) };
}

function daysLine(
  entries: readonly [DayEntry, ...DayEntry[]],
  balance: RunningBalance,
  agreement: Pick<Agreement, 'activities'>,
  today: CalendarDay,
): DaysLine {
  const [first] = entries;
  const facts = daysFacts(entries);
  const counts = countsToLimit(first, agreement.activities);
  const expired = isExpired(first, today);
  const takenOff = counts && first.state !== 'pencilled';
  if (takenOff) balance.left -= facts.quarterDays;
  else if (counts && !expired) balance.pencilled += facts.quarterDays;
  return { ...facts, takenOff, counts, expired, ...figures(balance) };
}

function daysFacts(entries: readonly [DayEntry, ...DayEntry[]]) {
  const [first] = entries;
  return {
    kind: 'days' as const,
    from: first.date,
    to: entries.at(-1)?.date ?? first.date,
    precision: first.precision,
    state: first.state,
    quarterDays: entries.reduce((sum, entry) => sum + entry.quarterDays, 0),
    entries,
  };
}
