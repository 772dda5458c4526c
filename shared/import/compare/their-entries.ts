import type { DayEntry } from '@shared/model/day-entry';
import type { KnownRecords, PreviewRow } from '../types';

/**
 * The days that a row of theirs stands for: those it would make or change as it says them, those found to be the same as ours,
 * and where it names other days than ours for the same work, ours with its amount.
 */
export function theirEntries(row: PreviewRow, entries: ReadonlyMap<string, DayEntry>): readonly DayEntry[] {
  // Safe: records of the table dayEntries are entries.
  const planned = row.makes.filter(({ table }) => table === 'dayEntries').map(({ after }) => after as DayEntry);
  const keys = new Set<string>(planned.map(({ id }) => id));
  const found = (row.finds ?? []).flatMap((id) => (keys.has(id) ? [] : (entries.get(id) ?? [])));
  const says = row.reads?.quarterDays;
  const [only] = found;
  if (planned.length === 0 && only && found.length === 1 && says != null)
    return [{ ...only, quarterDays: says as DayEntry['quarterDays'] }];
  return [...planned, ...found];
}

/** Our entries by their id. */
export function entriesById({ dayEntries }: Pick<KnownRecords, 'dayEntries'>): ReadonlyMap<string, DayEntry> {
  return new Map([...dayEntries].map((entry) => [entry.id, entry]));
}
