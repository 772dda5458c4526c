import { parseMonthName } from '@shared/rules/uk-date';
import { rememberedByText } from './remembered';

/** The parts of a date that a text names; day, month and year in the UK order. What is not named is left open. */
export type PartialDate = { readonly day?: number; readonly month?: number; readonly year?: number };

/** The dates that a text names: one, both ends of a range, or several. `week` says that the one is the first of its week. */
export type DateText = {
  readonly dates: readonly PartialDate[];
  readonly joined: 'one' | 'range' | 'list';
  readonly week: boolean;
};

const WEEK = /^(?:w\s?[/.]?\s?[cb]\b|wk\b|week)[\s.:-]*(?:commencing|beginning|starting|of|c\b|b\b)?[\s.:]*/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b[.,]?/g;
const TIME_OF_DAY = /\s+(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:am|pm)?|\(?(?:am|pm|all day|a\.m\.|p\.m\.)\)?)$/;

/**
 * Takes a text apart into the dates that it names, in UK order: "3rd June 2024", "16-19 Oct 2023", "30 Sept - 2 Oct",
 * "1st & 4th", "16 to 27", "Jun-24", "W/c 3 June". What one date leaves open it takes from the one after it, then from the
 * one before. `undefined` where the text is something else.
 */
export const parseDateText = rememberedByText((text): DateText | undefined => {
  const typed = text.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-');
  const week = WEEK.exec(typed);
  const plain = normalise(week ? typed.slice(week[0].length) : typed);
  if (plain === '' || plain.length > 200) return undefined;
  const found = parsePlain(plain);
  return found && { ...found, dates: inherit(found.dates), week: week !== null };
});

function normalise(typed: string): string {
  return typed
    .replace(TIME_OF_DAY, '')
    .replace(WEEKDAY, ' ')
    .replace(/\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)\b/g, (text, name: string, date: string) =>
      parseMonthName(name) === undefined ? text : `${date} ${name}`,
    )
    .replace(/(\d)\s?(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(?:of|the|from|dates?)\b:?/g, ' ')
    .replace(/\s+(?:to|until|till|thru|through)\s+/g, ' - ')
    .replace(/\s*(?:&|\+|\band\b)\s*/g, ' & ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;&-]+|[\s,;&.-]+$/g, '');
}

type Found = Pick<DateText, 'dates' | 'joined'>;

function parsePlain(plain: string): Found | undefined {
  const one = parseOne(plain);
  if (one) return { dates: [one], joined: 'one' };
  return parseList(plain) ?? parseRange(plain) ?? parseSlashed(plain);
}

/** "3 & 5 June", "3/6, 10/6 and 17/6": dates on their own. Ranges among them are left to a person. */
function parseList(plain: string): Found | undefined {
  const pieces = plain.split(/\s*[&,;]\s*/);
  if (pieces.length < 2) return undefined;
  const dates = pieces.map(parseOne);
  return dates.every((date) => date !== undefined) ? { dates, joined: 'list' } : undefined;
}

/** A dash with spaces parts the ends of a range before one without: "3-6-26 - 5-6-26". */
function parseRange(plain: string): Found | undefined {
  const dashes = [...plain.matchAll(/\s*-\s*/g)].toSorted((a, b) => b[0].length - a[0].length);
  for (const dash of dashes) {
    const from = parseOne(plain.slice(0, dash.index));
    const to = from && parseOne(plain.slice(dash.index + dash[0].length));
    if (from && to) return { dates: [from, to], joined: 'range' };
  }
  return undefined;
}

/** "16/17 June 2026" names two days of one month. */
function parseSlashed(plain: string): Found | undefined {
  const match = /^(\d{1,2}(?:\/\d{1,2})+) ([a-z].*)$/.exec(plain);
  const days = match?.[1]?.split('/') ?? [];
  const dates = days.map((day) => parseOne(`${day} ${match?.[2]}`));
  return match && dates.every((date) => date !== undefined) ? { dates, joined: 'list' } : undefined;
}

type Pattern = readonly [pattern: RegExp, read: (match: RegExpExecArray) => PartialDate | undefined];

const PATTERNS: readonly Pattern[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.]+z?)?$/, ([, y, m, d]) => dated(d, Number(m), y)],
  [/^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?'?(\d{4}|\d{2})$/, ([, d, m, y]) => dated(d, Number(m), y)],
  [/^(\d{1,2}) ?[/.] ?(\d{1,2})$/, ([, d, m]) => dated(d, Number(m), undefined)],
  [/^(\d{1,2})[ \-/.]*([a-z]{3,9})\.?[ ,\-/.']*(\d{4}|\d{2})?$/, ([, d, name, y]) => worded(d, name, y)],
  [/^([a-z]{3,9})\b\.?[ \-/.]*(\d{1,2})[ ,]+(\d{4})$/, ([, name, d, y]) => worded(d, name, y)],
  [/^([a-z]{3,9})\b\.?[ \-/,']*(\d{4}|\d{2})$/, ([, name, y]) => worded(undefined, name, y)],
  [/^([a-z]{3,9})\b\.? (\d)$/, ([, name, d]) => worded(d, name, undefined)],
  [/^(\d{1,2})[/.-](\d{4})$/, ([, m, y]) => dated(undefined, Number(m), y)],
  [/^([a-z]{3,9})\.?$/, ([, name]) => worded(undefined, name, undefined)],
  [/^(\d{1,2})$/, ([, d]) => ({ day: Number(d) })],
];

/** One date or a part of one. A month past December and a day past the 31st are kept: they say that it is impossible. */
function parseOne(text: string): PartialDate | undefined {
  const typed = text.trim().replace(/^,\s*/, '');
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(typed);
    const date = match && read(match);
    if (date) return date;
  }
  return undefined;
}

function worded(day: string | undefined, name: string | undefined, year: string | undefined): PartialDate | undefined {
  const month = parseMonthName(name ?? '');
  return month === undefined ? undefined : dated(day, month, year);
}

function dated(day: string | undefined, month: number, year: string | undefined): PartialDate {
  const full = year === undefined ? undefined : Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return {
    ...(day === undefined ? {} : { day: Number(day) }),
    month,
    ...(full === undefined ? {} : { year: full }),
  };
}

/** Open months and years from the date after it ("16-19 Oct 2023"), then from the one before ("3 June to 5"). */
function inherit(dates: readonly PartialDate[]): readonly PartialDate[] {
  const filled = [...dates];
  for (let at = filled.length - 2; at >= 0; at -= 1) filled[at] = fillFrom(filled[at], filled[at + 1], -1);
  for (let at = 1; at < filled.length; at += 1) filled[at] = fillFrom(filled[at], filled[at - 1], 1);
  return filled;
}

/** Across the turn of the year the earlier of two dates is in December: "30 Dec - 2 Jan 2027". */
function fillFrom(date: PartialDate = {}, other: PartialDate = {}, direction: 1 | -1): PartialDate {
  const month = date.month ?? other.month;
  if (date.year !== undefined || other.year === undefined)
    return { ...date, ...(month === undefined ? {} : { month }) };
  const turns = month !== undefined && other.month !== undefined && (month - other.month) * direction < 0;
  return { ...date, ...(month === undefined ? {} : { month }), year: other.year + (turns ? direction : 0) };
}
