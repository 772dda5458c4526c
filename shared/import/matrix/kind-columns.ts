import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { formatMonth } from '@shared/rules/uk-date';
import { daysBetween } from '@shared/rules/calendar';
import { sheetHint } from '../day-sheet';
import type { HeaderColumn } from '../header-columns';
import { fieldOfHeader, headerKey } from '../header-synonyms';
import type { RawCell, RawSheet } from '../types';
import { readActivity } from '../values/activities';
import { readDays, saysAmount } from '../values/days';
import { periodWithin, readPeriod } from '../values/periods';
import { cellText, isPlaceholder } from '../values/text';

/** A column whose amounts are days of one kind of work: "On-site days". */
export type KindColumn = { readonly column: number; readonly work: string; readonly activity: string };

const ROWS_LOOKED_AT = 200;
const FEWEST_KINDS = 2;
/** At least this share of the filled cells below the heading of a kind of work are amounts. */
const MOST_ARE_AMOUNTS = 0.75;
const LONGEST_KIND = 40;

/** Headings that speak of a kind of work and count something else. */
const NO_DAYS =
  /[£$€@]|\b(?:dates?|costs?|expenses?|claims?|claimed|fees?|miles|mileage|hours?|hrs|codes?|refs?|notes?|comments?|by|names?|y\/n|status|type|council|total|totals|left|remaining|due|last|next)\b/i;
/** Words around the kind that say no more than that days are counted. */
const COUNTED = /\b(?:no\.? of|number of|days?|used|worked|claimed|given)\b|[()]/gi;

/**
 * The columns over which each row of a log spreads its days by the kind of work: "On-site | Remote | Prep". At least two
 * headings name a kind, amounts stand below them, and no time does. Empty where the sheet is no such log.
 */
export function kindColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
): readonly KindColumn[] {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  const hold = (column: number) => areAmounts(below.map(({ cells }) => cells[column] ?? null));
  const named = columns.flatMap((heading): readonly KindColumn[] => {
    const kind = kindNamed(heading);
    return kind && hold(heading.column) === 'amounts' ? [kind] : [];
  });
  const kinds = new Set(named.map(({ activity }) => activity));
  if (kinds.size < FEWEST_KINDS || [...kinds].every((kind) => OF_EVENTS.has(kind))) return [];
  const [first, last] = [named[0]?.column ?? 0, named.at(-1)?.column ?? 0];
  // Empty so far, or of a kind that is not in the list, between those that are.
  const others = columns.flatMap((heading): readonly KindColumn[] => {
    const { column, text } = heading;
    if (named.some((kind) => kind.column === column)) return [];
    const kind = kindNamed(heading);
    const isBetween = column > first && column < last;
    const isOne = kind ? hold(column) !== 'others' : isBetween && mayBeKind(text) && hold(column) === 'amounts';
    return isOne ? [kind ?? { column, work: text, activity: text }] : [];
  });
  return [...named, ...others].toSorted((a, b) => a.column - b.column);
}

/** Whether a list counts them, they are of a register of training as well. */
const OF_EVENTS: ReadonlySet<string> = new Set(['training', 'conference']);

function kindNamed({ column, text, parts }: HeaderColumn): KindColumn | undefined {
  const isTimed = ({ cell }: { cell: RawCell }) => readPeriod(cell) ?? periodWithin(cellText(cell));
  if (text === '' || parts.some(isTimed)) return undefined;
  const work = cellText(parts.at(-1)?.cell);
  const plain = work.replace(COUNTED, ' ').replace(/\s+/g, ' ').trim();
  if (NO_DAYS.test(text) || plain === '' || work.length > LONGEST_KIND) return undefined;
  const activity = readActivity(plain, DEFAULT_AGREEMENT.activities);
  return activity === undefined ? undefined : { column, work, activity };
}

function mayBeKind(text: string): boolean {
  const isField = fieldOfHeader(text, 'days') !== undefined || fieldOfHeader(text, 'peers') !== undefined;
  return text !== '' && text.length <= LONGEST_KIND && !NO_DAYS.test(text) && headerKey(text) !== '' && !isField;
}

function areAmounts(cells: readonly (RawCell | null)[]): 'amounts' | 'others' | 'nothing' {
  const filled = cells.filter((cell) => cell !== null && !isPlaceholder(cellText(cell)));
  if (filled.length === 0) return 'nothing';
  const amounts = filled.filter((cell) => cell?.value === 0 || (!cell?.isDateFormat && saysAmount(readDays(cell))));
  return amounts.length >= filled.length * MOST_ARE_AMOUNTS ? 'amounts' : 'others';
}

/** The time that a sheet without dates is of, as its name or a title says: a year "2025/26", a month; empty where none does. */
export function timeOfSheet(sheet: RawSheet, headerRows: readonly number[], fileName: string): string {
  const { span } = sheetHint(sheet, headerRows[0] ?? 1, fileName);
  if (!span) return '';
  if (daysBetween(span.from, span.to) < 31) return formatMonth(span.from);
  const [first, second] = [span.from.slice(0, 4), span.to.slice(2, 4)];
  return span.from.slice(0, 4) === span.to.slice(0, 4) ? '' : `${first}/${second}`;
}
