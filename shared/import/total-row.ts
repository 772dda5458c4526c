import type { FieldName } from './fields';
import type { RawRow, SheetMapping } from './types';
import { parseDateText } from './values/date-text';
import { cellText, compareText } from './values/text';

const TOTAL =
  /^(?:(?:sub|grand|overall|year|annual|running|monthly|month|page)?[ -]*totals?\b|sum\b|ytd\b|year to date\b|overall:?$|(?:brought|carried) forward\b|[bc]\/f(?:wd)?\b)|\b(?:sub-?)?totals?:?$/;
const BALANCE =
  /^(?:days |allowance |balance )*(?:left|remaining|outstanding)\b|^balance\b|\b(?:days|allowance) (?:left|remaining)\b/;

/** What every label holds: nearly all cells are settled by it. */
const MAY_LABEL = /total|sum|ytd|year to|overall|forward|[bc]\/f|left|remain|outstand|balance/i;

/** Columns besides the first in which a label of a total may stand; what the work was for may be called "Total Place". */
const LABELS: ReadonlySet<FieldName | null> = new Set<FieldName | null>([
  null,
  'date',
  'dateTo',
  'name',
  'homeCouncil',
  'ref',
]);

/** What a row that is no record adds up: the days above it, or what is left of the limit. */
export type TotalKind = 'total' | 'balance';

/**
 * Prepares telling the totals of a sheet of days from its records: a row with a number and a label such as "Sub total",
 * "Total June", "c/f" or "Days left" but no date of its own, or a number with nothing beside it but a month.
 */
export function totalTeller(mapping: SheetMapping): (row: RawRow) => TotalKind | undefined {
  const fieldAt = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const columnOf = (field: FieldName) => mapping.columns.find((each) => each.field === field)?.column;
  const [days, date] = [columnOf('days') ?? columnOf('hours'), columnOf('date')];
  return (row) => {
    const filled: number[] = [];
    for (const [column, cell] of row.cells.entries()) if (cell && cellText(cell) !== '') filled.push(column);
    if (!filled.some((column) => isNumber(row, column))) return undefined;
    const mayLabel = (column: number) => column === filled[0] || LABELS.has(fieldAt.get(column) ?? null);
    const label = filled.find((column) => mayLabel(column) && labelKind(row, column) !== undefined);
    if (label !== undefined && (date === undefined || label === date || cellText(row.cells[date]) === ''))
      return labelKind(row, label);
    if (days === undefined || !isNumber(row, days)) return undefined;
    const others = filled.filter((column) => column !== days);
    const isAlone = others.every((column) => column === date);
    return isAlone && others.every((column) => isMonth(cellText(row.cells[column]))) ? 'total' : undefined;
  };
}

function labelKind(row: RawRow, column: number): TotalKind | undefined {
  const text = cellText(row.cells[column]);
  if (text.length > 60 || !MAY_LABEL.test(text)) return undefined;
  const typed = compareText(text);
  if (BALANCE.test(typed)) return 'balance';
  return TOTAL.test(typed) ? 'total' : undefined;
}

function isNumber({ cells }: RawRow, column: number): boolean {
  const cell = cells[column];
  return (
    cell !== null && cell !== undefined && (cell.type === 'number' || /^\d+(\.\d+)?( days?)?$/.test(cellText(cell)))
  );
}

function isMonth(text: string): boolean {
  const [only, more] = parseDateText(text)?.dates ?? [];
  return only !== undefined && more === undefined && only.month !== undefined && only.day === undefined;
}
