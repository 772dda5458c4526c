import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { newId } from '@renderer/data/new-id';
import { problemText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { ApprovalId } from '@shared/model/ids';
import { LimitApprovalSchema, type LimitApproval } from '@shared/model/limit-approval';
import type { Project } from '@shared/model/project';
import { QuarterDaysSchema, type QuarterDays } from '@shared/model/quarter-days';
import type { DayPlan, PeerYearPlan } from '@shared/rules/plan-days';
import { formatUkDate } from '@shared/rules/uk-date';
import { isInYear } from '@shared/rules/year';
import { barsToWriting } from './bars-to-writing';
import { planNow } from './plan-now';

/** A decision on days beyond the limit, as it is entered with them. */
type Decision = Pick<LimitApproval, 'approver' | 'approverTitle' | 'reference' | 'reason'> & { decidedOn: CalendarDay };

const MOST_NAMED = 20;
const NO_DAYS = QuarterDaysSchema.parse(0);

/** Key of one peer in one year, as the days granted are kept in the form. */
export function grantKey({ peerId, year }: Pick<PeerYearPlan, 'peerId' | 'year'>): string {
  return `${peerId} ${year.key}`;
}

/** The shares that need an approval before they may be booked. */
export function sharesToApprove(plan: DayPlan | undefined): readonly PeerYearPlan[] {
  return plan?.shares.filter(({ refused }) => refused !== null) ?? [];
}

/**
 * The approvals for the shares that need one, with the days granted by `grantKey`: what was typed, or else the days by
 * which the booking passes the limit. A share whose amount cannot be read gets none.
 */
export function draftApprovals(
  shares: readonly PeerYearPlan[],
  entries: readonly DayEntry[],
  granted: (key: string) => QuarterDays | undefined,
  decision: Partial<Decision>,
): LimitApproval[] {
  return shares.flatMap((share) => {
    const ofShare = entries.filter(({ peerId, date }) => peerId === share.peerId && isInYear(date, share.year));
    const [entry] = ofShare;
    const projectId = entry?.projectId ?? null;
    const quarterDays = granted(grantKey(share));
    if (quarterDays === undefined) return [];
    return LimitApprovalSchema.parse({
      ...decision,
      id: newId<ApprovalId>(),
      peerId: share.peerId,
      yearKey: share.year.key,
      decision: 'granted',
      askedQuarterDays: quarterDays,
      grantedQuarterDays: quarterDays,
      projectId,
      // Without a project it covers any work of the year, and says nothing that looks like a restriction.
      councilSupportedId: projectId === null ? null : (entry?.councilSupportedId ?? null),
      datesText: projectId === null ? '' : datesText(ofShare),
    });
  });
}

/**
 * What is asked for the shares, with the days asked by `grantKey`; it holds the days that are pencilled in for it. A share
 * without an amount is not asked for.
 */
function draftAsks(
  shares: readonly PeerYearPlan[],
  entries: readonly DayEntry[],
  { asked, askedOn, reason, considered }: NonNullable<DaysToWrite['ask']>,
): LimitApproval[] {
  const drafts = draftApprovals(shares, entries, asked, { reason });
  return drafts.map((draft) => ({
    ...draft,
    decision: 'asked',
    grantedQuarterDays: NO_DAYS,
    askedOn,
    considered,
    dayIds: entries
      .filter(({ state, date }) => state === 'pencilled' && shares.some(isShareOf(draft, date)))
      .filter(({ peerId }) => peerId === draft.peerId)
      .map(({ id }) => id),
  }));
}

function isShareOf(draft: LimitApproval, date: CalendarDay) {
  return ({ peerId, year }: PeerYearPlan) =>
    peerId === draft.peerId && year.key === draft.yearKey && isInYear(date, year);
}

/** "02/03/2027 to 05/03/2027": first and last of the days. */
function datesText(entries: readonly DayEntry[]): string {
  const dates = entries.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  return first === last ? formatUkDate(first) : `${formatUkDate(first)} to ${formatUkDate(last)}`;
}

/** What the approver is asked, of every share alike. */
type Ask = Pick<LimitApproval, 'reason'> & { asked: unknown; askedOn: CalendarDay; considered: string };

export type DaysToWrite = {
  code:
    | 'record-days'
    | 'edit-day'
    | 'cancel-days'
    | 'days-worked'
    | 'days-before'
    | 'confirm'
    | 'book-days'
    | 'pencil-in'
    | 'free-days'
    | 'work-done'
    | 'move-days'
    | 'end-project';
  entries: readonly DayEntry[];
  /** Days granted and the decision, where the user entered an approval with the days. */
  approve?: { granted: (key: string) => QuarterDays | undefined; decision: Decision } | undefined;
  /** The approval that is asked for with days that are pencilled in, by `grantKey`. */
  ask?: (Omit<Ask, 'asked'> & { asked: (key: string) => QuarterDays | undefined }) | undefined;
  project?: Project | undefined;
  /** Other records of the same change: then it may hold no day. */
  alongside?: readonly CommitOperation[];
  /** Whom the change is about, where the entries do not say it. */
  aboutIds?: readonly string[];
  /** Why a locked year is corrected, where the days touch one. */
  correction?: string | undefined;
  /** Whether more than one day on a date was said to be right. */
  keepBusy: boolean;
  /** Why a peer of the council supported: kept in the notes of the days that need it and have none. */
  ownReason?: string;
};

/** Writes days with what belongs to them as one change, through the gate; a sentence where it could not be done. */
export async function writeDays(desk: Desk, days: DaysToWrite): Promise<string | undefined> {
  const { approve, project, code } = days;
  if (days.entries.length === 0 && !days.alongside)
    return 'There is no day to record: only a weekend lies between these dates. Tick \u201CWeekends too\u201D.';
  const barred = await barsToWriting(desk, days);
  if (!barred.ok) return barred.sentence;
  const { entries } = barred;
  const approvals = approve
    ? draftApprovals(sharesToApprove(await planNow(desk, entries, [])), entries, approve.granted, approve.decision)
    : [];
  const plan = await planNow(desk, entries, approvals);
  const asked = days.ask ? draftAsks(plan.shares, entries, days.ask) : [];
  if (plan.isRefused)
    return 'Nothing was recorded: the booking passes the limit. Pencil the days in and ask for approval, enter the approval, or change the days.';
  if (plan.busyDates.length > 0 && !days.keepBusy)
    return 'Nothing was recorded yet: there would be more than one day on a date. Tick that they are all to be kept.';
  const operations: CommitOperation[] = [
    ...(project ? [{ table: 'projects' as const, key: project.id, after: project }] : []),
    ...[...approvals, ...asked].map((after) => ({ table: 'approvals' as const, key: after.id, after })),
    ...(days.alongside ?? []),
    ...entries.map((after) => ({ table: 'dayEntries' as const, key: after.id, after })),
  ];
  const label = labelOf(asked.length > 0 && code !== 'confirm' ? 'ask-approval' : code, entries);
  const saved = await desk.commit({
    label: days.aboutIds ? { ...label, ids: days.aboutIds.slice(0, MOST_NAMED) } : label,
    operations,
    correction: days.correction,
  });
  return saved.ok ? undefined : problemText(saved.problem);
}

/** Days used before are told by peer: an amount may take the place of several entries. */
export function labelOf(code: DaysToWrite['code'] | 'ask-approval', entries: readonly DayEntry[]) {
  const peers = [...new Set(entries.map(({ peerId }) => peerId))];
  return { code, ids: peers.slice(0, MOST_NAMED), count: code === 'days-before' ? peers.length : entries.length };
}
