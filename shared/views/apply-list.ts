import type { CalendarDay } from '@shared/model/calendar-day';
import { foldText } from '@shared/rules/names';
import { buildConditionTest } from './condition-test';
import type { ListCondition, ListValue } from '@shared/model/list-value';
import type { ListColumn } from './list-column';
import { sortRows } from './sort-rows';

/**
 * The rows that a list's value leaves, in its order; new array, `rows` untouched.
 *
 * All conditions must hold. Every word of the search must stand somewhere in the row's text columns, those that are there
 * to sort by aside, whatever its accents, apostrophes and case. Empty cells sort last in either direction, and rows that are equal keep the order they came in.
 * A sort on a column that is no longer there is passed over, and so is a condition that cannot be made: the screen says so of
 * each that has a fault (`conditionFault`). `today` is the day from which months are reckoned.
 * Rows and columns are taken as unchanging: the texts searched and sorted by are kept with each row.
 */
export function applyList<Row extends object>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  value: Pick<ListValue, 'conditions' | 'sort' | 'search'>,
  today: CalendarDay,
): Row[] {
  const tests = conditionTests(columns, value.conditions, today);
  const words = foldText(value.search).split(' ').filter(Boolean);
  if (words.length > 0) tests.push(buildSearch(columns, words));
  const kept = tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)));
  return sortRows(kept, columns, value.sort);
}

/** Whether a row passes all conditions; one that cannot be made, or whose column is no longer there, is passed over. */
export function passesAll<Row>(
  columns: readonly ListColumn<Row>[],
  conditions: readonly ListCondition[],
  today: CalendarDay,
): (row: Row) => boolean {
  const tests = conditionTests(columns, conditions, today);
  return (row) => tests.every((test) => test(row));
}

function conditionTests<Row>(
  columns: readonly ListColumn<Row>[],
  conditions: readonly ListCondition[],
  today: CalendarDay,
): ((row: Row) => boolean)[] {
  return conditions.flatMap((condition) => {
    const column = columns.find(({ id }) => id === condition.column);
    return column === undefined ? [] : (buildConditionTest(column, condition, today) ?? []);
  });
}

const searchedTexts = new WeakMap<readonly unknown[], WeakMap<object, string>>();

function buildSearch<Row extends object>(columns: readonly ListColumn<Row>[], words: readonly string[]) {
  const texts = searchedTexts.get(columns) ?? new WeakMap<object, string>();
  searchedTexts.set(columns, texts);
  const searched = columns.filter(({ kind, inner }) => kind === 'text' && !inner);
  return (row: Row): boolean => {
    let text = texts.get(row);
    if (text === undefined) {
      // A sign that no word holds keeps a search from running over the end of one cell into the next.
      text = foldText(searched.map((column) => searchedText(column, row)).join(' | '));
      texts.set(row, text);
    }
    const inRow = text;
    return words.every((word) => inRow.includes(word));
  };
}

/** What is written there: of a code its words. */
function searchedText<Row>({ value, choices }: ListColumn<Row>, row: Row): string {
  const cell = String(value(row) ?? '');
  return choices?.find((choice) => choice.value === cell)?.text ?? cell;
}
