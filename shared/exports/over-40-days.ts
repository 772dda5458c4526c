import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { peerExcesses } from '@shared/rules/excesses';
import { byTime } from '@shared/rules/same-work';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import type { Year } from '@shared/rules/year';
import type { CellValue, Column } from './column';
import { personColumns } from './person-columns';
import type { PeerFigures, ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised } from './words';

/** An approval, or `null` where days stand over the limit and nobody was asked. */
type OverRow = PeerFigures & {
  approval: LimitApproval | null;
  /** What was worked beyond the limit on this grant: a booking uses none of it yet. */
  usedOfGranted: number;
  /** The days that the row stands for, beyond the limit or held for it: what it was for, where the approval does not say. */
  days: readonly DayEntry[];
};

/** Each approval of the year, and each peer over the limit for whom none was asked. Source: DESIGN section 3. */
export function buildOver40Days(context: ReturnContext): TableSheet {
  const rows = context.figures.flatMap((figures) => rowsOf(figures, context));
  return buildTable('Over 40 days', over40DaysColumns(context), rows.length, () => rows);
}

/** The columns of Over 40 days. Source: DESIGN section 3. */
function over40DaysColumns({ year, councils, projectById }: ReturnContext): readonly Column<OverRow>[] {
  const text = (read: (approval: LimitApproval) => CellValue) => (row: OverRow) =>
    row.approval === null ? null : read(row.approval);
  const project = (of: Pick<DayEntry, 'projectId' | 'whatFor'>) => projectOf(of)?.name ?? of.whatFor;
  return [
    ...personColumns(councils),
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
    {
      title: 'Project',
      kind: 'text',
      width: 34,
      value: ({ approval, days }) => (approval && project(approval)) || listed(days.map(project)),
    },
    {
      title: 'Council supported',
      kind: 'text',
      width: 34,
      value: ({ approval, days }) =>
        (approval && council({ ...approval, councilSupportedText: '' })) || listed(days.map(council)),
    },
    {
      title: 'Dates',
      kind: 'text',
      width: 24,
      value: ({ approval, days }) => approval?.datesText || datesOf(days, year),
    },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: text(({ id }) => id) },
  ];

  function projectOf({ projectId }: Pick<DayEntry, 'projectId'>) {
    return projectId === null ? undefined : projectById.get(projectId);
  }

  function council(of: Pick<DayEntry, 'projectId' | 'councilSupportedId' | 'councilSupportedText'>): string {
    const found = projectOf(of);
    return (
      councils.nameOf(of.councilSupportedId, of.councilSupportedText) ||
      (found ? councils.nameOf(found.councilSupportedId, found.councilSupportedText) : '')
    );
  }
}

/** Each of the words once, in their order. */
function listed(words: readonly string[]): string {
  return [...new Set(words)].filter(Boolean).join('; ');
}

/** First and last of the days; those known only to the year say nothing. */
function datesOf(days: readonly DayEntry[], year: Year): string {
  const words = days
    .filter(({ precision }) => precision !== 'year')
    .map(({ date, precision }) => (precision === 'month' ? formatMonth(date) : formatUkDate(date)));
  const [first] = words;
  if (first === undefined) return days.length > 0 ? year.key : '';
  return first === words.at(-1) ? first : `${first} to ${words.at(-1)}`;
}

function rowsOf(figures: PeerFigures, { entriesByPeer, year, agreement, today }: ReturnContext): OverRow[] {
  const { used, limit, approvals, peer } = figures;
  // Worked out only for the few that stand on the sheet: the days of every peer are read by other sheets.
  const isOver = used.workedQuarterDays + used.bookedQuarterDays > limit.limitQuarterDays;
  if (!isOver && approvals.length === 0) return [];
  const entries = entriesByPeer.get(peer.id) ?? [];
  return peerExcesses({ entries, approvals, year, agreement, today })
    .filter(({ approval, days }) => approval !== null || days.length > 0)
    .map(({ approval, usedQuarterDays, days, held }) => ({
      ...figures,
      approval,
      usedOfGranted: usedQuarterDays,
      days: [...days.map(({ entry }) => entry), ...(approval === null ? [] : held)].toSorted(byTime),
    }));
}
