import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import type { PreviewRow, RowNote } from './types';

const ONE_DAY = 4;

/**
 * Notes the rows that bring a peer to more than one day on a date, days already there included: asked about and kept,
 * never held back. Cancelled days and those known only to their month or year take no part.
 * Source: DESIGN section 1, "Days are a ledger".
 */
export function noteBusyDates(rows: readonly PreviewRow[], known: Iterable<DayEntry>): readonly PreviewRow[] {
  const entriesIn = rows.map(entriesOf);
  const planned = entriesIn.flat();
  if (planned.length === 0) return rows;
  const dropped = rows.flatMap(({ drops }) => drops ?? NO_ENTRIES);
  const onDate = new Map<string, OneDate>();
  const dateOf = new Map<DayEntry, OneDate>();
  const add = (entry: DayEntry) => {
    if (!takesPart(entry)) return;
    const key = `${entry.peerId}|${entry.date}`;
    const date = onDate.get(key) ?? { quarterDays: 0, entries: 0 };
    date.quarterDays += entry.quarterDays;
    date.entries += 1;
    onDate.set(key, date);
    dateOf.set(entry, date);
  };
  for (const entry of planned) add(entry);
  let replaced: ReadonlySet<string> | undefined;
  for (const entry of known) {
    replaced ??= new Set([...planned, ...dropped].map(({ id }) => id));
    if (!replaced.has(entry.id)) add(entry);
  }
  return rows.map((row, index) => {
    const notes: RowNote[] = [];
    for (const entry of entriesIn[index] ?? NO_ENTRIES) {
      const date = dateOf.get(entry);
      if (date && date.quarterDays > ONE_DAY) notes.push(noteOn(entry, date));
    }
    return notes.length === 0 ? row : { ...row, notes: [...row.notes, ...notes] };
  });
}

function entriesOf({ makes }: PreviewRow): readonly DayEntry[] {
  if (makes.length === 0) return NO_ENTRIES;
  const entries: DayEntry[] = [];
  // Safe: records of the table dayEntries are entries.
  for (const { table, after } of makes) if (table === 'dayEntries') entries.push(after as DayEntry);
  return entries;
}

/** What a peer has on one date. */
type OneDate = { quarterDays: number; entries: number };

const NO_ENTRIES: readonly DayEntry[] = [];

function noteOn({ date }: DayEntry, { quarterDays, entries }: OneDate): RowNote {
  const facts = { days: daysInWords(quarterDays), date: formatUkDate(date), entries };
  return { code: 'several-days-on-date', facts };
}

function takesPart({ precision, state }: DayEntry): boolean {
  return precision === 'day' && state !== 'cancelled';
}
