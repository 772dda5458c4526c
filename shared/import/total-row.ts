import type { FieldName } from './fields';
import type { RawRow, SheetMapping } from './types';
import { parseDateText } from './values/date-text';
import { rememberedByText } from './values/remembered';
import { cellText, compareText } from './values/text';

const TOTAL =
  /^(?:(?:sub|grand|overall|year|annual|running|monthly|month|page)?[ -]*totals?\b|sum\b|all(?: peers| members)?:?$|ytd\b|year to date\b|overall:?$|(?:brought|carried) forward\b|[bc]\/f(?:wd)?\b)|\b(?:sub-?)?totals?:?$/;
const BALANCE =
  /^(?:days |allowance |balance )*(?:left|remaining|outstanding)\b|^balance\b|\b(?:days|allowance) (?:left|remaining)\b/;

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
  // Columns that are not mapped may label a total.
  const mayLabel: boolean[] = [];
  for (const { column, field } of mapping.columns) mayLabel[column] = LABELS.has(field);
  const columnOf = (field: FieldName) => mapping.columns.find((each) => each.field === field)?.column;
  const [days, date] = [columnOf('days') ?? columnOf('hours'), columnOf('date')];
  // A row with a date of its own, which most are, is one only where nothing but a month and an amount stands in it.
  const isDated = ({ cells }: RawRow) => {
    const text = date === undefined ? '' : cellText(cells[date]);
    return text !== '' && kindOfLabel(text) === undefined;
  };
  const isAlone = (row: RawRow) =>
    days !== undefined &&
    row.cells.every((cell, column) => {
      const text = column === days ? '' : cellText(cell);
      return text === '' || (column === date && isMonth(text));
    }) &&
    isNumber(row, days);
  return (row) => {
    if (isDated(row)) return isAlone(row) ? 'total' : undefined;
    if (!row.cells.some((_, column) => isNumber(row, column))) return undefined;
    const first = row.cells.findIndex((cell) => cellText(cell) !== '');
    const label = row.cells.findIndex(
      (_, column) => (column === first || mayLabel[column] !== false) && labelKind(row, column) !== undefined,
    );
    if (label !== -1 && (date === undefined || label === date || cellText(row.cells[date]) === ''))
      return labelKind(row, label);
    return isAlone(row) ? 'total' : undefined;
  };
}

function labelKind(row: RawRow, column: number): TotalKind | undefined {
  const text = cellText(row.cells[column]);
  return text === '' ? undefined : kindOfLabel(text);
}

/** What a label such as "Sub total" or "Days left" says; `undefined` for other texts. */
export function kindOfTotal(text: string): TotalKind | undefined {
  return text === '' ? undefined : kindOfLabel(text);
}

const kindOfLabel = rememberedByText((text): TotalKind | undefined => {
  if (text.length > 60) return undefined;
  const typed = compareText(text);
  if (BALANCE.test(typed)) return 'balance';
  return TOTAL.test(typed) ? 'total' : undefined;
});

function isNumber({ cells }: RawRow, column: number): boolean {
  const cell = cells[column];
  if (!cell) return false;
  if (cell.type === 'number') return true;
  return /^\d+([.,]\d+)?( days?)?$/.test(cellText(cell));
}

function isMonth(text: string): boolean {
  const [only, more] = parseDateText(text)?.dates ?? [];
  return only !== undefined && more === undefined && only.month !== undefined && only.day === undefined;
}
