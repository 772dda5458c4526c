import { parseDateText, type PartialDate } from '@shared/import/values/date-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import { toCalendarDay } from '@shared/rules/calendar';
import { sentencesOf, wordsAround } from './sentences';

/** When the work is wanted: days, or a text where the e-mail names no days. */
export type DatesInMail = {
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly datesText: string;
  /** The words that it was read from. */
  readonly words: string;
};

const WEEKDAY = '(?:the\\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const MONTH = '[a-z]{3,9}\\.?';
const DAY = `${WEEKDAY}\\d{1,2}(?:st|nd|rd|th)?`;
const JOIN = '\\s*(?:-|\u2013|\u2014|to|until|and|&)\\s*';
const NUMERIC = '\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})';
/** From the most to the least that a text says. */
const FORMS: readonly { readonly pattern: RegExp; readonly worth: number }[] = [
  { pattern: new RegExp(`${NUMERIC}${JOIN}${WEEKDAY}${NUMERIC}`, 'gi'), worth: 3 },
  {
    pattern: new RegExp(
      `\\b${DAY}(?:\\s+(?:of\\s+)?${MONTH})?(?:\\s+\\d{4})?${JOIN}${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?`,
      'gi',
    ),
    worth: 3,
  },
  {
    pattern: new RegExp(`\\b(?:w/c|week\\s+commencing|week\\s+beginning)\\s+${DAY}\\s+${MONTH}(?:\\s+\\d{4})?`, 'gi'),
    worth: 2,
  },
  { pattern: new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?`, 'gi'), worth: 1 },
  { pattern: new RegExp(`\\b${NUMERIC}`, 'g'), worth: 1 },
];
const MONTH_ALONE =
  /\b(?:early|mid|late|the end of|beginning of)?[\s-]*(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s*(?:\/|or|and|-|\u2013)\s*[a-z]{3,9})?\s+\d{4}\b/i;
/** A sentence with these speaks of the answer that is wanted, not of the work. */
const OF_THE_ANSWER =
  /\b(?:by|before|no later than|deadline|respond|reply|let (?:me|us) know|hear from you|come back to)\b/i;
const OF_THE_WORK =
  /\b(?:on[- ]?site|take place|taking place|takes place|dates?|scheduled|visit|planned|held|fieldwork|runs?|week)\b/i;

type Candidate = {
  readonly range: readonly [CalendarDay, CalendarDay];
  readonly words: string;
  readonly score: number;
  readonly isWeek: boolean;
  readonly said: string;
};

/**
 * When an e-mail wants the work done. A range counts more than one date, and a sentence about the visit more than another;
 * dates by which an answer is wanted are left aside. A year that is not said is the first in which the date lies after
 * `sentOn`. A week ("w/c 1 March") and a month stay words. `undefined` where no date is named.
 */
export function datesWanted(text: string, sentOn: CalendarDay): DatesInMail | undefined {
  const candidates = sentencesOf(text).flatMap(({ text: sentence }) => candidatesIn(sentence, sentOn));
  const [best] = candidates.toSorted((a, b) => b.score - a.score);
  if (best && best.score > 0) {
    const [startsOn, endsOn] = best.range;
    if (best.isWeek) return { startsOn: null, endsOn: null, datesText: best.said, words: best.words };
    return { startsOn, endsOn, datesText: '', words: best.words };
  }
  for (const { text: sentence } of sentencesOf(text)) {
    const [said] = OF_THE_ANSWER.test(sentence) ? [] : (MONTH_ALONE.exec(sentence) ?? []);
    if (said)
      return { startsOn: null, endsOn: null, datesText: said.trim(), words: wordsAround(sentence, said.trim()) };
  }
  return undefined;
}

function candidatesIn(sentence: string, sentOn: CalendarDay): Candidate[] {
  const taken: (readonly [number, number])[] = [];
  return FORMS.flatMap(({ pattern, worth }) =>
    [...sentence.matchAll(pattern)].flatMap((match): Candidate[] => {
      const [said] = match;
      const end = match.index + said.length;
      if (taken.some(([from, until]) => match.index < until && end > from)) return [];
      const parsed = parseDateText(said.replace(/\s+of\s+/gi, ' '));
      const range = parsed && completed(parsed.dates, sentOn);
      if (!parsed || !range) return [];
      taken.push([match.index, end]);
      const before = sentence.slice(0, match.index);
      // "by 3 December": the words stand right before the date.
      const ofAnswer = OF_THE_ANSWER.test(before.slice(-40)) ? 4 : 0;
      const score = worth + (OF_THE_WORK.test(sentence) ? 2 : 0) + (range[0] > sentOn ? 1 : -3) - ofAnswer;
      return [{ range, words: wordsAround(sentence, said), score, isWeek: parsed.week, said: said.trim() }];
    }),
  );
}

/** The first and the last of the dates, with the year that none of them says. */
function completed(
  dates: readonly PartialDate[],
  sentOn: CalendarDay,
): readonly [CalendarDay, CalendarDay] | undefined {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first?.day || !first.month || !last?.day || !last.month) return undefined;
  const sentIn = Number(sentOn.slice(0, 4));
  for (const year of last.year ? [last.year] : [sentIn, sentIn + 1]) {
    const startYear = first.year ?? (first.month > last.month ? year - 1 : year);
    const startsOn = toCalendarDay(startYear, first.month, first.day);
    const endsOn = toCalendarDay(year, last.month, last.day);
    if (!startsOn || !endsOn || startsOn > endsOn) continue;
    if (last.year || endsOn >= sentOn) return [startsOn, endsOn];
  }
  return undefined;
}
