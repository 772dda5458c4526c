import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { QuarterDays } from '@shared/model/quarter-days';
import { DAYS_BEFORE } from '@shared/model/settings';
import type { Year } from './year';

/** True for days used before Peer Desk: one amount for the whole year, taken away or not. */
export function isDaysBefore({ activity, precision }: Pick<DayEntry, 'activity' | 'precision'>): boolean {
  return activity === DAYS_BEFORE && precision === 'year';
}

/** What entries come to, in quarter-days, those that were taken away left out. */
export function sumBefore(entries: readonly Pick<DayEntry, 'state' | 'quarterDays'>[]): number {
  return entries.reduce((sum, { state, quarterDays }) => sum + (state === 'cancelled' ? 0 : quarterDays), 0);
}

type Amount = Pick<DayEntry, 'id' | 'peerId'> &
  Partial<Pick<DayEntry, 'imported'>> & { readonly quarterDays: QuarterDays; readonly year: Year };

/** The entry for days used before Peer Desk in a year, in the place of `old` where there is one, whose other facts it keeps. */
export function daysBeforeEntry(old: DayEntry | undefined, { year, ...amount }: Amount): DayEntry {
  return DayEntrySchema.parse({
    ...old,
    ...amount,
    date: year.startsOn,
    precision: 'year',
    part: 'unknown',
    activity: DAYS_BEFORE,
    state: 'worked',
  });
}
