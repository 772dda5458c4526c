import type { CalendarDay } from '@shared/model/calendar-day';
import { columnLetter } from './find-header';
import type { PreviewRow, RawRow, Reconciliation, SheetMapping } from './types';
import { readDays } from './values/days';
import { cellText } from './values/text';

/** A data row of a sheet of days with what was read of it. */
export type RunningRow = { readonly row: RawRow; readonly read: PreviewRow };

type Terms = {
  /** The quarter-days that each taken row stands for, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  readonly yearOf: (date: CalendarDay) => string;
  /** The limit of the year of a day, in quarter-days. */
  readonly limitOn: (date: CalendarDay) => number;
};

/**
 * Figures beside the days of each row, such as a running total, "Days used" or "Days left": of each peer and year the last one
 * is held against what was read up to there, or in the year, or in all. Checked, never imported.
 * Source: DOMAIN section 9, no. 25.
 */
export function reconcileRunning(
  mapping: SheetMapping,
  rows: readonly RunningRow[],
  terms: Terms,
): readonly Reconciliation[] {
  return (['total', 'daysLeft'] as const).flatMap((field) => {
    const column = mapping.columns.find((each) => each.field === field)?.column;
    return column === undefined ? [] : checkColumn(mapping, rows, { field, column }, terms);
  });
}

type Checked = { readonly field: 'total' | 'daysLeft'; readonly column: number };

function checkColumn(
  { sheet }: SheetMapping,
  rows: readonly RunningRow[],
  { field, column }: Checked,
  terms: Terms,
): readonly Reconciliation[] {
  const groups = new Map<string, RunningRow[]>();
  for (const each of rows) {
    const from = each.read.reads?.from;
    if (each.read.peerId === null || !from) continue;
    const key = `${each.read.peerId} ${terms.yearOf(from)}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((own): readonly Reconciliation[] => {
    const last = own.findLast(({ row }) => figureIn(row, column) !== undefined);
    const says = last && figureIn(last.row, column);
    const from = last?.read.reads?.from;
    if (!last || says === undefined || !from) return [];
    const sum = (some: readonly RunningRow[]) =>
      some.reduce((all, { read }) => all + (terms.taken.get(read.id) ?? 0), 0);
    const ofPeer = rows.filter(({ read }) => read.peerId === last.read.peerId);
    const sums = [sum(own.slice(0, own.indexOf(last) + 1)), sum(own), sum(ofPeer)];
    const [upToThere = 0, ...others] = field === 'total' ? sums : sums.map((each) => terms.limitOn(from) - each);
    const ours = [upToThere, ...others].find((each) => each === says) ?? upToThere;
    const waiting = ofPeer.filter(({ read }) => read.outcome === 'needs review');
    const agrees = ours === says;
    const what = `${field === 'total' ? 'days used' : 'days left'} of ${last.read.peerName}`;
    const review = {
      code: 'total-differs-review',
      facts: { row: waiting[0]?.row.row ?? 0, text: '', count: waiting.length },
    };
    const why = agrees ? { code: 'total-agrees' } : waiting.length > 0 ? review : { code: 'total-differs' };
    const cell = `${columnLetter(column)}${last.row.row}`;
    return [{ sheet, row: last.row.row, cell, what, unit: 'quarter-days', says, ours, agrees, why }];
  });
}

/** The figure of a cell in quarter-days; it may be nought or below. */
function figureIn({ cells }: RawRow, column: number): number | undefined {
  const cell = cells[column];
  if (!cell || cell.isDateFormat) return undefined;
  if (typeof cell.value === 'number') return Math.round(cell.value * 4);
  const minus = /^-(\d+(?:\.\d+)?)$/.exec(cellText(cell));
  if (minus) return -Math.round(Number(minus[1]) * 4);
  const reading = readDays(cell);
  return reading.is === 'days' ? reading.quarterDays : undefined;
}
