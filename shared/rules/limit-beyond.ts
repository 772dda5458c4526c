import type { DayEntry, DayState } from '@shared/model/day-entry';
import type { ProjectId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { byTime } from './same-work';
import { limitOf, type LimitTerms } from './limit-of-year';
import { isInYear, type Year } from './year';

/** Days of one entry that stand beyond the limit; `quarterDays` is the part of it that does. */
export type BeyondLimit = { entry: DayEntry; quarterDays: number };

type Choice = {
  /** The peer's approvals of the year. */
  approvals?: readonly LimitApproval[];
  /** Only days in one of these states are counted. */
  states?: readonly DayState[];
};

/**
 * The days of one peer that pass the limit in a year, earliest first: worked or booked and counting, as many as worked + booked
 * is more than the limit. Days of a project that has a grant of its own stand beyond the limit first, up to that grant and
 * wherever in the year they lie, as the gate has it (`checkBooking`); then the days that come last. `entries` are the peer's,
 * of any years.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: the days that come last in the year are the ones beyond the limit, but for a project's own grant.
 */
export function daysBeyondLimit(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: LimitTerms & Pick<Agreement, 'activities'>,
  { approvals = [], states = ['worked', 'booked'] }: Choice = {},
): BeyondLimit[] {
  const firm = [...entries].filter(
    (entry) => states.includes(entry.state) && isInYear(entry.date, year) && countsToLimit(entry, agreement.activities),
  );
  let over = firm.reduce((sum, { quarterDays }) => sum + quarterDays, 0) - limitOf(year, agreement).limitQuarterDays;
  if (over <= 0) return [];
  firm.sort(byTime);
  const beyond = new Map<DayEntry, number>();
  const chooseLast = (from: readonly DayEntry[], most: number) => {
    let left = most;
    for (const entry of from.toReversed()) {
      const part = Math.min(left, entry.quarterDays - (beyond.get(entry) ?? 0));
      if (part <= 0) continue;
      beyond.set(entry, (beyond.get(entry) ?? 0) + part);
      left -= part;
    }
    over -= most - left;
  };
  for (const [projectId, granted] of grantsByProject(approvals)) {
    const ofProject = firm.filter((entry) => entry.projectId === projectId);
    chooseLast(ofProject, Math.min(granted, over));
  }
  chooseLast(firm, over);
  return firm.flatMap((entry) => {
    const quarterDays = beyond.get(entry);
    return quarterDays === undefined ? [] : [{ entry, quarterDays }];
  });
}

/** Days granted for one project only, by that project. */
function grantsByProject(approvals: readonly LimitApproval[]): ReadonlyMap<ProjectId, number> {
  const grants = new Map<ProjectId, number>();
  for (const { decision, projectId, grantedQuarterDays } of approvals) {
    if (decision !== 'granted' || projectId === null) continue;
    grants.set(projectId, (grants.get(projectId) ?? 0) + grantedQuarterDays);
  }
  return grants;
}

/**
 * Which days beyond the limit each approval stands for, and which none does. A grant for a project takes that project's days
 * first; then the grants for any work take what is left, each in the order given and up to the days granted. Days that no
 * grant covers go to what was asked for and not decided yet, then to what was refused and stands all the same; else they are
 * `uncovered`.
 * Decided: 2026-11-22, product owner (the papers do not say which days a grant is used for).
 */
export function shareBeyondLimit(
  beyond: readonly BeyondLimit[],
  approvals: readonly LimitApproval[],
): { byApproval: ReadonlyMap<LimitApproval, readonly BeyondLimit[]>; uncovered: readonly BeyondLimit[] } {
  let rest = beyond;
  const byApproval = new Map<LimitApproval, readonly BeyondLimit[]>();
  const give = (approval: LimitApproval, most: number) => {
    const taken = take(rest, most, approval.projectId);
    byApproval.set(approval, taken.given);
    rest = taken.rest;
  };
  const granted = approvals.filter(({ decision }) => decision === 'granted');
  for (const approval of granted) if (approval.projectId !== null) give(approval, approval.grantedQuarterDays);
  for (const approval of granted) if (approval.projectId === null) give(approval, approval.grantedQuarterDays);
  for (const approval of approvals) if (approval.decision === 'asked') give(approval, approval.askedQuarterDays);
  for (const approval of approvals) if (approval.decision === 'refused') give(approval, approval.askedQuarterDays);
  return { byApproval, uncovered: rest };
}

function take(days: readonly BeyondLimit[], most: number, projectId: LimitApproval['projectId']) {
  const given: BeyondLimit[] = [];
  const rest: BeyondLimit[] = [];
  let left = most;
  for (const { entry, quarterDays } of days) {
    const part = projectId === null || entry.projectId === projectId ? Math.min(left, quarterDays) : 0;
    left -= part;
    if (part > 0) given.push({ entry, quarterDays: part });
    if (quarterDays > part) rest.push({ entry, quarterDays: quarterDays - part });
  }
  return { given, rest };
}
