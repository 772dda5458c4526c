import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Project } from '@shared/model/project';
import type { FollowUp } from '@shared/model/settings';
import { addDays } from './calendar';
import { purchaseOrderState } from './purchase-order';
import { daysOnSite, workDates } from './work-dates';
import { inTextOrder } from '@shared/rules/in-text-order';

/**
 * Days after the last one on site for which a missing PO is still told on Today; the project goes on telling it.
 * Decided: 2026-11-23, product owner.
 */
const PO_DAYS_AFTER = 28;

/** A project that needs a PO: its first day is near, or has passed without one. */
export type PurchaseOrderWanted = { project: Project; firstDay: CalendarDay; hasBegun: boolean };

/** A project after which a follow-up is to be offered; `to` is the last day of that, inclusive. */
export type FollowUpToOffer = { project: Project; firstDay: CalendarDay; to: CalendarDay };

/** What Today says of work that is agreed; each kind is empty where nothing is to be done. */
export type WorkOnToday = {
  /** First to begin first. */
  purchaseOrders: readonly PurchaseOrderWanted[];
  /** First to end first. */
  followUps: readonly FollowUpToOffer[];
};

type WorkToShow = {
  projects: readonly Project[];
  assignments: readonly Pick<Assignment, 'projectId' | 'state'>[];
  followUp: FollowUp;
  table: HolidayTable;
  today: CalendarDay;
};

/**
 * The POs that are due and the follow-ups that may be offered on `today`, of projects in which a peer of ours is confirmed or
 * has done the work; none of a cancelled project, and no PO of one that was ended.
 * Sources: introduction to the peer challenge process, Charter "We will" 3 (a PO prior to each project) and "Follow up visit".
 * Decided: 2026-11-23, product owner: projects without a confirmed peer, as those that an import made, are not told here.
 */
export function workOnToday({ projects, assignments, followUp, table, today }: WorkToShow): WorkOnToday {
  const ours = new Set(
    assignments.filter(({ state }) => state === 'confirmed' || state === 'done').map(({ projectId }) => projectId),
  );
  const purchaseOrders: PurchaseOrderWanted[] = [];
  const followUps: FollowUpToOffer[] = [];
  for (const project of projects) {
    const onSite = daysOnSite(project);
    if (!onSite || !ours.has(project.id) || project.endedAs === 'cancelled') continue;
    const { state } = purchaseOrderState(project, table, today);
    if (!project.endedAs && (state === 'due' || state === 'missing') && today <= addDays(onSite.last, PO_DAYS_AFTER))
      purchaseOrders.push({ project, firstDay: onSite.first, hasBegun: state === 'missing' });
    const review = workDates(project, { followUp, table, today }).find(({ kind }) => kind === 'progress review');
    if (review?.state === 'due') followUps.push({ project, firstDay: onSite.first, to: review.to });
  }
  return {
    purchaseOrders: purchaseOrders.toSorted((a, b) => inTextOrder(a.firstDay, b.firstDay)),
    followUps: followUps.toSorted((a, b) => inTextOrder(a.to, b.to)),
  };
}
