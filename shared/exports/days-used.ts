import type { LimitApproval } from '@shared/model/limit-approval';
import type { DaysUsed } from '@shared/rules/days-used';
import { formatMonth } from '@shared/rules/uk-date';
import type { CellValue, Column } from './column';
import { personColumns } from './person-columns';
import type { PeerFigures, ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised } from './words';

/** Where the peers stand against the limit: over first, then most used. Source: DESIGN section 3. */
export function buildDaysUsed(context: ReturnContext): TableSheet {
  const rows = mostUsedFirst(context.figures).filter(({ used }) => context.includeUnused || hasAnything(used));
  return buildTable('Days used', daysUsedColumns(context), rows.length, () => rows);
}

/** The columns of Days used. Source: DESIGN section 3. */
function daysUsedColumns({ year, councils }: ReturnContext): readonly Column<PeerFigures>[] {
  return [
    ...personColumns(councils),
    { title: 'Group', kind: 'text', width: 18, sensitive: 'political opinion', value: ({ peer }) => peer.group },
    { title: 'Year', kind: 'text', width: 12, value: () => year.key },
    { title: 'Worked', kind: 'days', width: 10, value: ({ used }) => used.workedQuarterDays },
    { title: 'Booked', kind: 'days', width: 10, value: ({ used }) => used.bookedQuarterDays },
    { title: 'Left', kind: 'days', width: 10, value: ({ limit }) => limit.leftQuarterDays },
    { title: 'Pencilled in', kind: 'days', width: 13, value: ({ used }) => used.pencilledQuarterDays },
    { title: 'Left if all go ahead', kind: 'days', width: 20, value: ({ limit }) => limit.leftIfAllQuarterDays },
    { title: 'Limit', kind: 'days', width: 10, value: ({ limit }) => limit.limitQuarterDays },
    { title: 'Extra days approved', kind: 'days', width: 21, value: ({ limit }) => limit.extraQuarterDays },
    { title: 'Position', kind: 'text', width: 19, value: ({ limit }) => capitalised(limit.position) },
    { title: 'Approved by', kind: 'text', width: 24, value: ({ approvals }) => approvedBy(approvals) },
    { title: 'Approved on', kind: 'date', width: 14, value: ({ approvals }) => approvedOn(approvals) },
    { title: 'Last worked', kind: 'date', width: 14, value: ({ used }) => lastWorked(used) },
    { title: 'Next work', kind: 'date', width: 14, value: ({ used }) => used.nextWorkOn },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ peer }) => peer.id },
  ];
}

/** True where the peer has any entry in the year that is not cancelled. */
export function hasAnything(used: DaysUsed): boolean {
  return (
    used.workedQuarterDays +
      used.bookedQuarterDays +
      used.pencilledQuarterDays +
      used.notCountedQuarterDays +
      used.expiredQuarterDays >
    0
  );
}

/** Worked and booked decide, as they do for the limit, so that whoever is over stands first; then pencilled, then the name. */
function mostUsedFirst(figures: readonly PeerFigures[]): PeerFigures[] {
  return figures.toSorted((a, b) => taken(b) - taken(a) || b.used.pencilledQuarterDays - a.used.pencilledQuarterDays);
}

function taken({ used }: PeerFigures): number {
  return used.workedQuarterDays + used.bookedQuarterDays;
}

function granted(approvals: readonly LimitApproval[]): readonly LimitApproval[] {
  return approvals.filter(({ decision }) => decision === 'granted');
}

function approvedBy(approvals: readonly LimitApproval[]): string {
  return [...new Set(granted(approvals).map(({ approver }) => approver))].filter(Boolean).join('; ');
}

/** The latest, where days were granted more than once. */
function approvedOn(approvals: readonly LimitApproval[]): CellValue {
  return granted(approvals).reduce<CellValue>(
    (latest, { decidedOn }) => (decidedOn !== null && (latest === null || decidedOn > latest) ? decidedOn : latest),
    null,
  );
}

function lastWorked(used: DaysUsed): CellValue {
  if (used.lastWorkedOn === null) return null;
  return used.lastWorkedPrecision === 'month' ? formatMonth(used.lastWorkedOn) : used.lastWorkedOn;
}
