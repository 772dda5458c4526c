import { fromQuarterDays } from '@shared/model/quarter-days';
import type { FieldName } from './fields';
import type { RawCell, RawRow, RawSheet, SheetMapping } from './types';
import { readDays } from './values/days';
import { cellText } from './values/text';

const AMOUNTS: ReadonlySet<FieldName | null> = new Set(['days', 'periodDays', 'partTotal', 'total'] as const);
const FIGURE = /^[£€$]?-?[\d,]+(?:\.\d+)?%?$/;
/** Fewer rows above a figure are no sum. */
const FEWEST_ROWS = 2;

/**
 * Prepares telling a row of totals without a label: nothing but figures, and most of those under the days are what the rows above come
 * to. Who did the work is in none of its cells.
 */
export function sumTeller(sheet: RawSheet, { columns, headerRows, person }: SheetMapping): (row: RawRow) => boolean {
  const amounts = columns.filter(({ field }) => AMOUNTS.has(field)).map(({ column }) => column);
  const lastHeader = Math.max(0, ...headerRows);
  return (row) => {
    if (person !== null || row.row - lastHeader <= FEWEST_ROWS) return false;
    const filled = row.cells.flatMap((cell) => (cell ? [cell] : []));
    if (filled.length === 0 || !filled.every((cell) => isFigure(cell))) return false;
    const above = sheet.rows.filter((each) => each.row > lastHeader && each.row < row.row);
    const figures = amounts.filter((column) => row.cells[column] != null && amountOf(row.cells[column]) !== 0);
    const sums = figures.filter((column) => {
      const all = above.map(({ cells }) => amountOf(cells[column]));
      return all.filter((amount) => amount !== 0).length > 0 && near(amountOf(row.cells[column]), all);
    });
    return figures.length > 0 && sums.length * 2 > figures.length;
  };
}

function near(says: number, all: readonly number[]): boolean {
  return Math.abs(says - all.reduce((sum, amount) => sum + amount, 0)) < 0.01;
}

function isFigure(cell: RawCell): boolean {
  return cell.type === 'number' ? !cell.isDateFormat : FIGURE.test(cellText(cell));
}

function amountOf(cell: RawCell | null | undefined): number {
  if (!cell || cell.isDateFormat) return 0;
  if (typeof cell.value === 'number') return cell.value;
  const text = cellText(cell).replace(/,/g, '');
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const reading = readDays(cell);
  return reading.is === 'days' ? reading.quarterDays * fromQuarterDays(1) : 0;
}
