import type { CalendarDay } from '@shared/model/calendar-day';
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
  /** The limit of the year in which a day lies, in quarter-days; of this year where there is no day. */
  readonly limitOn: (date: CalendarDay | null) => number;
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
  const sheets = new Map<string, Section>();
  const bySheet = groupBySheet(rows);
  return totals.flatMap(({ row, mapping }): readonly Reconciliation[] => {
    const found = amountCell(row, mapping);
    if (!found || isOfHours(found.column, mapping)) return [];
    const { column, says } = found;
    const own = bySheet.get(mapping.sheet) ?? [];
    const so = sheets.get(mapping.sheet) ?? { reached: 0, since: 0, sum: 0, all: 0, totals: [] };
    sheets.set(mapping.sheet, so);
    for (; (own[so.reached]?.row ?? row.row) < row.row; so.reached += 1) {
      const amount = amounts.taken.get(own[so.reached]?.id ?? '') ?? 0;
      so.sum += amount;
      so.all += amount;
    }
    const what = row.cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
    const place = { sheet: mapping.sheet, row: row.row, cell: `${columnLetter(column)}${row.row}`, what };
    const line = { ...place, unit: 'quarter-days' as const, says };
    if (totalTeller(mapping)(row) === 'balance') return balanceOf(line, own.slice(0, so.reached), so.all, amounts);
    const section = own.slice(so.since, so.reached);
    const isOfAll = so.totals.length > 0 && OF_ALL.test(what);
    const whole = isOfAll || (so.sum !== says && (so.all === says || !hasRecords(section)));
    const ours = whole ? so.all : so.sum;
    const isSum = whole && so.totals.length > 0 && so.totals.reduce((sum, each) => sum + each, 0) === says;
    const counted = whole ? own.slice(0, so.reached) : section;
    so.since = so.reached;
    so.sum = 0;
    so.totals.push(says);
    const agrees = says === ours;
    const why = agrees
      ? { code: 'total-agrees' }
      : isSum
        ? { code: 'total-of-totals' }
        : whyNot(says, counted, amounts);
    return [{ ...line, ours, agrees, why }];
  });
}

/** What the total of everything is called, below totals of parts. */
const OF_ALL = /^\s*(?:grand|overall|final|year|annual)\b/i;

/** How far the rows of a sheet are added up: since the last total, and in all. */
type Section = { reached: number; since: number; sum: number; all: number; readonly totals: number[] };

function groupBySheet(rows: readonly PreviewRow[]): ReadonlyMap<string, readonly PreviewRow[]> {
  const groups = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    const group = groups.get(row.sheet);
    if (group) group.push(row);
    else groups.set(row.sheet, [row]);
  }
  return groups;
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

/** A total of hours is none of days: each row's hours are rounded to quarters, and confirmed, by themselves. */
function isOfHours(column: number, { columns }: SheetMapping): boolean {
  return columns.some((each) => each.column === column && each.field === 'hours');
}

function hasRecords(rows: readonly PreviewRow[]): boolean {
  return rows.some(({ outcome }) => outcome !== 'ignored');
}

type Line = Pick<Reconciliation, 'sheet' | 'row' | 'cell' | 'what' | 'unit' | 'says'>;

/** In a sheet about several peers nothing says whose days are left. */
function balanceOf(
  line: Line,
  above: readonly PreviewRow[],
  sum: number,
  amounts: RowAmounts,
): readonly Reconciliation[] {
  const peers = new Set(above.flatMap(({ peerId }) => peerId ?? []));
  if (peers.size !== 1) return [];
  // What is left is spoken of in the year of the last dated row above.
  const last = above.findLast(({ reads }) => reads?.from)?.reads?.from ?? null;
  const ours = amounts.limitOn(last) - sum;
  const agrees = line.says === ours;
  return [{ ...line, ours, agrees, why: agrees ? { code: 'total-agrees' } : whyNot(undefined, above, amounts) }];
}

/**
 * Why a total differs: a formula adds number cells and nothing else; rows wait for an answer; or it was typed, and nothing in
 * the rows explains it.
 */
function whyNot(says: number | undefined, rows: readonly PreviewRow[], amounts: RowAmounts): Reason {
  const waiting = rows.filter(({ outcome }) => outcome === 'needs review');
  if (says !== undefined && numberCells(rows, amounts) === says && !onlyWaits(rows, amounts))
    return numbersOnly(rows, amounts);
  const [first] = waiting;
  const cancelled = rows.filter(({ reads }) => reads?.state === 'cancelled');
  const counted = (amounts: readonly PreviewRow[]) =>
    amounts.reduce((sum, { reads }) => sum + (reads?.quarterDays ?? 0), 0);
  if (says !== undefined && cancelled.length > 0 && says - sumTaken(rows, amounts) === counted(cancelled))
    return { code: 'total-counts-cancelled', facts: { rows: rowList(cancelled) } };
  if (!first) return { code: 'total-differs' };
  const text = cellText(amounts.cells.get(first.id) ?? null);
  return { code: 'total-differs-review', facts: { row: first.row, text, count: waiting.length } };
}

function sumTaken(rows: readonly PreviewRow[], { taken }: RowAmounts): number {
  return rows.reduce((sum, { id }) => sum + (taken.get(id) ?? 0), 0);
}

function numberCells(rows: readonly PreviewRow[], { cells }: RowAmounts): number {
  return rows.reduce((sum, { id }) => sum + (numberIn(cells.get(id)) ?? 0) * 4, 0);
}

function numberIn(cell: RawRow['cells'][number] | undefined): number | undefined {
  return cell?.type === 'number' && typeof cell.value === 'number' ? cell.value : undefined;
}

/** Every row that the formula adds and we do not is one that waits, and it leaves out none that we have. */
function onlyWaits(rows: readonly PreviewRow[], { taken, cells }: RowAmounts): boolean {
  const others = rows.filter(({ id }) => fromQuarterDays(taken.get(id) ?? 0) !== (numberIn(cells.get(id)) ?? 0));
  return others.length > 0 && others.every(({ outcome }) => outcome === 'needs review');
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
