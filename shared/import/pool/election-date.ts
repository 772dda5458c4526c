import type { CalendarDay } from '@shared/model/calendar-day';
import { ordinaryPollOn } from '@shared/rules/pre-election';

/**
 * The day on which councils vote that a cell means by a year alone or by May of a year: "2027", "May-27"; `undefined` for anything else.
 * Source: Representation of the People Act 1983, section 37 (the first Thursday in May).
 */
export function electionDay(text: string): CalendarDay | undefined {
  const [, year] = /^(?:may[\s\-/']*)?(20\d\d|(?<=may[\s\-/']+)\d\d)$/i.exec(text.trim()) ?? [];
  return year === undefined ? undefined : ordinaryPollOn(Number(year) < 100 ? 2000 + Number(year) : Number(year));
}
