import { toQuarterDays, type QuarterDays } from '@shared/model/quarter-days';
import type { DayPart } from '@shared/model/day-entry';
import type { RawCell, Reason } from '../types';
import { cellText, compareText } from './text';

/** An amount of days read from a cell, or why it cannot be. */
export type DaysReading =
  | { readonly is: 'days'; readonly quarterDays: QuarterDays; readonly part: DayPart }
  | { readonly is: 'empty' }
  | { readonly is: 'unclear'; readonly reason: Reason };

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['\u00bd', 0.5],
  ['\u00bc', 0.25],
  ['\u00be', 0.75],
  ['1/2', 0.5],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);

const WORDS: ReadonlyMap<string, { days: number; part: DayPart }> = new Map([
  ['half', { days: 0.5, part: 'unknown' }],
  ['half day', { days: 0.5, part: 'unknown' }],
  ['half a day', { days: 0.5, part: 'unknown' }],
  ['am', { days: 0.5, part: 'am' }],
  ['a.m.', { days: 0.5, part: 'am' }],
  ['morning', { days: 0.5, part: 'am' }],
  ['pm', { days: 0.5, part: 'pm' }],
  ['p.m.', { days: 0.5, part: 'pm' }],
  ['afternoon', { days: 0.5, part: 'pm' }],
  ['evening', { days: 0.25, part: 'evening' }],
  ['one', { days: 1, part: 'day' }],
  ['full day', { days: 1, part: 'day' }],
  ['all day', { days: 1, part: 'day' }],
  ['day', { days: 1, part: 'day' }],
]);

/** Reads an amount of days: a number, "½", "1½", "half", "am", "2.5 days", "3d". Times of day and hours are unclear. */
export function readDays(cell: RawCell | null | undefined): DaysReading {
  const text = cellText(cell);
  if (!cell || text === '') return { is: 'empty' };
  if (cell.type === 'error') return unclear('days-error-cell', text);
  if (typeof cell.value === 'number') {
    return cell.isDateFormat ? unclear('days-as-time', text) : fromAmount(cell.value, text, partOf(cell.value));
  }
  const typed = compareText(String(cell.value));
  const word = WORDS.get(typed);
  if (word) return fromAmount(word.days, text, word.part);
  const amount = parseAmount(typed);
  return amount === undefined ? unclear('days-unknown', text) : fromAmount(amount, text, partOf(amount));
}

function parseAmount(typed: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)?\s*(\u00bd|\u00bc|\u00be|1\/2|1\/4|3\/4)?\s*(?:d|day|days)?\.?$/.exec(typed);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return Number(match[1] ?? 0) + (FRACTIONS.get(match[2] ?? '') ?? 0);
}

function partOf(days: number): DayPart {
  return days < 1 ? 'unknown' : 'day';
}

function fromAmount(days: number, text: string, part: DayPart): DaysReading {
  if (days === 0) return unclear('days-zero', text);
  const quarterDays = toQuarterDays(days);
  if (quarterDays === undefined) return unclear(days < 0 ? 'days-negative' : 'days-not-quarters', text);
  return { is: 'days', quarterDays, part };
}

function unclear(code: string, text: string): DaysReading {
  return { is: 'unclear', reason: { code, facts: { text } } };
}
