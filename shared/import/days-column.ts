import type { HeaderColumn } from './header-columns';
import { fieldOfHeader, isEitherCouncil } from './header-synonyms';
import type { RawCell, RawSheet } from './types';
import { readDays, saysAmount } from './values/days';
import { cellText, isPlaceholder } from './values/text';

const ROWS_LOOKED_AT = 200;
const MOST_ARE_AMOUNTS = 0.7;
/** In quarter-days: more in one row is no day's work. */
const MOST_IN_A_ROW = 80;

const SPEAKS_OF_AMOUNT =
  /\b(days?|time|amount|length|units?|how (?:long|many|much)|duration|allowance|used|count|qty|number|total)\b/i;
const SPEAKS_OF_OTHER =
  /[£$€]|\b(costs?|fees?|miles?|mileage|expenses?|claims?|rate|paid|age|ward|phone|mobile|score|rating|running|cumulative|left|remaining|bal|balance|year|no of peers|ref|id)\b/i;

/**
 * The column of amounts of a log whose heading for them is not known: all but a few of its cells read as days, and its heading
 * speaks of an amount or its cells write halves and days. `undefined` where there is none, or more than one.
 */
export function daysColumnByCells(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
): number | undefined {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  const found = columns.filter(({ column, text }) => {
    if (text === '' || SPEAKS_OF_OTHER.test(text)) return false;
    if (fieldOfHeader(text, 'days') !== undefined || isEitherCouncil(text)) return false;
    return holdsAmounts(
      below.map(({ cells }) => cells[column] ?? null),
      SPEAKS_OF_AMOUNT.test(text),
    );
  });
  return found.length === 1 ? found[0]?.column : undefined;
}

function holdsAmounts(cells: readonly (RawCell | null)[], isNamed: boolean): boolean {
  const filled = cells.flatMap((cell) => (cell && !isPlaceholder(cellText(cell)) ? [cell] : []));
  const amounts = filled.filter((cell) => {
    const reading = cell.isDateFormat ? undefined : readDays(cell);
    if (!reading) return false;
    if (reading.is === 'unclear' && reading.reason.code === 'days-zero') return true;
    if (!saysAmount(reading)) return false;
    return reading.is !== 'days' || reading.quarterDays <= MOST_IN_A_ROW;
  });
  if (filled.length === 0 || amounts.length < filled.length * MOST_ARE_AMOUNTS) return false;
  return isNamed || amounts.some((cell) => !Number.isInteger(cell.value) && !/^\d+$/.test(cellText(cell)));
}
