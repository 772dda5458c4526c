import type { DayEntry } from '@shared/model/day-entry';
import { formatUkDate } from '@shared/rules/uk-date';

/** Where days stood before they were moved: "was 02/03/2027", or "was 02/03/2027 to 05/03/2027"; empty where none was moved. */
export function movedFromText(entries: readonly Pick<DayEntry, 'movedFrom'>[]): string {
  const dates = entries.flatMap(({ movedFrom }) => movedFrom ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return '';
  return first === last ? `was ${formatUkDate(first)}` : `was ${formatUkDate(first)} to ${formatUkDate(last)}`;
}
