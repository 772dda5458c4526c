import type { ListSort } from '@shared/model/list-value';
import { foldText } from '@shared/rules/names';
import type { ListColumn } from './list-column';

/** British order of words: accents and case aside, "Ward 9" before "Ward 10". Made once, as making one is slow. */
const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base', ignorePunctuation: false });

type SortKey = string | number | null;

/** How the columns of a sort are compared, and in which order the rows stood by it: each by its place among those given. */
type Sorted = { compares: readonly CompareTexts[]; places: readonly number[] };
type CompareTexts = (a: string, b: string) => number;
type SortBy<Row> = { column: ListColumn<Row>; sign: 1 | -1 };

/** The last order by some columns. Whoever shows the rows holds them: once nobody does, they are let go of here too. */
type LastOrder = Sorted & { sort: string; rows: WeakRef<readonly object[]> };
const lastOrders = new WeakMap<object, LastOrder>();

/** Rows in the order of a sort, the first column first; equal ones as they came. */
export function sortRows<Row extends object>(
  rows: Row[],
  columns: readonly ListColumn<Row>[],
  sort: readonly ListSort[],
): Row[] {
  const by = sort.flatMap(({ column: id, direction }, at): SortBy<Row>[] => {
    const column = columns.find((candidate) => candidate.id === id);
    // Named a second time it would decide nothing.
    if (column === undefined || sort.findIndex((first) => first.column === id) < at) return [];
    return [{ column, sign: direction === 'ascending' ? 1 : -1 }];
  });
  if (by.length === 0) return rows;
  const asked = JSON.stringify(sort);
  const last = lastOrders.get(columns);
  const sorted = (last?.sort === asked ? placeFew(last, rows, by) : undefined) ?? sortAll(last, rows, by);
  const inOrder: Row[] = [];
  for (const place of sorted.places) {
    const row = rows[place];
    if (row) inOrder.push(row);
  }
  lastOrders.set(columns, { ...sorted, sort: asked, rows: new WeakRef(inOrder) });
  return inOrder;
}

function sortAll<Row extends object>(
  last: Sorted | undefined,
  rows: readonly Row[],
  by: readonly SortBy<Row>[],
): Sorted {
  const orders = by.map(({ column, sign }) => {
    const keys = rows.map((row) => keyOf(row, column));
    return { keys, compare: keyOrder(keys), sign };
  });
  // From the order of the last time: after a change little is left to do. Equal rows go by their place, so it comes to the same.
  const places = last?.places.length === rows.length ? [...last.places] : rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const { keys, compare, sign } of orders) {
      const order = compareKeys(keys[a] ?? null, keys[b] ?? null, compare, sign);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return { compares: orders.map(({ compare }) => compare), places };
}

/** Changed rows up to so many are put in their place one by one. */
const FEW = 20;

/** The same where few rows are others than the last time; nothing where all have to be looked at. */
function placeFew<Row extends object>(
  last: LastOrder,
  rows: readonly Row[],
  by: readonly SortBy<Row>[],
): Sorted | undefined {
  const changed = rowsChanged(last, rows);
  if (!changed) return undefined;
  const { compares } = last;
  const compare = (a: number, b: number): number => {
    const [rowA, rowB] = [rows[a], rows[b]];
    if (!rowA || !rowB) return a - b;
    for (const [at, { column, sign }] of by.entries()) {
      const order = compareKeys(keyOf(rowA, column), keyOf(rowB, column), compares[at] ?? bySigns, sign);
      if (order !== 0) return order;
    }
    return a - b;
  };
  // A text with other signs than those before may need the other way to compare.
  const isOther = (row: Row | undefined) =>
    !row || by.some(({ column }, at) => compares[at] === bySigns && !isPlain(keyOf(row, column)));
  if (changed.some(({ place }) => isOther(rows[place]))) return undefined;
  const isBefore = (at: number): boolean => {
    const [one, next] = [last.places[at], last.places[at + 1]];
    return one === undefined || next === undefined || compare(one, next) < 0;
  };
  // Most often it stands where it stood.
  if (changed.every(({ at }) => isBefore(at - 1) && isBefore(at))) return { compares, places: last.places };
  const moved = new Set(changed.map(({ place }) => place));
  const places = last.places.filter((place) => !moved.has(place));
  for (const place of moved) {
    let [from, to] = [0, places.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (compare(place, places[middle] ?? place) > 0) from = middle + 1;
      else to = middle;
    }
    places.splice(from, 0, place);
  }
  return { compares, places };
}

/** A row that is another than the last time: its place among those given, and where that stood in the order. */
type Changed = { place: number; at: number };

/** The rows that are others than the last time; nothing where they are more than few, or that is not known. */
function rowsChanged({ places, rows }: LastOrder, now: readonly object[]): readonly Changed[] | undefined {
  const before = rows.deref();
  if (before?.length !== now.length) return undefined;
  const changed: Changed[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (now[place] === before[at]) continue;
    changed.push({ place, at });
    if (changed.length > FEW) return undefined;
  }
  return changed;
}

function keyOf<Row>(row: Row, column: ListColumn<Row>): SortKey {
  const value = column.value(row);
  if (value === null || value === '') return null;
  return typeof value === 'string' && column.kind === 'text' ? textKey(value) : value;
}

/** Texts of the last lists as they are compared: to fold one costs more than to sort by it, and the same names come in each list. */
const textKeys = new Map<string, string>();
/** Two columns of the largest office. */
const MOST_TEXT_KEYS = 20_000;

function textKey(text: string): string {
  const known = textKeys.get(text);
  if (known !== undefined) return known;
  if (textKeys.size >= MOST_TEXT_KEYS) textKeys.clear();
  const key = padNumbers(foldText(text));
  textKeys.set(text, key);
  return key;
}

const ONLY_ASCII = /^[\x20-\x7E]*$/;

/**
 * How the texts of one column are compared. Folded texts are plain letters almost always, and then come to the same order
 * five times faster by their signs; one collator for all of them otherwise, so that the order never contradicts itself.
 */
function keyOrder(keys: readonly SortKey[]): (a: string, b: string) => number {
  return keys.every(isPlain) ? bySigns : COLLATOR.compare;
}

function isPlain(key: SortKey): boolean {
  return typeof key !== 'string' || ONLY_ASCII.test(key);
}

function bySigns(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
