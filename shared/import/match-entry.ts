import type { DayEntry } from '@shared/model/day-entry';
import { partsKey, type EntryBook, type KeyParts } from './entry-book';

/** A row of days that names its peer and date, and is not tied to an entry by its ref. */
export type UntiedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly parts: KeyParts;
  /** For one of several cells of a row: which one, in words that stay when columns move. */
  readonly cell?: string | undefined;
  readonly quarterDays: number;
  readonly mayTake: boolean;
};

/** The entry that a row is about, if any, with the key that the row is remembered by. */
export type EntryMatch = {
  readonly rowKey: string;
  readonly entry: DayEntry | undefined;
  /** Days like these recorded here by hand, with another amount: a person must say whether they are the same. */
  readonly doubtful: DayEntry | undefined;
};

/**
 * Finds the entry for each row, surest first, each entry once: the row an earlier import kept; an entry with the same
 * parts; and, where the file is a corrected copy of an earlier one, the entry that differs in one part only.
 */
export function matchEntries(rows: readonly UntiedRow[], book: EntryBook): readonly EntryMatch[] {
  const rowKeys = numberRows(rows);
  if (book.isEmpty) return rowKeys.map((rowKey) => ({ rowKey, entry: undefined, doubtful: undefined }));
  const matches = rows.map((_, index) => book.byRowKey(rowKeys[index] ?? ''));
  for (const entry of matches) if (entry) book.claim(entry);
  const doubtful = rows.map((row, index) => {
    if (matches[index]) return undefined;
    const same = book.byParts(row.parts);
    const entry = same.find((each) => each.imported !== null || each.quarterDays === row.quarterDays || row.mayTake);
    if (entry) book.claim(entry);
    matches[index] = entry;
    return entry ? undefined : same[0];
  });
  matchCorrected(rows, matches, book);
  return rows.map((_, index) => ({
    rowKey: rowKeys[index] ?? '',
    entry: matches[index],
    doubtful: matches[index] ? undefined : doubtful[index],
  }));
}

/** Text that stays the same when a corrected copy comes in: the parts and the how-manieth such row of the file it is. */
function numberRows(rows: readonly UntiedRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ parts, cell }) => {
    const said = partsKey(parts);
    const key = cell === undefined ? said : `${said}\u0001${cell}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return cell === undefined ? `${said}|${nth}` : `${said}|${nth}|${cell}`;
  });
}

/** One part differs, and it is the same row of the same sheet, or nothing else fits on either side. */
function matchCorrected(rows: readonly UntiedRow[], matches: (DayEntry | undefined)[], book: EntryBook): void {
  const open = rows.flatMap((row, index) => (matches[index] ? [] : [{ row, index }]));
  const left = open.length > 0 ? book.leftOver() : [];
  if (left.length === 0) return;
  const entriesByKey = group(left, (entry) => nearKeys(entry.imported?.sheet ?? '', book.partsOf(entry)));
  const rowsByKey = group(open, ({ row }) => nearKeys(row.sheet, row.parts));
  const take = (index: number, entry: DayEntry | undefined) => {
    if (!entry || book.isClaimed(entry) || matches[index]) return;
    book.claim(entry);
    matches[index] = entry;
  };
  const candidates = open.map(({ row, index }) => {
    const keys = nearKeys(row.sheet, row.parts);
    const near = [...new Set(keys.flatMap((key) => entriesByKey.get(key) ?? []))];
    const alone = near.length === 1 && keys.every((key) => (rowsByKey.get(key) ?? []).length === 1);
    return { index, inPlace: near.find((entry) => entry.imported?.row === row.row), only: alone ? near[0] : undefined };
  });
  for (const { index, inPlace } of candidates) take(index, inPlace);
  for (const { index, only } of candidates) take(index, only);
}

/** The parts with one left out, each in turn: rows that share such a text differ in that part only. */
function nearKeys(sheet: string, parts: KeyParts): readonly string[] {
  return parts.map((_, left) => `${sheet}|${left}|${parts.filter((__, index) => index !== left).join('|')}`);
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
