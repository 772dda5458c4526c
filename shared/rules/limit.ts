import type { ProjectId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { ok, type Result } from '@shared/model/result';
import type { DaysUsed } from './days-used';
import type { LimitOfYear } from './limit-of-year';

/** Where a peer stands against the limit, as the return's column "Position" has it. */
export const LIMIT_POSITIONS = [
  'within limit',
  '32 or more',
  'at limit',
  'over, approved',
  'over, no approval',
] as const;
export type LimitPositionName = (typeof LIMIT_POSITIONS)[number];

/** One peer's standing against the limit in one year of counting. */
export type LimitPosition = {
  limitQuarterDays: number;
  /** The year's amber line. */
  amberQuarterDays: number;
  /** Days granted beyond the limit, for whatever work. */
  extraQuarterDays: number;
  /** Limit + extra - worked - booked; negative when over. */
  leftQuarterDays: number;
  /** The same if everything pencilled in (not expired) goes ahead. */
  leftIfAllQuarterDays: number;
  /** Worked and booked beyond the limit that no grant covers, one for other work least of all; 0 unless "over, no approval". */
  uncoveredQuarterDays: number;
  position: LimitPositionName;
};

type Approval = Pick<LimitApproval, 'decision' | 'grantedQuarterDays' | 'projectId'>;

/**
 * Where a peer stands: `used` and `approvals` are that peer's, of one year, and `ofYear` is the limit of that year (`limitOf`).
 * Exactly the limit is "at limit"; beyond it the granted days decide. What is left counts every grant; "over, approved" are
 * days that grants cover: those for any work, and those for a project up to what is worked and booked for it.
 * Source: Peer Support Review Update, para 24 (40 days, more only with the approval of the Director of Improvement).
 * Decided: 2026-11-22, product owner: amber at 32 days; left = limit + extra - worked - booked; granted days are used up by
 * exactly the work they were granted for.
 */
export function limitPosition(
  used: Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays' | 'pencilledQuarterDays' | 'usedByProject'>,
  approvals: Iterable<Approval>,
  ofYear: LimitOfYear,
): LimitPosition {
  const taken = used.workedQuarterDays + used.bookedQuarterDays;
  const granted = [...approvals].filter(({ decision }) => decision === 'granted');
  const extra = grantedQuarterDays(granted);
  const left = ofYear.limitQuarterDays + extra - taken;
  const covered = coveredQuarterDays(granted, used.usedByProject);
  return {
    limitQuarterDays: ofYear.limitQuarterDays,
    amberQuarterDays: ofYear.amberQuarterDays,
    extraQuarterDays: extra,
    leftQuarterDays: left,
    leftIfAllQuarterDays: left - used.pencilledQuarterDays,
    uncoveredQuarterDays: Math.max(0, taken - ofYear.limitQuarterDays - covered),
    position: positionName(taken, covered, ofYear),
  };
}

/** Sum of the days granted; what was only asked, refused or withdrawn is left out. */
function grantedQuarterDays(approvals: Iterable<Approval>): number {
  let sum = 0;
  for (const approval of approvals) if (approval.decision === 'granted') sum += approval.grantedQuarterDays;
  return sum;
}

/** The sum behind a refused booking, spelled out to the user. */
export type OverLimitFacts = {
  workedQuarterDays: number;
  bookedQuarterDays: number;
  thisQuarterDays: number;
  limitQuarterDays: number;
  /** Days granted that cover this work. */
  extraQuarterDays: number;
  /** Worked or booked beyond the limit for other projects, on grants of their own; taken out of the sum. */
  otherWorkQuarterDays: number;
  /** By how much the sum passes limit + extra. */
  overQuarterDays: number;
};

export type OverLimitProblem = { code: 'over-limit'; facts: OverLimitFacts };

export type BookingAllowed = {
  /** Left after this booking, as every screen shows it: limit + all extra - worked - booked - this. */
  leftQuarterDays: number;
  /** Left after it for this work alone. */
  leftForThisWorkQuarterDays: number;
};

/**
 * Whether days may be booked: refused when worked + booked + this > limit + extra that covers this work. Exactly the
 * limit is allowed.
 *
 * `used` and `approvals` are the peer's, of the one year that the days lie in (`planDays` splits a range), and
 * `bookQuarterDays` are the counting days only. When a booked entry is changed, `used` leaves it out; when it only gets
 * shorter, or for days that do not count, 0 or less is given, which is never refused.
 *
 * An approval for a project covers that project only; one without a project covers any work. Two cases follow:
 * - Days for *another* project that already stand beyond the limit on a grant of their own are taken out of the sum:
 *   they are approved, and would otherwise eat the days granted for this work (40 general + 3 for A on A's grant of 3,
 *   then 2 for B on B's grant of 2: allowed, 45 - 3 = 42). They are not taken out while the peer is within the limit,
 *   so that a grant for A never makes room for B without one.
 * - Days worked beyond the limit that no grant covers stay in the sum, and use up the days granted for this work: at 43
 *   worked without approval, a grant of 5 for A lets 2 be booked. The 3 need an approval first; the refusal shows the sum.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: tested when booking, on worked + booked; worked days are never refused.
 */
export function checkBooking(booking: {
  used: Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays' | 'usedByProject'>;
  bookQuarterDays: number;
  approvals: Iterable<Approval>;
  projectId: ProjectId | null;
  /** The limit of that year. */
  ofYear: LimitOfYear;
}): Result<BookingAllowed, OverLimitProblem> {
  const { used, bookQuarterDays, projectId } = booking;
  const { limitQuarterDays } = booking.ofYear;
  const granted = [...booking.approvals].filter(({ decision }) => decision === 'granted');
  const extra = grantedQuarterDays(granted.filter((approval) => covers(approval, projectId)));
  const taken = used.workedQuarterDays + used.bookedQuarterDays;
  const otherWork = overOnOtherGrants(granted, projectId, used.usedByProject, taken - limitQuarterDays);
  const leftForThisWork = limitQuarterDays + extra + otherWork - taken - bookQuarterDays;
  if (bookQuarterDays <= 0 || leftForThisWork >= 0) {
    const left = limitQuarterDays + grantedQuarterDays(granted) - taken - bookQuarterDays;
    return ok({ leftQuarterDays: left, leftForThisWorkQuarterDays: leftForThisWork });
  }
  const facts: OverLimitFacts = {
    workedQuarterDays: used.workedQuarterDays,
    bookedQuarterDays: used.bookedQuarterDays,
    thisQuarterDays: bookQuarterDays,
    limitQuarterDays,
    extraQuarterDays: extra,
    otherWorkQuarterDays: otherWork,
    overQuarterDays: -leftForThisWork,
  };
  return { ok: false, problem: { code: 'over-limit', facts } };
}

function covers(approval: Approval, projectId: ProjectId | null): boolean {
  return approval.projectId === null || approval.projectId === projectId;
}

/** Days beyond the limit that other projects hold on their own grants; at most `overQuarterDays`. */
function overOnOtherGrants(
  granted: readonly Approval[],
  projectId: ProjectId | null,
  usedByProject: ReadonlyMap<ProjectId, number>,
  overQuarterDays: number,
): number {
  if (overQuarterDays <= 0) return 0;
  const grants = new Map<ProjectId, number>();
  for (const { projectId: project, grantedQuarterDays: days } of granted) {
    if (project !== null && project !== projectId) grants.set(project, (grants.get(project) ?? 0) + days);
  }
  let sum = 0;
  for (const [project, days] of grants) sum += Math.min(days, usedByProject.get(project) ?? 0);
  return Math.min(sum, overQuarterDays);
}

/** How many days beyond the limit the grants cover, given what each project has taken. */
function coveredQuarterDays(granted: readonly Approval[], usedByProject: ReadonlyMap<ProjectId, number>): number {
  const general = granted.filter(({ projectId }) => projectId === null);
  return grantedQuarterDays(general) + overOnOtherGrants(granted, null, usedByProject, Number.POSITIVE_INFINITY);
}

function positionName(taken: number, extra: number, ofYear: LimitOfYear): LimitPositionName {
  if (taken > ofYear.limitQuarterDays + extra) return 'over, no approval';
  if (taken > ofYear.limitQuarterDays) return 'over, approved';
  if (taken === ofYear.limitQuarterDays) return 'at limit';
  return taken >= ofYear.amberQuarterDays ? '32 or more' : 'within limit';
}
