import { foldText } from '@shared/rules/names';
import { buildConditionTest } from './condition-test';
import type { ListColumn, ListSort, ListValue } from './list-value';

/** British order of words: accents and case aside, "Ward 9" before "Ward 10". Made once, as making one is slow. */
const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base', ignorePunctuation: false });

/**
 * The rows that a list's value leaves, in its order; new array, `rows` untouched.
 *
 * All conditions must hold. Every word of the search must stand somewhere in the row's text columns, accents, apostrophes
 * and case aside. Empty cells sort last in either direction, and rows that are equal keep the order they came in.
 * A condition or sort on a column that is no longer there, and a condition not yet filled in, are passed over.
 * Rows and columns are taken as unchanging: the texts searched and sorted by are kept with each row.
 */
export function applyList<Row extends object>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  value: Pick<ListValue, 'conditions' | 'sort' | 'search'>,
): Row[] {
  const tests = value.conditions.flatMap((condition) => {
    const column = columns.find(({ id }) => id === condition.column);
    return column === undefined ? [] : (buildConditionTest(column, condition) ?? []);
  });
  const words = foldText(value.search).split(' ').filter(Boolean);
  if (words.length > 0) tests.push(buildSearch(columns, words));
  const kept = tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)));
  return sortRows(kept, columns, value.sort);
}

const searchedTexts = new WeakMap<readonly unknown[], WeakMap<object, string>>();

function buildSearch<Row extends object>(columns: readonly ListColumn<Row>[], words: readonly string[]) {
  const texts = searchedTexts.get(columns) ?? new WeakMap<object, string>();
  searchedTexts.set(columns, texts);
  const searched = columns.filter(({ kind }) => kind === 'text');
  return (row: Row): boolean => {
    let text = texts.get(row);
    if (text === undefined) {
      // A sign that no word holds keeps a search from running over the end of one cell into the next.
      text = foldText(searched.map((column) => column.value(row) ?? '').join(' | '));
      texts.set(row, text);
    }
    const inRow = text;
    return words.every((word) => inRow.includes(word));
  };
}

type SortKey = string | number | null;

function sortRows<Row extends object>(
  rows: Row[],
  columns: readonly ListColumn<Row>[],
  sort: readonly ListSort[],
): Row[] {
  const orders = sort.flatMap(({ column: id, direction }) => {
    const column = columns.find((candidate) => candidate.id === id);
    if (column === undefined) return [];
    const keys = sortKeys(rows, column);
    return [{ keys, compare: keyOrder(keys), sign: direction === 'ascending' ? 1 : -1 }];
  });
  if (orders.length === 0) return rows;
  const places = rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const { keys, compare, sign } of orders) {
      const order = compareKeys(keys[a] ?? null, keys[b] ?? null, compare, sign);
      if (order !== 0) return order;
    }
    return 0;
  });
  return places.flatMap((place) => rows[place] ?? []);
}

const keptKeys = new WeakMap<object, WeakMap<object, SortKey>>();

/** The key of each row, worked out once for a row and column: folding a text costs more than sorting it. */
function sortKeys<Row extends object>(rows: readonly Row[], column: ListColumn<Row>): SortKey[] {
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
