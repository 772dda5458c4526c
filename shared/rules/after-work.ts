import type { Claim, Feedback } from '@shared/model/after-work';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import { addMonths } from './calendar';
import { inTextOrder } from './in-text-order';
import { DEFAULT_FOLLOW_UP, daysOnSite, isStillOpen, workDates } from './work-dates';
import { addWorkingDays } from './working-days';

/** Working days after which a claim that did not move on is told. Decided: 2026-11-23, product owner: 20, as the paper says "promptly". */
const CLAIM_WORKING_DAYS = 20;

/** Months after the last day on site for which missing feedback is told on Today. Decided: 2026-11-23, product owner. */
const FEEDBACK_MONTHS = 3;

/** How far a claim has come, with the day of that step where it has one. */
export type ClaimStep = { step: 'none' | 'not due' } | { step: 'submitted' | 'approved' | 'paid'; on: CalendarDay };

/** The furthest step of a claim. */
export function claimStep(claim: Claim | undefined): ClaimStep {
  if (claim?.paidOn) return { step: 'paid', on: claim.paidOn };
  if (claim?.approvedOn) return { step: 'approved', on: claim.approvedOn };
  if (claim?.submittedOn) return { step: 'submitted', on: claim.submittedOn };
  return { step: claim?.notDue ? 'not due' : 'none' };
}

/** The step that a claim takes next; `undefined` where it is paid, or nothing is claimed. */
export function nextClaimStep(claim: Claim | undefined): 'submitted' | 'approved' | 'paid' | undefined {
  const { step } = claimStep(claim);
  if (step === 'none') return 'submitted';
  if (step === 'submitted') return 'approved';
  return step === 'approved' ? 'paid' : undefined;
}

/** The claim with its next step taken on that day; as it was where there is none. */
export function claimMovedOn(claim: Claim | undefined, on: CalendarDay): Claim {
  const before = claim ?? { reference: '' };
  switch (nextClaimStep(claim)) {
    case 'submitted':
      return { ...before, submittedOn: on };
    case 'approved':
      return { ...before, approvedOn: on };
    case 'paid':
      return { ...before, paidOn: on };
    default:
      return before;
  }
}

/** True where the peer does or has done the work, and its first day on site has come: then feedback and claims follow. */
export function isAfterWork(
  { state, feedback, claim }: Pick<Assignment, 'state' | 'feedback' | 'claim'>,
  project: Project,
  today: CalendarDay,
): boolean {
  if ((feedback && feedback.length > 0) || claim) return true;
  const onSite = daysOnSite(project);
  const works = state === 'done' || state === 'confirmed';
  return works && project.endedAs !== 'cancelled' && (onSite === undefined ? state === 'done' : onSite.first <= today);
}

/**
 * The pieces of work after which feedback and claims of a peer follow, the newest first; those whose days nobody knows last.
 * `assignments` may be of others too.
 */
export function afterWorkOf(
  peerId: string,
  assignments: readonly Assignment[],
  projectOf: (id: string) => Project | undefined,
  today: CalendarDay,
): { assignment: Assignment; project: Project }[] {
  const found = assignments.flatMap((assignment) => {
    const project = assignment.peerId === peerId ? projectOf(assignment.projectId ?? '') : undefined;
    return project && isAfterWork(assignment, project, today) ? [{ assignment, project }] : [];
  });
  return found.toSorted((a, b) => inTextOrder(b.project.startsOn ?? '', a.project.startsOn ?? ''));
}

/**
 * True where feedback on somebody's work can be asked for and written down: not of a peer who was erased, as what was said of
 * their work went with them, nor of one who is no longer here. Source: DOMAIN section 7 (erasure).
 */
export function canHaveFeedback(peer: Pick<Peer, 'erasedOn'> | undefined): boolean {
  return peer !== undefined && peer.erasedOn === undefined;
}

/** True where the feedback raises a concern that nobody has settled yet. */
export function isOpenConcern({ concern, settledOn }: Feedback): boolean {
  return concern === true && settledOn === undefined;
}

/** A peer of whose work the LGA said nothing yet, though the time for it is over. */
export type FeedbackAwaited = { assignment: Assignment; project: Project; lastDay: CalendarDay };

/** A claim that has not moved on since `on`. */
export type ClaimWaiting = {
  assignment: Assignment;
  project: Project;
  step: 'submitted' | 'approved';
  on: CalendarDay;
};

type AfterWork = {
  projects: readonly Project[];
  assignments: readonly Assignment[];
  peers: readonly Pick<Peer, 'id' | 'erasedOn'>[];
  table: HolidayTable;
  today: CalendarDay;
};

/**
 * What Today says after work is done: feedback of the LGA that did not come in its time (20 working days after the last day on
 * site, or the days given to it), told for three months after that last day unless it is noted as done or not wanted on the
 * project; and claims that have not moved on for 20 working days. Both oldest first.
 * Sources: Peer Support Review Update, para 20 (feedback); introduction to the peer challenge process, Charter 4 (payment).
 */
export function afterWorkOnToday({ projects, assignments, peers, table, today }: AfterWork): {
  feedback: FeedbackAwaited[];
  claims: ClaimWaiting[];
} {
  const byId = new Map<string, Project>(projects.map((project) => [project.id, project]));
  const askable = new Set<string>(peers.filter(canHaveFeedback).map(({ id }) => id));
  const feedback: FeedbackAwaited[] = [];
  const claims: ClaimWaiting[] = [];
  for (const assignment of assignments) {
    const project = byId.get(assignment.projectId ?? '');
    if (!project) continue;
    const lastDay = askable.has(assignment.peerId) ? overdueSince(assignment, project, table, today) : undefined;
    if (lastDay) feedback.push({ assignment, project, lastDay });
    const stands = claimStep(assignment.claim);
    if (stands.step !== 'submitted' && stands.step !== 'approved') continue;
    if (addWorkingDays(stands.on, CLAIM_WORKING_DAYS, table) < today)
      claims.push({ assignment, project, step: stands.step, on: stands.on });
  }
  return {
    feedback: feedback.toSorted((a, b) => inTextOrder(a.lastDay, b.lastDay)),
    claims: claims.toSorted((a, b) => inTextOrder(a.on, b.on)),
  };
}

/** The last day on site of work whose feedback by the LGA is overdue; `undefined` where it is not. */
function overdueSince(
  assignment: Assignment,
  project: Project,
  table: HolidayTable,
  today: CalendarDay,
): CalendarDay | undefined {
  const works = assignment.state === 'done' || assignment.state === 'confirmed';
  const onSite = daysOnSite(project);
  if (!works || !onSite || project.endedAs === 'cancelled') return undefined;
  if (assignment.feedback?.some(({ from }) => from === 'the LGA')) return undefined;
  if (addMonths(onSite.last, FEEDBACK_MONTHS) < today) return undefined;
  const dates = workDates(project, { followUp: DEFAULT_FOLLOW_UP, table, today });
  const date = dates.find(({ kind }) => kind === 'feedback');
  return date && isStillOpen(date) && date.to < today ? onSite.last : undefined;
}
