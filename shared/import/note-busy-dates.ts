import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import type { PreviewRow } from './types';

const ONE_DAY = 4;

/**
 * Notes the rows that bring a peer to more than one day on a date, days already there included: asked about and kept,
 * never held back. Cancelled days and those known only to their month or year take no part.
 * Source: DESIGN section 1, "Days are a ledger".
 */
export function noteBusyDates(rows: readonly PreviewRow[], known: Iterable<DayEntry>): readonly PreviewRow[] {
  const planned = rows.flatMap(({ makes }) => makes).filter((record) => record.table === 'dayEntries');
  if (planned.length === 0) return rows;
  const dropped = rows.flatMap(({ drops }) => drops ?? []);
  const replaced = new Set([...planned.map(({ key }) => key), ...dropped.map(({ id }): string => id)]);
  const totals = new Map<string, number>();
  const entries = new Map<string, number>();
  const add = (entry: DayEntry) => {
    if (!takesPart(entry)) return;
    const key = dateKey(entry);
    totals.set(key, (totals.get(key) ?? 0) + entry.quarterDays);
    entries.set(key, (entries.get(key) ?? 0) + 1);
  };
  // Safe: records of the table dayEntries are entries.
  for (const { after } of planned) add(after as DayEntry);
  for (const entry of known) if (!replaced.has(entry.id)) add(entry);
  const isBusy = [...totals.values()].some((total) => total > ONE_DAY);
  if (!isBusy) return rows;
  return rows.map((row) => {
    if (row.makes.length === 0) return row;
    // Safe: records of the table dayEntries are entries.
    const made = row.makes.filter(({ table }) => table === 'dayEntries').map(({ after }) => after as DayEntry);
    const busy = made.filter((entry) => takesPart(entry) && (totals.get(dateKey(entry)) ?? 0) > ONE_DAY);
    if (busy.length === 0) return row;
    const notes = busy.map((entry) => ({
      code: 'several-days-on-date',
      facts: {
        days: daysInWords(totals.get(dateKey(entry)) ?? 0),
        date: formatUkDate(entry.date),
        entries: entries.get(dateKey(entry)) ?? 0,
      },
    }));
    return { ...row, notes: [...row.notes, ...notes] };
  });
}

function takesPart({ precision, state }: DayEntry): boolean {
  return precision === 'day' && state !== 'cancelled';
}

function dateKey({ peerId, date }: DayEntry): string {
  return `${peerId}|${date}`;
}
