import type { LimitApproval } from '@shared/model/limit-approval';
import type { CellValue, Column } from './column';
import type { PeerFigures, ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised, peerName } from './words';

/** An approval, or `null` where days stand over the limit and nobody was asked. */
type OverRow = PeerFigures & { approval: LimitApproval | null; usedOfGranted: number };

/** Each approval of the year, and each peer over the limit for whom none was asked. Source: DESIGN section 3. */
export function buildOver40Days(context: ReturnContext): TableSheet {
  const rows = context.figures.flatMap(rowsOf);
  return buildTable('Over 40 days', over40DaysColumns(context), rows.length, () => rows);
}

/** The columns of Over 40 days. Source: DESIGN section 3. */
export function over40DaysColumns({ year, councils, projectById }: ReturnContext): readonly Column<OverRow>[] {
  const text = (read: (approval: LimitApproval) => CellValue) => (row: OverRow) =>
    row.approval === null ? null : read(row.approval);
  const project = ({ projectId, whatFor }: LimitApproval) =>
    (projectId === null ? undefined : projectById.get(projectId))?.name ?? whatFor;
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ peer }) => peerName(peer) },
    { title: 'CRM ID', kind: 'text', width: 12, value: ({ peer }) => peer.crmId },
    {
      title: 'Home council',
      kind: 'text',
      width: 34,
      value: ({ peer }) => councils.nameOf(peer.homeCouncilId, peer.homeCouncilText),
    },
    { title: 'Year', kind: 'text', width: 12, value: () => year.key },
    { title: 'Limit', kind: 'days', width: 10, value: ({ limit }) => limit.limitQuarterDays },
    { title: 'Worked', kind: 'days', width: 10, value: ({ used }) => used.workedQuarterDays },
    { title: 'Booked', kind: 'days', width: 10, value: ({ used }) => used.bookedQuarterDays },
    { title: 'Extra days asked', kind: 'days', width: 18, value: text(({ askedQuarterDays }) => askedQuarterDays) },
    {
      title: 'Extra days granted',
      kind: 'days',
      width: 20,
      value: text(({ grantedQuarterDays, decision }) => (decision === 'granted' ? grantedQuarterDays : 0)),
    },
    {
      title: 'Granted days used',
      kind: 'days',
      width: 19,
      value: ({ approval, usedOfGranted }) => (approval === null ? null : usedOfGranted),
    },
    {
      title: 'Decision',
      kind: 'text',
      width: 15,
      value: ({ approval }) => (approval === null ? 'Not yet asked' : capitalised(approval.decision)),
    },
    { title: 'Decided by', kind: 'text', width: 24, value: text(({ approver }) => approver) },
    { title: 'Title', kind: 'text', width: 26, value: text(({ approverTitle }) => approverTitle) },
    { title: 'Decided on', kind: 'date', width: 13, value: text(({ decidedOn }) => decidedOn) },
    { title: 'E-mail or letter reference', kind: 'text', width: 28, value: text(({ reference }) => reference) },
    { title: 'Asked on', kind: 'date', width: 13, value: text(({ askedOn }) => askedOn) },
    {
      title: 'Reason',
      kind: 'text',
      width: 40,
      sensitive: 'free text about a person',
      value: text(({ reason }) => reason),
    },
    { title: 'Project', kind: 'text', width: 34, value: text(project) },
    {
      title: 'Council supported',
      kind: 'text',
      width: 34,
      value: text((approval) => councils.nameOf(approval.councilSupportedId, '') || projectCouncil(approval)),
    },
    { title: 'Dates', kind: 'text', width: 24, value: text(({ datesText }) => datesText) },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: text(({ id }) => id) },
  ];

  function projectCouncil({ projectId }: LimitApproval): string {
    const found = projectId === null ? undefined : projectById.get(projectId);
    return found ? councils.nameOf(found.councilSupportedId, found.councilSupportedText) : '';
  }
}

function rowsOf(figures: PeerFigures): OverRow[] {
  const approvals = figures.approvals.toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const rows = withUse(figures, approvals);
  const isWaiting = approvals.some(({ decision }) => decision === 'asked' || decision === 'refused');
  if (figures.limit.position !== 'over, no approval' || isWaiting) return rows;
  return [...rows, { ...figures, approval: null, usedOfGranted: 0 }];
}

/**
 * How much of each grant is used: what is worked beyond the limit, taken from the earliest grant on.
 * Decided: 2026-11-22, product owner (the papers say only that granted days are exceptional).
 */
function withUse(figures: PeerFigures, approvals: readonly LimitApproval[]): OverRow[] {
  let beyond = Math.max(0, figures.used.workedQuarterDays - figures.limit.limitQuarterDays);
  return approvals.map((approval) => {
    const usedOfGranted = approval.decision === 'granted' ? Math.min(beyond, approval.grantedQuarterDays) : 0;
    beyond -= usedOfGranted;
    return { ...figures, approval, usedOfGranted };
  });
}

/** Earliest decision first; what is not decided yet comes last. */
function order({ decidedOn, askedOn }: LimitApproval): number {
  return Number((decidedOn ?? askedOn ?? '9999-12-31').replaceAll('-', ''));
}
