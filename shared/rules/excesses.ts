import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { missingCase } from '@shared/model/result';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { isExpired } from './days-used';
import { limitOf, type LimitTerms } from './limit-of-year';
import { daysBeyondLimit, shareBeyondLimit, type BeyondLimit } from './limit-beyond';
import { byTime } from './same-work';
import { isInYear, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** What has to be done about an excess, in the order in which they stand. */
export const EXCESS_GROUPS = ['needs approval', 'asked', 'approved', 'closed'] as const;
export type ExcessGroup = (typeof EXCESS_GROUPS)[number];

/** One excess of one peer in a year: an approval of whatever decision, or days that nobody was asked about. */
export type Excess = {
  /** `null`: not yet asked. */
  approval: LimitApproval | null;
  group: ExcessGroup;
  /** Worked or booked beyond the limit, that it stands for; earliest first. */
  days: readonly BeyondLimit[];
  /** Pencilled in until it is decided, or past the limit without anybody being asked; earliest first. */
  held: readonly DayEntry[];
  /** What was worked beyond the limit on a grant; a booking uses none of it yet. */
  usedQuarterDays: number;
  /** Worked or booked beyond the limit, and no grant covers it. */
  uncoveredQuarterDays: number;
};

export type ExcessInput = {
  /** One peer's, of any years. */
  entries: readonly DayEntry[];
  /** That peer's, of the year. */
  approvals: readonly LimitApproval[];
  year: Year;
  agreement: LimitTerms & Pick<Agreement, 'activities'>;
  today: CalendarDay;
};

/**
 * Every excess of one peer in a year: each approval (earliest decision first), then what stands past the limit and nobody was
 * asked about. The screen "Over 40 days" and the sheet of that name both have it from here; the sheet leaves out rows of
 * pencilled days alone, which pass no limit yet. Days of refused requests that stand all the same need an approval too.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: every excess stands in one list; granted days are used up by exactly the work they were
 * granted for, so that a grant for one project covers no other's days.
 */
export function peerExcesses(input: ExcessInput): Excess[] {
  const approvals = input.approvals.toSorted((a, b) => inTextOrder(order(a), order(b)) || inTextOrder(a.id, b.id));
  const { entries, year, agreement } = input;
  const { byApproval, uncovered } = shareBeyondLimit(
    daysBeyondLimit(entries, year, agreement, { approvals }),
    approvals,
  );
  const worked = shareBeyondLimit(
    daysBeyondLimit(entries, year, agreement, { approvals, states: ['worked'] }),
    approvals,
  );
  const pencilled = pencilledDays(input);
  const rows = approvals.map((approval): Excess => {
    const days = byApproval.get(approval) ?? [];
    const isGranted = approval.decision === 'granted';
    return {
      approval,
      group: groupOf(approval, days.length > 0),
      days,
      held: heldFor(approval, pencilled),
      usedQuarterDays: isGranted ? sumOf(worked.byApproval.get(approval) ?? []) : 0,
      uncoveredQuarterDays: isGranted ? 0 : sumOf(days),
    };
  });
  const held = notAskedFor(rows, uncovered, pencilled, input);
  if (uncovered.length === 0 && held.length === 0) return rows;
  const notAsked: Excess = {
    approval: null,
    group: 'needs approval',
    days: uncovered,
    held,
    usedQuarterDays: 0,
    uncoveredQuarterDays: sumOf(uncovered),
  };
  return [...rows, notAsked];
}

/** Whether days were held for it and may be booked now. */
export function isToBook({ approval, held }: Excess): boolean {
  return approval?.decision === 'granted' && held.length > 0;
}

/** Whether somebody has something to do about it: enter what was decided, ask, or book what was granted. */
export function isOpenExcess({ group, held }: Excess): boolean {
  return group === 'needs approval' || group === 'asked' || (group === 'approved' && held.length > 0);
}

function groupOf(approval: LimitApproval, hasDays: boolean): ExcessGroup {
  switch (approval.decision) {
    case 'asked':
      return 'asked';
    case 'granted':
      return 'approved';
    case 'refused':
      return hasDays ? 'needs approval' : 'closed';
    case 'withdrawn':
      return 'closed';
    default:
      return missingCase(approval.decision);
  }
}

/** The days pencilled in for the work that an approval names; for any work, those it was asked with. */
function heldFor(approval: LimitApproval, pencilled: readonly DayEntry[]): DayEntry[] {
  if (approval.decision === 'withdrawn') return [];
  const { dayIds, projectId } = approval;
  if (dayIds) return pencilled.filter(({ id }) => dayIds.includes(id));
  return projectId === null ? [] : pencilled.filter((entry) => entry.projectId === projectId);
}

/** The last of the pencilled days that would pass the limit and everything granted or asked for. */
function notAskedFor(
  rows: readonly Excess[],
  uncovered: readonly BeyondLimit[],
  pencilled: readonly DayEntry[],
  { entries, year, agreement }: ExcessInput,
): DayEntry[] {
  const known = new Set(rows.flatMap(({ held }) => held));
  const taken = entries.filter(
    (entry) =>
      (entry.state === 'worked' || entry.state === 'booked') &&
      isInYear(entry.date, year) &&
      countsToLimit(entry, agreement.activities),
  );
  // What is for one project makes no room for other work.
  const forItsWork = ({ projectId }: LimitApproval, most: number) =>
    projectId === null
      ? most
      : Math.min(most, amountOf([...taken, ...pencilled].filter((entry) => entry.projectId === projectId)));
  const covered = rows.reduce((sum, { approval, days, held }) => {
    if (approval?.decision === 'granted') return sum + forItsWork(approval, approval.grantedQuarterDays);
    if (approval?.decision === 'asked') return sum + forItsWork(approval, approval.askedQuarterDays);
    return sum + sumOf(days) + amountOf(held);
  }, sumOf(uncovered));
  let over = amountOf(taken) + amountOf(pencilled) - limitOf(year, agreement).limitQuarterDays - covered;
  const held: DayEntry[] = [];
  for (const entry of pencilled.toReversed()) {
    if (over <= 0) break;
    if (known.has(entry)) continue;
    held.unshift(entry);
    over -= entry.quarterDays;
  }
  return held;
}

/** Pencilled in and counting, the pencilling not run out; in order of time. */
function pencilledDays({ entries, year, agreement, today }: ExcessInput): DayEntry[] {
  return entries
    .filter(
      (entry) =>
        entry.state === 'pencilled' &&
        isInYear(entry.date, year) &&
        !isExpired(entry, today) &&
        countsToLimit(entry, agreement.activities),
    )
    .toSorted(byTime);
}

function sumOf(days: readonly BeyondLimit[]): number {
  return days.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

function amountOf(entries: readonly DayEntry[]): number {
  return entries.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

/** Earliest decision first; what is not decided yet stands by the day it was asked, and last where that is unknown. */
function order({ decidedOn, askedOn }: LimitApproval): string {
  return decidedOn ?? askedOn ?? '9999-12-31';
}
