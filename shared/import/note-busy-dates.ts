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
  // Safe: records of the table dayEntries are entries.
  const entriesOf = ({ makes }: PreviewRow) =>
    makes.filter(({ table }) => table === 'dayEntries').map(({ after }) => after as DayEntry);
  const planned: DayEntry[] = [];
  for (const row of rows) if (row.makes.length > 0) planned.push(...entriesOf(row));
  if (planned.length === 0) return rows;
  const dropped = rows.flatMap(({ drops }) => drops ?? NO_ENTRIES);
  const replaced = new Set([...planned, ...dropped].map(({ id }) => id));
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
  for (const entry of known) if (!replaced.has(entry.id)) add(entry);
  return rows.map((row) => {
    if (row.makes.length === 0) return row;
    const notes = entriesOf(row).flatMap((entry) => {
      const date = dateOf.get(entry);
      return date && date.quarterDays > ONE_DAY ? [noteOn(entry, date)] : [];
    });
    return notes.length === 0 ? row : { ...row, notes: [...row.notes, ...notes] };
  });
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
