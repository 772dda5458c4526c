import type { DayEntry, DayPart } from '@shared/model/day-entry';
import type { Activity } from '@shared/model/settings';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { whyCounts } from '@shared/rules/why-counts';

const PARTS: Record<DayPart, string> = {
  day: '',
  am: ', morning',
  pm: ', afternoon',
  evening: ', evening',
  unknown: '',
};

/** When an entry is: its date, its month, or its year of counting. */
export function entryDateText(entry: Pick<DayEntry, 'date' | 'precision' | 'part'>, yearName: string): string {
  if (entry.precision === 'year') return `Some time in ${yearName}`;
  return entry.precision === 'month' ? formatMonth(entry.date) : `${formatUkDate(entry.date)}${PARTS[entry.part]}`;
}

/** Why an entry counts to the limit, or why not: "On site counts", "Training does not count since 01/09/2026". */
export function whyCountsText(entry: DayEntry, activities: readonly Activity[]): string {
  const why = whyCounts(entry, activities);
  const counts = why.counts ? 'counts' : 'does not count';
  switch (why.by) {
    case 'entry':
      return `This entry ${counts}, whatever its activity${why.reason ? `: ${why.reason}` : ''}`;
    case 'activity':
      return `${why.activity} ${counts}${why.since ? ` since ${formatUkDate(why.since)}` : ''}`;
    default:
      return `${why.activity}: not in the settings, so it ${counts}`;
  }
}
