import { z } from 'zod';

/** Every amount of days is kept in these. */
export const QUARTERS_PER_DAY = 4;

/** An amount of days as a whole number of quarter-days: 4 is one day. Every stored amount of days is one of these. */
export const QuarterDaysSchema = z.number().int().min(0).max(4000).brand<'QuarterDays'>();
export type QuarterDays = z.infer<typeof QuarterDaysSchema>;

/** Quarter-days of an amount of days, such as 2.25; `undefined` when it is not a whole number of quarters. */
export function toQuarterDays(days: number): QuarterDays | undefined {
  const parsed = QuarterDaysSchema.safeParse(days * QUARTERS_PER_DAY);
  return parsed.success ? parsed.data : undefined;
}

/** Days of an amount of quarter-days: 9 is 2.25. */
export function fromQuarterDays(quarterDays: number): number {
  return quarterDays / QUARTERS_PER_DAY;
}

/** Days in words for a sentence, without a needless nought: "1 day", "8.5 days", "−2.25 days". */
export function daysInWords(quarterDays: number): string {
  const days = fromQuarterDays(Math.abs(quarterDays));
  return `${quarterDays < 0 ? '\u2212' : ''}${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Days as a figure in a table: one decimal always, two when there is a quarter: "4.0", "2.25", "−1.5". */
export function daysAsFigure(quarterDays: number): string {
  const days = fromQuarterDays(Math.abs(quarterDays));
  return `${quarterDays < 0 ? '\u2212' : ''}${quarterDays % 2 === 0 ? days.toFixed(1) : days.toFixed(2)}`;
}
