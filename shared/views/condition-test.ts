import type { CalendarDay } from '@shared/model/calendar-day';
import type { ListCondition, ListTest } from '@shared/model/list-value';
import { missingCase } from '@shared/model/result';
import { addMonths } from '@shared/rules/calendar';
import { inTextOrder } from '@shared/rules/in-text-order';
import { foldText } from '@shared/rules/names';
import { faultOn, isMonthsTest, type MonthsTest, toMonths, toWanted } from './condition-fault';
import type { ListColumn } from './list-column';

type Cell = string | number | null;

/**
 * The test that a condition makes of a row on the day `today`; `undefined` where it cannot be made (`conditionFault` says why).
 * An empty cell passes "is empty", what is said with "not", and "older than or empty"; nothing else. Text is compared without
 * accents and case.
 */
export function buildConditionTest<Row>(
  column: ListColumn<Row>,
  condition: ListCondition,
  today: CalendarDay,
): ((row: Row) => boolean) | undefined {
  if (faultOn(column, condition) !== undefined) return undefined;
  const { test, value } = condition;
  const { tags } = column;
  if (test === 'is empty') return (row) => isEmpty(column.value(row));
  if (test === 'is not empty') return (row) => !isEmpty(column.value(row));
  if (isMonthsTest(test)) return monthsTest(column, test, toMonths(value) ?? 0, today);
  if (test === 'contains' || test === 'does not contain') {
    const part = foldText(value);
    const has = tags
      ? (row: Row) => tags(row).some((tag) => foldText(tag) === part)
      : (row: Row) => foldText(String(column.value(row) ?? '')).includes(part);
    return test === 'contains' ? has : (row) => !has(row);
  }
  const wanted = toWanted(value, column.kind);
  if (wanted === undefined) return undefined;
  return (row) => {
    const cell = column.value(row);
    if (isEmpty(cell)) return test === 'is not';
    return passes(test, compareCells(cell, wanted));
  };
}

/** How a date lies to the day that many months before `today`, or after it. */
function monthsTest<Row>(column: ListColumn<Row>, test: MonthsTest, months: number, today: CalendarDay) {
  if (test === 'in the next') {
    const last = addMonths(today, months);
    return within(column, today, last);
  }
  const first = addMonths(today, -months);
  if (test === 'in the last') return within(column, first, today);
  const passesEmpty = test === 'older than or empty';
  return (row: Row) => {
    const cell = column.value(row);
    return isEmpty(cell) ? passesEmpty : String(cell) < first;
  };
}

function within<Row>(column: ListColumn<Row>, first: CalendarDay, last: CalendarDay) {
  return (row: Row) => {
    const cell = column.value(row);
    return !isEmpty(cell) && String(cell) >= first && String(cell) <= last;
  };
}

type Comparing = Exclude<ListTest, MonthsTest | 'contains' | 'does not contain' | 'is empty' | 'is not empty'>;

function passes(test: Comparing, order: number): boolean {
  switch (test) {
    case 'is':
      return order === 0;
    case 'is not':
      return order !== 0;
    case 'at least':
      return order >= 0;
    case 'at most':
      return order <= 0;
    case 'more than':
    case 'after':
      return order > 0;
    case 'fewer than':
    case 'before':
      return order < 0;
    default:
      return missingCase(test);
  }
}

function isEmpty(cell: Cell): cell is null | '' {
  return cell === null || cell === '';
}

function compareCells(cell: string | number, wanted: string | number): number {
  if (typeof cell === 'number' && typeof wanted === 'number') return cell - wanted;
  return inTextOrder(foldText(String(cell)), foldText(String(wanted)));
}
