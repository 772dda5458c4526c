import type { CalendarDay } from '@shared/model/calendar-day';
import { foldText } from '@shared/rules/names';
import { buildConditionTest } from './condition-test';
import type { ListCondition, ListSort, ListValue } from '@shared/model/list-value';
import type { ListColumn } from './list-column';

/** British order of words: accents and case aside, "Ward 9" before "Ward 10". Made once, as making one is slow. */
const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base', ignorePunctuation: false });

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

type SortKey = string | number | null;

function sortRows<Row extends object>(
  rows: Row[],
  columns: readonly ListColumn<Row>[],
  sort: readonly ListSort[],
): Row[] {
  const orders = sort.flatMap(({ column: id, direction }, at) => {
    const column = columns.find((candidate) => candidate.id === id);
    // Named a second time it would decide nothing.
    if (column === undefined || sort.findIndex((first) => first.column === id) < at) return [];
    const keys = sortKeys(rows, column);
    return [{ keys, compare: keyOrder(keys), sign: direction === 'ascending' ? 1 : -1 }];
  });
  if (orders.length === 0) return rows;
  const before = lastPlaces.get(columns);
  // From the order of the last time: after one change little is left to do. Equal rows go by their place, so it comes to the same.
  const places = before?.length === rows.length ? before : rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const { keys, compare, sign } of orders) {
      const order = compareKeys(keys[a] ?? null, keys[b] ?? null, compare, sign);
      if (order !== 0) return order;
    }
    return a - b;
  });
  lastPlaces.set(columns, places);
  return places.flatMap((place) => rows[place] ?? []);
}

/** In which order the rows stood when they were last put in order by these columns, each by its place. */
const lastPlaces = new WeakMap<object, number[]>();

const keptKeys = new WeakMap<object, WeakMap<object, SortKey>>();

/** The key of each row; of a text worked out once for a row and column, as folding it costs more than sorting it. */
function sortKeys<Row extends object>(rows: readonly Row[], column: ListColumn<Row>): SortKey[] {
  if (column.kind !== 'text') return rows.map((row) => sortKey(row, column));
  const kept = keptKeys.get(column) ?? new WeakMap<object, SortKey>();
  keptKeys.set(column, kept);
  return rows.map((row) => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const key = sortKey(row, column);
    kept.set(row, key);
    return key;
  });
}

function sortKey<Row>(row: Row, column: ListColumn<Row>): SortKey {
  const value = column.value(row);
  if (value === null || value === '') return null;
  return typeof value === 'string' && column.kind === 'text' ? padNumbers(foldText(value)) : value;
}

const ONLY_ASCII = /^[\x20-\x7E]*$/;

/**
 * How the texts of one column are compared. Folded texts are plain letters almost always, and then come to the same order
 * five times faster by their signs; one collator for all of them otherwise, so that the order never contradicts itself.
 */
function keyOrder(keys: readonly SortKey[]): (a: string, b: string) => number {
  const arePlain = keys.every((key) => typeof key !== 'string' || ONLY_ASCII.test(key));
  return arePlain ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : COLLATOR.compare;
}

/** Numbers in a text at one width, so that "ward 9" stands before "ward 10". */
function padNumbers(text: string): string {
  return /\d/.test(text) ? text.replace(/\d+/g, (digits) => digits.padStart(12, '0')) : text;
}

function compareKeys(a: SortKey, b: SortKey, compare: (a: string, b: string) => number, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
  return compare(String(a), String(b)) * sign;
}
