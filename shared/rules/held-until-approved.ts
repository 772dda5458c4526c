import type { DayEntry } from '@shared/model/day-entry';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';

/**
 * The entries as they shall be while an approval is waited for: what would be booked where `isAsked`, and counts to the limit, is
 * pencilled in without an end. Days that were booked on the same date for no fewer days stay booked, and so does
 * what does not count. `there` are the entries as they stand; those not among them are new.
 * Source: Peer Support Review Update, para 24 (more than 40 days only with approval).
 * Decided: 2026-11-22, product owner: a booking past the limit becomes one that needs approval, and is held until it is decided.
 */
export function heldUntilApproved(
  entries: readonly DayEntry[],
  there: readonly DayEntry[],
  isAsked: (entry: DayEntry) => boolean,
  { activities }: Pick<Agreement, 'activities'>,
): DayEntry[] {
  const before = new Map(there.map((entry) => [entry.id, entry]));
  return entries.map((entry) => {
    if (!isAsked(entry) || entry.state !== 'booked' || !countsToLimit(entry, activities)) return entry;
    const old = before.get(entry.id);
    const stood = old?.state === 'booked' && old.date === entry.date && old.quarterDays >= entry.quarterDays;
    return stood ? entry : { ...entry, state: 'pencilled', pencilledUntil: null };
  });
}
