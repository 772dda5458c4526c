import { fromQuarterDays } from '@shared/model/quarter-days';
import { columnLetter } from './find-header';
import { totalTeller } from './total-row';
import type { PreviewRow, RawRow, Reason, Reconciliation, SheetMapping } from './types';
import { readDays } from './values/days';
import { cellText } from './values/text';

/** A total row of a sheet of days. */
export type TotalRow = { readonly row: RawRow; readonly mapping: SheetMapping };

/** What the rows of a sheet come to. */
export type RowAmounts = {
  /** The quarter-days that each taken row stands for, by its id; cancelled days are none. */
  readonly taken: ReadonlyMap<string, number>;
  /** The days cell of each data row as the sheet has it, by the row's id: what a formula adds. */
  readonly cells: ReadonlyMap<string, RawRow['cells'][number]>;
  readonly limitQuarterDays: number;
};

/**
 * Each total of a sheet of days against what was read: against the rows since the total before it, or, where that does
 * not agree, against all rows above it. A balance ("Days left") is held against what the limit leaves, where the sheet is about
 * one peer. Totals are checked, never imported.
 */
export function reconcileTotals(
  totals: readonly TotalRow[],
  rows: readonly PreviewRow[],
  amounts: RowAmounts,
): readonly Reconciliation[] {
  const before = new Map<string, { row: number; says: number }[]>();
  return totals.flatMap(({ row, mapping }): readonly Reconciliation[] => {
    const found = amountCell(row, mapping);
    if (!found) return [];
    const { column, says } = found;
    const above = rows.filter((each) => each.sheet === mapping.sheet && each.row < row.row);
    const what = row.cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
    const place = { sheet: mapping.sheet, row: row.row, cell: `${columnLetter(column)}${row.row}`, what };
    const line = { ...place, unit: 'quarter-days' as const, says };
    if (totalTeller(mapping)(row) === 'balance') return balanceOf(line, above, amounts);
    const earlier = before.get(mapping.sheet) ?? [];
    before.set(mapping.sheet, [...earlier, { row: row.row, says }]);
    const since = earlier.at(-1)?.row ?? 0;
    const section = above.filter((each) => each.row > since);
    const whole = sumOf(section, amounts) !== says && (sumOf(above, amounts) === says || !hasRecords(section));
    const counted = whole ? above : section;
    const ours = sumOf(counted, amounts);
    const isSum = whole && earlier.length > 0 && earlier.reduce((sum, total) => sum + total.says, 0) === says;
    const agrees = says === ours;
    const why = agrees
      ? { code: 'total-agrees' }
      : isSum
        ? { code: 'total-of-totals' }
        : whyNot(says, counted, amounts);
    return [{ ...line, ours, agrees, why }];
  });
}

/** The amount of a total: in the column of days, or the one number that the row has. */
function amountCell(row: RawRow, mapping: SheetMapping): { column: number; says: number } | undefined {
  const days = mapping.columns.find(({ field }) => field === 'days')?.column;
  const numbers = row.cells.flatMap((cell, column) => (cell?.type === 'number' ? [column] : []));
  const columns = [days, numbers.length === 1 ? numbers[0] : undefined];
  for (const column of columns) {
    const reading = column === undefined ? undefined : readDays(row.cells[column]);
    if (column !== undefined && reading?.is === 'days') return { column, says: reading.quarterDays };
  }
  return undefined;
}

function hasRecords(rows: readonly PreviewRow[]): boolean {
  return rows.some(({ outcome }) => outcome !== 'ignored');
}

function sumOf(rows: readonly PreviewRow[], { taken }: RowAmounts): number {
  return rows.reduce((total, { id }) => total + (taken.get(id) ?? 0), 0);
}

type Line = Pick<Reconciliation, 'sheet' | 'row' | 'cell' | 'what' | 'unit' | 'says'>;

/** In a sheet about several peers nothing says whose days are left. */
function balanceOf(line: Line, above: readonly PreviewRow[], amounts: RowAmounts): readonly Reconciliation[] {
  const peers = new Set(above.flatMap(({ peerId }) => peerId ?? []));
  if (peers.size !== 1) return [];
  const ours = amounts.limitQuarterDays - sumOf(above, amounts);
  const agrees = line.says === ours;
  return [{ ...line, ours, agrees, why: agrees ? { code: 'total-agrees' } : whyNot(undefined, above, amounts) }];
}

/**
 * Why a total differs: a formula adds number cells and nothing else; rows wait for an answer; or it was typed, and nothing in
 * the rows explains it.
 */
function whyNot(says: number | undefined, rows: readonly PreviewRow[], amounts: RowAmounts): Reason {
  const waiting = rows.filter(({ outcome }) => outcome === 'needs review');
  if (says !== undefined && numberCells(rows, amounts) === says) return numbersOnly(rows, amounts);
  const [first] = waiting;
  if (!first) return { code: 'total-differs' };
  const text = cellText(amounts.cells.get(first.id) ?? null);
  return { code: 'total-differs-review', facts: { row: first.row, text, count: waiting.length } };
}

function numberCells(rows: readonly PreviewRow[], { cells }: RowAmounts): number {
  return rows.reduce((sum, { id }) => sum + (numberIn(cells.get(id)) ?? 0) * 4, 0);
}

function numberIn(cell: RawRow['cells'][number] | undefined): number | undefined {
  return cell?.type === 'number' && typeof cell.value === 'number' ? cell.value : undefined;
}

/** Which rows a formula leaves out, and which it adds that are no days. */
function numbersOnly(rows: readonly PreviewRow[], { taken, cells }: RowAmounts): Reason {
  const leftOut = rows.filter(({ id }) => (taken.get(id) ?? 0) > 0 && numberIn(cells.get(id)) === undefined);
  const addedIn = rows.filter(({ id }) => {
    const number = numberIn(cells.get(id));
    return number !== undefined && fromQuarterDays(taken.get(id) ?? 0) !== number;
  });
  return { code: 'total-numbers-only', facts: { leftOut: rowList(leftOut), addedIn: rowList(addedIn) } };
}

const SHOWN = 5;

function rowList(rows: readonly PreviewRow[]): string {
  const numbers = rows.map(({ row }) => String(row));
  const more = numbers.length - SHOWN;
  return more > 0 ? `${numbers.slice(0, SHOWN).join(', ')} and ${more} more` : numbers.join(', ');
}
