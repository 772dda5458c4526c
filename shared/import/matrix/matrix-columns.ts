import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { toCalendarDay } from '@shared/rules/calendar';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { sheetHint } from '../day-sheet';
import { headerColumns } from '../header-columns';
import { headerKey } from '../header-synonyms';
import type { ColumnMapping, PeriodColumn, RawSheet } from '../types';
import { readActivity } from '../values/activities';
import { isMonday, type Period } from '../values/periods';
import { timeOfSheet, type KindColumn } from './kind-columns';
import { matrixHeadings, type MatrixHeading } from './matrix-headings';
import { readLegend } from './matrix-legend';
import { withYears } from './matrix-years';

type Around = { readonly fileName: string; readonly date1904: boolean };

/** The columns of a matrix of days with the periods across: what each counts in, and of what kind of work. */
export function mapMatrixColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly ColumnMapping[],
  around: Around,
): readonly ColumnMapping[] {
  const headings = matrixHeadings(headerColumns(sheet, headerRows), around.date1904);
  const free = headings.filter((heading) => !columns.some(({ column, field }) => column === heading.column && field));
  const byColumn = new Map(free.map((heading) => [heading.column, heading]));
  const periods = periodColumns(sheet, headerRows, free, around);
  const mapped = columns.map((column): ColumnMapping => {
    const heading = byColumn.get(column.column);
    const period = periods.get(column.column);
    if (period) return { ...column, field: 'periodDays', period };
    if (heading?.is === 'part total') return { ...column, field: 'partTotal' };
    return heading?.is === 'total' || heading?.is === 'daysLeft' ? { ...column, field: heading.is } : column;
  });
  return withPerson(onlyOnce(mapped));
}

/** The columns of a log that spreads the days of each row over kinds of work; its total of a row is checked only. */
export function mapKindColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly ColumnMapping[],
  kinds: readonly KindColumn[],
  { fileName }: Around,
): readonly ColumnMapping[] {
  const isDated = columns.some(({ field }) => field === 'date');
  const when = isDated ? '' : timeOfSheet(sheet, headerRows, fileName);
  const headings = matrixHeadings(headerColumns(sheet, headerRows), false);
  const hasWhat = columns.some(({ field }) => field === 'whatFor');
  const mapped = columns.map((column): ColumnMapping => {
    const kind = kinds.find((each) => each.column === column.column);
    if (kind) {
      const { work, activity } = kind;
      return { ...column, field: 'periodDays', question: null, period: { when, work, activity, note: '' } };
    }
    const checks = headings.find((each) => each.column === column.column)?.is;
    if (column.field === 'days' || checks === 'total') return { ...column, field: 'total' };
    if (checks === 'daysLeft') return { ...column, field: 'daysLeft' };
    // The kind says what the work was; what the row says of it tells what it was for.
    if (column.field === 'activity') return { ...column, field: hasWhat ? null : 'whatFor' };
    return column.field === 'hours' ? { ...column, field: null } : column;
  });
  return onlyOnce(mapped);
}

/** Where no heading names the people, they stand in the first column of texts before the periods. */
function withPerson(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columns.some(({ field }) => field === 'name' || field === 'lastName')) return columns;
  const end = columns.findIndex(({ field }) => field === 'periodDays');
  const people = columns.slice(0, Math.max(end, 0)).find(({ field, examples }) => {
    const texts = examples.filter((text) => /[a-z]{2}/i.test(text));
    return field === null && texts.length > 0 && texts.length === examples.length;
  });
  return columns.map((column) => (column === people ? { ...column, field: 'name' } : column));
}

/** Several totals: the last one is that of the row, the others are of parts of it. */
function onlyOnce(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return columns.map((column, index) => {
    const isCheck = column.field === 'total' || column.field === 'daysLeft';
    const again = columns.slice(index + 1).some(({ field }) => field === column.field);
    if (!isCheck || !again) return column;
    return { ...column, field: column.field === 'total' ? 'partTotal' : null };
  });
}

function periodColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly MatrixHeading[],
  { fileName }: Around,
): ReadonlyMap<number, PeriodColumn> {
  const found = headings.filter((heading) => heading.is === 'period');
  const legend = readLegend(
    sheet,
    found.map(({ work }) => work),
  );
  const { span } = sheetHint(sheet, headerRows[0] ?? 1, fileName);
  const dated = asUnits(
    withYears(
      found.map(({ period }) => period),
      span,
    ),
  );
  return new Map(
    found.map(({ column, text, work }, index): [number, PeriodColumn] => {
      const period = dated[index];
      const meaning = legend.get(headerKey(work)) ?? [];
      return [column, { ...timeOf(period, text), work, activity: activityOf(work, meaning) }];
    }),
  );
}

/** Days that are all the first of a month are months; days that are all Mondays, three or more, are weeks. */
function asUnits(periods: readonly Period[]): readonly Period[] {
  const days = periods.flatMap((period) => (period.unit === 'day' ? [period] : []));
  const dates = days.flatMap(({ year, month, day }) => (year === null ? [] : (toCalendarDay(year, month, day) ?? [])));
  const months = days.length > 1 && days.every(({ day }) => day === 1);
  const weeks = new Set(dates).size > 2 && dates.length === days.length && dates.every(isMonday);
  return periods.map((period): Period => {
    if (period.unit !== 'day') return period;
    if (months) return { unit: 'month', month: period.month, year: period.year };
    return weeks ? { ...period, unit: 'week' } : period;
  });
}

/**
 * The time as a text that a date is read from, and what it leaves unsaid.
 * Decided: a quarter counts in its first month and a week in the month of its first day, since an entry is of a day, a month or a
 * year and none is known to the day; the note keeps what the sheet says.
 */
function timeOf(period: Period | undefined, text: string): Pick<PeriodColumn, 'when' | 'note'> {
  if (!period || period.year === null) return { when: text, note: '' };
  const day = period.unit === 'week' || period.unit === 'day' ? period.day : 1;
  const date = toCalendarDay(period.year, period.month, day);
  if (!date) return { when: text, note: '' };
  switch (period.unit) {
    case 'month':
      return { when: formatMonth(date), note: '' };
    case 'quarter':
      return { when: formatMonth(date), note: `Quarter that begins in ${formatMonth(date)}` };
    case 'week':
      return { when: formatMonth(date), note: `Week of ${formatUkDate(date)}` };
    default:
      return { when: formatUkDate(date), note: '' };
  }
}

/** What the kind of work is called: the first thing in the sheet's own key that is known, else as it is written. */
function activityOf(work: string, meaning: readonly string[]): string {
  const { activities } = DEFAULT_AGREEMENT;
  return meaning.find((thing) => readActivity(thing, activities) !== undefined) ?? work;
}
