import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { toCalendarDay } from '@shared/rules/calendar';
import type { ColumnMapping, PeriodColumn, SheetMapping } from '../types';
import { readPeriodText, type Period } from '../values/periods';
import { tidy } from '../values/text';
import { daysColumns } from './matrix-cells';
import { withYears } from './matrix-years';

/** The mapping with one kind of work, as its headings write it, taken as this activity in all its columns. */
export function mapKindOfWork(mapping: SheetMapping, work: string, activity: string): SheetMapping {
  return withPeriods(mapping, (period) => (period.work === work ? { ...period, activity } : period));
}

/**
 * The mapping with one column counting in the time that the user names. Where that says the year of a month, the months that
 * have none get theirs from it, as they run on.
 */
export function mapPeriod(mapping: SheetMapping, column: number, when: string): SheetMapping {
  const told = tidy(when);
  const columns = daysColumns(mapping);
  const periods = columns.map((each) => readPeriodText(each.column === column ? told : each.period.when));
  const known = periods.every((period) => period !== undefined) ? withYears(periods, undefined) : [];
  const texts = new Map(columns.map((each, index) => [each.column, textOf(known[index])]));
  return withPeriods(mapping, (period, each) => ({
    ...period,
    when: texts.get(each.column) ?? (each.column === column ? told : period.when),
  }));
}

function textOf(period: Period | undefined): string | undefined {
  if (!period || period.year === null) return undefined;
  const day = 'day' in period ? period.day : 1;
  const date = toCalendarDay(period.year, period.month, day);
  return date && ('day' in period ? formatUkDate(date) : formatMonth(date));
}

function withPeriods(
  mapping: SheetMapping,
  change: (period: PeriodColumn, column: ColumnMapping) => PeriodColumn,
): SheetMapping {
  const taken = new Map(daysColumns(mapping).map((column) => [column.column, column.period]));
  const columns = mapping.columns.map((column): ColumnMapping => {
    const period = taken.get(column.column);
    return period ? { ...column, period: change(period, column) } : column;
  });
  return { ...mapping, columns };
}
