import type { CalendarDay } from '@shared/model/calendar-day';
import { copyName } from './copy-name';
import { copiesToRemove, type KeptCopy } from './rotation';

const DAY_MS = 86_400_000;
/** No copy outlives seven months of backups. */
const MOST_DAYS = 230;

/**
 * The day by which each copy will have made way for newer ones, if there is a backup each day from tomorrow on; a copy that
 * stays longer than can be foreseen is not in it. It is the rotation itself that is asked, day by day.
 * Decided: 2026-11-22, product owner (DESIGN section 1 asks for the expiry of backups that still hold an erased person).
 */
export function copyExpiries(copies: readonly KeptCopy[], today: CalendarDay): ReadonlyMap<string, CalendarDay> {
  const expiries = new Map<string, CalendarDay>();
  const known = new Set(copies.map(({ name }) => name));
  let left = [...copies];
  for (let days = 1; days <= MOST_DAYS && expiries.size < known.size; days += 1) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString();
    left = [...left, { name: copyName(`${day.slice(0, 10)}T12:00:00.000Z`, LATER + days), good: true }];
    const going = new Set(copiesToRemove(left));
    // Safe: the first ten characters of an instant are its day.
    for (const name of going) if (known.has(name)) expiries.set(name, day.slice(0, 10) as CalendarDay);
    left = left.filter(({ name }) => !going.has(name));
  }
  return expiries;
}

/** The numbers of changes to come are higher than any there is. */
const LATER = 1_000_000_000;
