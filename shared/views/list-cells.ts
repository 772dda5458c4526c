import { CalendarDaySchema } from '@shared/model/calendar-day';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from './list-column';

/** A list as it leaves the screen: its headings, and its rows in the order given, each cell as it reads. */
export type ListCells = {
  titles: readonly string[];
  /** The columns of numbers and dates, which a spreadsheet may take as such. */
  isFigure: readonly boolean[];
  rows: readonly (readonly string[])[];
};

/** The rows that a list shows (`applyList`) in the columns that it shows: days as 2.25, dates as dd/mm/yyyy. */
export function listCells<Row>(rows: readonly Row[], columns: readonly ListColumn<Row>[]): ListCells {
  return {
    titles: columns.map(({ title }) => title),
    isFigure: columns.map(({ kind, text }) => kind !== 'text' && text === undefined),
    rows: rows.map((row) => columns.map((column) => cellText(row, column))),
  };
}

/** How one cell reads off the screen. */
export function cellText<Row>(row: Row, { kind, value, text, choices }: ListColumn<Row>): string {
  if (text) return text(row);
  const cell = value(row);
  const choice = choices?.find((each) => each.value === cell);
  if (choice) return choice.text;
  if (cell === null) return '';
  if (typeof cell === 'string') return kind === 'date' ? dateText(cell) : cell;
  if (kind === 'days') return String(fromQuarterDays(cell));
  return kind === 'percent' ? `${cell}%` : String(cell);
}

function dateText(cell: string): string {
  const day = CalendarDaySchema.safeParse(cell);
  return day.success ? formatUkDate(day.data) : cell;
}
