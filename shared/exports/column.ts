import type { CalendarDay } from '@shared/model/calendar-day';

/** What a column holds, which decides how its cells are written: an amount of days, a whole number, a date, a share, or text. */
const COLUMN_KINDS = ['text', 'days', 'number', 'date', 'percent'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/**
 * One cell before it is written; empty when `null` or ''. A number is written as a number (days as 2.25, a share as
 * 0.5); text `YYYY-MM-DD` in a column of dates as a real date, any other text there ("July 2026") as text.
 */
export type CellValue = string | number | null;

/** Why a column needs care when it leaves: shown before an export and kept in the export log. */
const SENSITIVE_REASONS = ['political opinion', 'free text about a person'] as const;
export type SensitiveReason = (typeof SENSITIVE_REASONS)[number];

/** Heading, kind and width (in characters) of a column, without the way to its values. */
export type ColumnHead = { title: string; kind: ColumnKind; width: number; sensitive?: SensitiveReason };

/** A column of a list and of its spreadsheet: the heading, and the cell for a row. */
export type Column<Row> = ColumnHead & { value: (row: Row) => CellValue };

/** True for a cell of a column of dates that holds a whole date, and so is written as a real date. */
export function isCalendarDayCell(value: CellValue): value is CalendarDay {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** A column's heading without the way to its values: what is sent to the writer. */
export function headOf<Row>(column: Column<Row>): ColumnHead {
  const { title, kind, width } = column;
  return column.sensitive ? { title, kind, width, sensitive: column.sensitive } : { title, kind, width };
}
