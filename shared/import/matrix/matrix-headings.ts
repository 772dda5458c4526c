import type { HeaderColumn } from '../header-columns';
import { headerKey } from '../header-synonyms';
import { textCell } from '../row-reader';
import { periodWithin, readPeriod, type Period } from '../values/periods';
import { cellText } from '../values/text';

/** What the heading of a column of a matrix names: a time and a kind of work, or a check of the sheet itself. */
export type MatrixHeading =
  | {
      readonly is: 'period';
      readonly column: number;
      readonly period: Period;
      readonly text: string;
      readonly work: string;
    }
  | { readonly is: 'total' | 'daysLeft' | 'part total' | 'other'; readonly column: number };

const TOTAL =
  /^(?:grand |overall |running )?(?:total|totals|sum|ytd|year to date|cumulative)\b.*$|^(?:days )?used(?: to date| so far)?$|^days used\b.*$|^used$|^all$/;
const LEFT = /\b(?:left|remaining|remain|balance|outstanding|unused|available|headroom|to go)\b/;
/** A sum of some of the periods before it. */
const PART =
  /^(?:h ?[12]|(?:first|second|1st|2nd) half(?: of (?:the )?year)?|half[- ]?year(?: ?[12])?|(?:first|second|1st|2nd|last) (?:6|six) months|sub-?totals?|apr(?:il)?(?: ?- ?| to )sept?(?:ember)?|oct(?:ober)?(?: ?- ?| to )mar(?:ch)?)(?: totals?| days)?$/;
/** Behind the periods it is their sum; elsewhere it may be any year. */
const YEAR = /^(?:full |whole )?year(?: total)?$|^annual(?: total)?$|^12 months$/;
/** Words beside a month that name no kind of work. */
const PLAIN = /^(?:days?|days used|no of days|used|worked|allocated|actual|taken|month)$/;

/** Reads the headings of a matrix, each of its own; months and quarters that stand together are sums of one another. */
export function matrixHeadings(columns: readonly HeaderColumn[], date1904: boolean): readonly MatrixHeading[] {
  const read = columns.map((column) => headingOf(column, date1904));
  const hasMonths = read.some((heading) => heading.is === 'period' && heading.period.unit === 'month');
  const labels = columns.map(({ text }) => headerKey(text));
  const isPart = (index: number) => PART.test(labels[index] ?? '');
  const firstPeriod = read.find(({ is }, index) => is === 'period' && !isPart(index))?.column ?? Infinity;
  return read.map((heading, index): MatrixHeading => {
    const { is, column } = heading;
    if (hasMonths && is === 'period' && heading.period.unit === 'quarter') return { is: 'part total', column };
    if (column < firstPeriod) return heading;
    // "Apr - Sep" reads like a month as well.
    if (isPart(index)) return { is: 'part total', column };
    return is === 'other' && YEAR.test(labels[index] ?? '') ? { is: 'total', column } : heading;
  });
}

function headingOf({ column, parts }: HeaderColumn, date1904: boolean): MatrixHeading {
  const found = parts.map(({ cell }) => readPeriod(cell, date1904));
  const at = found.findIndex((period) => period !== undefined);
  const texts = parts.map(({ cell }) => cellText(cell));
  const others = texts.filter(
    (text, index) => found[index] === undefined && !isYear(text) && text !== texts[index - 1],
  );
  const last = headerKey(others.at(-1) ?? '');
  const within = at === -1 ? periodWithin(texts.at(-1) ?? '') : undefined;
  if (LEFT.test(last)) return { is: 'daysLeft', column };
  // "Sept total" in one cell.
  if (at === -1 && within && /^(?:sub-?)?totals?$/.test(headerKey(within.rest))) return { is: 'part total', column };
  if (TOTAL.test(last)) return { is: at === -1 ? 'total' : 'part total', column };
  const period = found[at] ?? within?.period;
  if (!period) return { is: 'other', column };
  const words = within ? [...others.slice(0, -1), within.rest] : others;
  // "Q1 Apr-Jun" says the same time twice.
  const isSame = (text: string) => {
    const again = readPeriod(textCell(text), date1904);
    return again?.unit === period.unit && again.month === period.month;
  };
  const work = words.filter((text) => text !== '' && !PLAIN.test(headerKey(text)) && !isSame(text)).join(' / ');
  return { is: 'period', column, period: withYearPart(period, texts), text: texts[at] ?? within?.text ?? '', work };
}

/** A year that stands in a row of its own above the months. */
function withYearPart(period: Period, texts: readonly string[]): Period {
  if (period.year !== null) return period;
  const year = texts.find((text) => /^(?:19|20)\d\d$/.test(text));
  if (year !== undefined) return { ...period, year: Number(year) };
  const two = texts
    .map((text) => /^(?:fy ?)?(20\d\d)[-/](?:20)?\d\d$/i.exec(text)?.[1])
    .find((first) => first !== undefined);
  return two === undefined ? period : { ...period, year: Number(two) + (period.month < 4 ? 1 : 0) };
}

function isYear(text: string): boolean {
  return /^(?:fy ?)?(?:19|20)\d\d(?:[-/](?:20)?\d\d)?$/i.test(text);
}
