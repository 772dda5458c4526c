import { isCalendarDayCell, type CellValue, type ColumnKind } from '@shared/exports/column';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { toDayNumber } from '@shared/rules/calendar';

// Days between day 0 of a spreadsheet (30 December 1899) and 1 January 1970.
const SERIAL_OF_1970 = 25_569;

/** What a cell holds once it is written: text, a number to be shown in the format of its kind, or nothing. Never a formula. */
export function contentOf(value: CellValue, kind: ColumnKind): string | number | undefined {
  if (value === null || value === '') return undefined;
  if (kind === 'date' && isCalendarDayCell(value)) return toDayNumber(value) + SERIAL_OF_1970;
  if (typeof value === 'string' || kind === 'text' || kind === 'date') return String(value);
  return kind === 'days' ? fromQuarterDays(value) : value;
}
