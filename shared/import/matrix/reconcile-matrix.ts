import { fromQuarterDays } from '@shared/model/quarter-days';
import type { CellRead, PreviewRow, RawRow, Reconciliation, SheetMapping } from '../types';
import { cellText } from '../values/text';
import { daysColumns } from './matrix-cells';
import { cellName, columnName, columnReadAsRow } from './turned-place';

/** A row of a matrix with what was read of it; `preview` is none for a row of totals. */
export type CheckedRow = { readonly row: RawRow; readonly read: PreviewRow | undefined };

/**
 * The sheet's own totals against what was read: those of each peer and the total of totals, or, where no column of totals
 * stands in the sheet, that of each column. "Days left" is held against the limit where there is no other total, and where it
 * goes with neither the sheet's total nor ours. Source: DOMAIN section 9, no. 4 and 25.
 */
export function reconcileMatrix(
  mapping: SheetMapping,
  rows: readonly CheckedRow[],
  limitQuarterDays: number,
): readonly Reconciliation[] {
  const columnOf = (wanted: 'total' | 'daysLeft') => mapping.columns.find(({ field }) => field === wanted)?.column;
  const [total, left] = [columnOf('total'), columnOf('daysLeft')];
  const people = rows.filter(({ read }) => read !== undefined);
  const lines: Reconciliation[] = [];
  const parts = partTotals(mapping, people);
  for (const each of people) {
    lines.push(...parts.flatMap((part) => checkPart(mapping, each, part)));
    lines.push(...checkPerson(mapping, each, { total, left, limitQuarterDays }));
  }
  const columns = total === undefined ? daysColumns(mapping).map(({ column }) => column) : [total];
  const labels = new Map(mapping.columns.map(({ column, header }) => [column, header]));
  const totals = rows.filter(({ read }) => read === undefined);
  for (const { row } of totals) {
    const all = people.filter((each) => each.row.row < row.row);
    const block = total === undefined ? undefined : blockAbove(mapping, row, { all, totals, total });
    const above = block ?? all;
    for (const { column, of } of parts) {
      const says = quarterDaysIn(row, column);
      if (says === undefined) continue;
      const cells = above.flatMap(cellsOf).filter((cell) => of.has(cell.column));
      const numbers = above.reduce((sum, each) => sum + numbersIn(mapping, each.row, of), 0);
      const what = `total of ${labels.get(column) ?? columnName(mapping, column)}`;
      lines.push(lineOf(mapping, row, { column, what, says, ours: sumOf(cells), numbers, cells: above, of }));
    }
    for (const column of columns) {
      const says = quarterDaysIn(row, column);
      if (says === undefined) continue;
      const cells = above.flatMap(cellsOf).filter((cell) => column === total || cell.column === column);
      const numbers = above.reduce(
        (sum, each) => sum + numbersIn(mapping, each.row, column === total ? null : new Set([column])),
        0,
      );
      const ofAll = block ? ofBlock(block) : 'grand total';
      const what = column === total ? ofAll : `total of ${labels.get(column) ?? columnName(mapping, column)}`;
      lines.push(lineOf(mapping, row, { column, what, says, ours: sumOf(cells), numbers, cells: above }));
    }
  }
  return lines;
}

type Above = {
  readonly all: readonly CheckedRow[];
  readonly totals: readonly CheckedRow[];
  /** The column of totals. */
  readonly total: number;
};

/**
 * The rows since the total before this one, where it adds these only: its figure goes with theirs, or others follow and it goes with
 * nothing. `undefined` for a total of everything above.
 */
function blockAbove(
  mapping: SheetMapping,
  row: RawRow,
  { all, totals, total }: Above,
): readonly CheckedRow[] | undefined {
  const says = quarterDaysIn(row, total);
  const before = Math.max(0, ...totals.map((each) => each.row.row).filter((number) => number < row.row));
  const block = all.filter((each) => each.row.row > before);
  const isLast = totals.every((each) => each.row.row <= row.row);
  if (says === undefined || block.length === 0 || (before === 0 && isLast)) return undefined;
  const comesTo = (rows: readonly CheckedRow[]) =>
    rows.reduce((sum, each) => sum + numbersIn(mapping, each.row, null), 0);
  if (comesTo(all) === says) return before === 0 && !isLast ? block : undefined;
  return comesTo(block) === says || !isLast ? block : undefined;
}

function ofBlock(block: readonly CheckedRow[]): string {
  const [name, ...others] = new Set(block.map(({ read }) => read?.peerName ?? ''));
  return name && others.length === 0 ? `total of ${name}` : `subtotal of ${block.length} rows`;
}

function nameOf({ read }: CheckedRow): string {
  return read?.peerName || 'a row without a name';
}

/** A total of some periods, such as "H1", and the columns that it adds. */
type PartTotal = { readonly column: number; readonly header: string; readonly of: ReadonlySet<number> };

/**
 * What each total of a part adds: the periods since the last such total, since the one before that, and so on to the first. Which,
 * nothing says but the figures: the stretch that goes with most rows, the shortest where none does better.
 */
function partTotals(mapping: SheetMapping, people: readonly CheckedRow[]): readonly PartTotal[] {
  const parts = mapping.columns.filter(({ field }) => field === 'partTotal');
  const periods = daysColumns(mapping).map(({ column }) => column);
  return parts.flatMap(({ column, header }, index): readonly PartTotal[] => {
    const starts = [...parts.slice(0, index).map((part) => part.column), -1].toSorted((a, b) => b - a);
    const stretches = starts
      .map((start) => new Set(periods.filter((each) => each > start && each < column)))
      .filter(({ size }) => size > 0);
    const agreeing = (of: ReadonlySet<number>) =>
      people.filter(({ row }) => quarterDaysIn(row, column) === numbersIn(mapping, row, of)).length;
    const [best] = stretches.toSorted((a, b) => agreeing(b) - agreeing(a));
    return best ? [{ column, header, of: best }] : [];
  });
}

function checkPart(mapping: SheetMapping, each: CheckedRow, { column, header, of }: PartTotal) {
  const says = quarterDaysIn(each.row, column);
  if (says === undefined) return [];
  const ours = sumOf(cellsOf(each).filter((cell) => of.has(cell.column)));
  const numbers = numbersIn(mapping, each.row, of);
  const what = `${header} of ${nameOf(each)}`;
  return [lineOf(mapping, each.row, { column, what, says, ours, numbers, cells: [each], of })];
}

type Checks = {
  readonly total: number | undefined;
  readonly left: number | undefined;
  readonly limitQuarterDays: number;
};

function checkPerson(mapping: SheetMapping, each: CheckedRow, { total, left, limitQuarterDays }: Checks) {
  const { row } = each;
  const ours = sumOf(cellsOf(each));
  const name = nameOf(each);
  const numbers = numbersIn(mapping, row, null);
  const lines: Reconciliation[] = [];
  const says = total === undefined ? undefined : quarterDaysIn(row, total);
  if (total !== undefined && says !== undefined)
    lines.push(lineOf(mapping, row, { column: total, what: `total of ${name}`, says, ours, numbers, cells: [each] }));
  const saysLeft = left === undefined ? undefined : quarterDaysIn(row, left);
  if (left === undefined || saysLeft === undefined) return lines;
  const used = limitQuarterDays - saysLeft;
  if (says !== undefined && (used === says || used === ours)) return lines;
  const what = `days left of ${name}`;
  const figures = { says: saysLeft, ours: limitQuarterDays - ours, numbers: limitQuarterDays - numbers };
  return [...lines, lineOf(mapping, row, { column: left, what, ...figures, cells: [each] })];
}

type Figures = {
  readonly column: number;
  readonly what: string;
  readonly says: number;
  readonly ours: number;
  /** What the sheet comes to where cells that are text are left out, as a formula does. */
  readonly numbers: number;
  readonly cells: readonly CheckedRow[];
  /** The columns that are added, where they are not all of them. */
  readonly of?: ReadonlySet<number>;
};

function lineOf(mapping: SheetMapping, { row }: RawRow, figures: Figures): Reconciliation {
  const { column, what, says, ours } = figures;
  const cell = cellName(mapping, row, column);
  const agrees = says === ours;
  const why = whyOf(mapping, figures, agrees);
  return { sheet: mapping.sheet, row, cell, what, unit: 'quarter-days', says, ours, agrees, why };
}

function whyOf(
  mapping: SheetMapping,
  { says, ours, numbers, cells, of }: Figures,
  agrees: boolean,
): Reconciliation['why'] {
  if (agrees) return { code: 'total-agrees' };
  const waiting = cells.filter((each) =>
    cellsOf(each).some(({ isTaken, column }) => !isTaken && (of === undefined || of.has(column))),
  );
  const [first] = waiting;
  // What waits is numbers too: it is the whole of the difference.
  const isAllThatWaits = first !== undefined && says - ours === sumWaiting(waiting);
  if (says === numbers && !isAllThatWaits) return { code: 'total-numbers-only' };
  if (!first) return { code: 'total-differs' };
  const column = columnReadAsRow(mapping, first.row.row);
  const place = { row: first.row.row, ...(column !== undefined && { column }) };
  return { code: 'total-differs-review', facts: { ...place, count: waiting.length } };
}

function cellsOf({ read }: CheckedRow): readonly CellRead[] {
  return read?.cells ?? [];
}

function sumOf(cells: readonly CellRead[]): number {
  const counted = cells.filter(({ isTaken, reads }) => isTaken && reads.state !== 'cancelled');
  return counted.reduce((sum, { reads }) => sum + (reads.quarterDays ?? 0), 0);
}

function numbersIn(mapping: SheetMapping, { cells }: RawRow, only: ReadonlySet<number> | null): number {
  const columns = daysColumns(mapping).filter(({ column }) => only === null || only.has(column));
  return columns.reduce((sum, { column }) => {
    const value = cells[column]?.value;
    return typeof value === 'number' ? sum + value / fromQuarterDays(1) : sum;
  }, 0);
}

function sumWaiting(rows: readonly CheckedRow[]): number {
  const waiting = rows.flatMap(cellsOf).filter(({ isTaken }) => !isTaken);
  return waiting.reduce((sum, { reads }) => sum + (reads.quarterDays ?? 0), 0);
}

/** The figure of a total, which may be none or below it; `undefined` where the cell holds no figure. */
function quarterDaysIn({ cells }: RawRow, column: number): number | undefined {
  const cell = cells[column];
  const text = cellText(cell).replace(/\s*(?:days?|d)$/i, '');
  const value =
    typeof cell?.value === 'number' ? cell.value : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  return value === undefined ? undefined : Math.round(value / fromQuarterDays(1));
}
