import type { FieldName } from './fields';
import type { HeaderColumn } from './header-columns';
import { fieldOfColumn, headerKey } from './header-synonyms';
import type { RawCell, RawSheet } from './types';
import { likelyDayField } from './likely-day-headers';
import { numberedColumns } from './numbered-columns';
import { parseDateText } from './values/date-text';
import { readDays, saysAmount } from './values/days';
import { cellText } from './values/text';

const ROWS_LOOKED_AT = 200;

/**
 * What the columns of a log of days stand for by their headings. "Day" heads dates as well as amounts: its cells tell which. "Month" beside
 * "Date" says less.
 */
export function fieldsOfLog(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
): readonly (FieldName | undefined)[] {
  const numbered = numberedColumns(columns, 'days');
  const fields = columns.map((column, index) => numbered[index] ?? fieldOfColumn(column, 'days'));
  const isMonth = (index: number) => headerKey(columns[index]?.text ?? '') === 'month';
  if (fields.some((field, index) => field === 'date' && !isMonth(index)))
    return fields.map((field, index) => (field === 'date' && isMonth(index) ? undefined : field));
  if (fields.includes('date')) return fields;
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  const cellsOf = (column: number) => below.flatMap(({ cells }) => cells[column] ?? []);
  const worded = fields.flatMap((field, index) => {
    const { column, text } = columns[index] ?? { column: -1, text: '' };
    return field === undefined && likelyDayField(headerKey(text)) === 'date' && areDates(cellsOf(column))
      ? [index]
      : [];
  });
  if (worded.length > 0) return fields.map((field, index) => (index === worded[0] ? 'date' : field));
  return fields.map((field, index) => {
    const { column, text } = columns[index] ?? { column: -1, text: '' };
    const mayBeDate = field === 'days' && headerKey(text) === 'day';
    return mayBeDate && areDates(cellsOf(column)) ? 'date' : field;
  });
}

/** More dates than amounts; totals and signatures below are neither. */
function areDates(cells: readonly RawCell[]): boolean {
  const dates = cells.filter((cell) => (cell.type === 'number' ? cell.isDateFormat : parseDateText(cellText(cell))));
  const amounts = cells.filter((cell) => !cell.isDateFormat && saysAmount(readDays(cell)));
  return dates.length > amounts.length;
}
