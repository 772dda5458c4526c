import type { DayEntry, DayState } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { byTime } from './same-work';
import { isInYear, type Year } from './year';

/** Days of one entry that stand beyond the limit; `quarterDays` is the part of it that does. */
export type BeyondLimit = { entry: DayEntry; quarterDays: number };

/**
 * The days of one peer that pass the limit in a year, earliest first: what is worked or booked and counts, in order of time,
 * once the limit is used up; with `states` only days in one of these are counted. `entries` are the peer's, of any years.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: the days that come last in the year are the ones beyond the limit.
 */
export function daysBeyondLimit(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: Pick<Agreement, 'limitQuarterDays' | 'activities'>,
  states: readonly DayState[] = ['worked', 'booked'],
): BeyondLimit[] {
  const firm = [...entries].filter(
    (entry) => states.includes(entry.state) && isInYear(entry.date, year) && countsToLimit(entry, agreement.activities),
  );
  let left = agreement.limitQuarterDays;
  return firm.toSorted(byTime).flatMap((entry) => {
    const within = Math.min(left, entry.quarterDays);
    left -= within;
    return entry.quarterDays > within ? [{ entry, quarterDays: entry.quarterDays - within }] : [];
  });
}

/**
 * Which days beyond the limit each approval stands for, and which none does. A grant for a project takes that project's days
 * first; then the grants for any work take what is left, each in the order given and up to the days granted. Days that no
 * grant covers go to what was asked for and not decided yet; else they are `uncovered`.
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
