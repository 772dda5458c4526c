import { toQuarterDays, type QuarterDays } from '@shared/model/quarter-days';
import type { DayPart } from '@shared/model/day-entry';
import type { RawCell, Reason } from '../types';
import { fromSerial } from './dates';
import { hoursInDays, readHours } from './hours';
import { cellText, compareText, isPlaceholder } from './text';

/** An amount of days read from a cell, or why it cannot be. `propose` is an amount in words that may be meant. */
export type DaysReading =
  | { readonly is: 'days'; readonly quarterDays: QuarterDays; readonly part: DayPart }
  | { readonly is: 'empty' }
  | {
      readonly is: 'unclear';
      readonly reason: Reason;
      readonly propose: string | null;
      /** The part of the amount that is certain, in quarter-days. */
      readonly atLeast: number | null;
    };

/** True where a cell says an amount of days, or one to be confirmed. */
export function saysAmount(reading: DaysReading): boolean {
  return reading.is === 'days' || (reading.is === 'unclear' && (reading.propose !== null || reading.atLeast !== null));
}

type Amount = { readonly days: number; readonly part: DayPart };

const half = (part: DayPart): Amount => ({ days: 0.5, part });
const whole = (days: number): Amount => ({ days, part: 'day' });

const WORDS: ReadonlyMap<string, Amount> = new Map([
  ['half', half('unknown')],
  ['a half', half('unknown')],
  ['am', half('am')],
  ['a.m', half('am')],
  ['morning', half('am')],
  ['pm', half('pm')],
  ['p.m', half('pm')],
  ['afternoon', half('pm')],
  ['evening', { days: 0.25, part: 'evening' }],
  ['eve', { days: 0.25, part: 'evening' }],
  ['quarter', { days: 0.25, part: 'unknown' }],
  ['a', whole(1)],
  ['one', whole(1)],
  ['full', whole(1)],
  ['whole', whole(1)],
  ['all', whole(1)],
  ['day', whole(1)],
  ['one and a half', whole(1.5)],
  ['two', whole(2)],
  ['three', whole(3)],
  ['four', whole(4)],
  ['five', whole(5)],
  ['six', whole(6)],
  ['seven', whole(7)],
  ['eight', whole(8)],
  ['nine', whole(9)],
  ['ten', whole(10)],
]);

/** Words around an amount that leave it in doubt: it is proposed, and confirmed by a person. */
const HEDGES =
  /^(?:c\.?|ca\.?|circa|approx(?:imately)?\.?|about|around|say|est\.?|~|provisional|prov\.?)\s*|\s*(?:\(?(?:tbc|\?+|approx\.?|est\.?|provisional|prov\.?)\)?)$/g;
const AT_LEAST =
  /^(?:(.*?)\s*(?:\+|plus|and|&|,|\/)\s*[a-z][a-z -]*|(?:at least|min\.?|minimum|over|more than)\s*(.*)|(.*?)\s*\+)$/;

/**
 * Reads an amount of days: a number, "½", "1½", "1/2", "half", "am", "2.5 days", "3d". Hours, sums ("1+1") and amounts in
 * doubt ("2?") are unclear with what they may mean; "1 day + prep" is unclear and at least a day.
 */
export function readDays(cell: RawCell | null | undefined, date1904 = false): DaysReading {
  const text = cellText(cell);
  if (!cell || text === '') return { is: 'empty' };
  if (cell.type === 'error') return unclear('error-cell', text);
  if (cell.type === 'boolean') return unclear('days-unknown', text);
  if (typeof cell.value === 'number')
    return cell.isDateFormat ? fromDateFormat(cell.value, text, date1904) : fromAmount(whole(cell.value), text);
  return fromText(compareText(String(cell.value)), text);
}

/**
 * Reads a cell of a column of hours: the days that they come to are proposed and never taken by themselves.
 * Source: DOMAIN section 9, no. 12.
 */
export function readHoursCell(cell: RawCell | null, date1904 = false): DaysReading {
  const text = cellText(cell);
  if (!cell || text === '' || isPlaceholder(text) || cell.value === 0) return { is: 'empty' };
  // A time such as 7:30 is kept as a share of a day.
  const isTime = cell.isDateFormat && fromSerial(Number(cell.value), date1904) === undefined;
  const number = typeof cell.value === 'number' ? cell.value * (isTime ? 24 : 1) : Number(text.replace(',', '.'));
  const hours = Number.isFinite(number) ? number : readHours(compareText(text));
  return hours === undefined || hours <= 0 || (cell.isDateFormat && !isTime)
    ? unclear('days-unknown', text)
    : unclear('days-as-hours', text, hoursInDays(hours));
}

function fromText(typed: string, text: string): DaysReading {
  if (isPlaceholder(typed)) return unclear('days-unknown', text);
  const amount = parseAmount(typed);
  if (amount) return fromAmount(amount, text);
  const hours = readHours(typed);
  if (hours !== undefined) return unclear('days-as-hours', text, hoursInDays(hours));
  const sum = parseSum(typed);
  if (sum !== undefined) return unclear('days-sum', text, sum);
  const meant = parseAmount(typed.replace(HEDGES, '').trim());
  if (meant) return unclear('days-unclear', text, meant.days, toQuarterDays(meant.days));
  const least = AT_LEAST.exec(typed)
    ?.slice(1)
    .find((part) => part !== undefined);
  const certain = least === undefined ? undefined : parseAmount(least);
  if (certain) return unclear('days-unclear', text, undefined, toQuarterDays(certain.days));
  return unclear(isSpan(typed) ? 'days-unclear' : 'days-unknown', text);
}

/** A time of day, or a date that a spreadsheet made of "1/2": 1 February, or 2 January where it reads the month first. */
function fromDateFormat(value: number, text: string, date1904: boolean): DaysReading {
  const date = fromSerial(value, date1904);
  if (!date)
    return value > 0 && value < 30
      ? unclear('days-as-time', text, hoursInDays(value * 24))
      : unclear('days-as-time', text);
  const fraction = FRACTIONS_AS_DATES.get(date.slice(5));
  return unclear('days-as-date', text, fraction);
}

const FRACTIONS_AS_DATES: ReadonlyMap<string, number> = new Map([
  ['02-01', 0.5],
  ['01-02', 0.5],
  ['04-01', 0.25],
  ['01-04', 0.25],
  ['04-03', 0.75],
  ['03-04', 0.75],
]);

const SIGNS: Readonly<Record<string, number>> = {
  '\u00bd': 0.5,
  '\u00bc': 0.25,
  '\u00be': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
  'a half': 0.5,
  half: 0.5,
};

/** "2.5 days", "1½", "1 and a half days", "half day": an amount and nothing else. */
function parseAmount(typed: string): Amount | undefined {
  const partly =
    /^(?:a )?(?:half|\u00bd|0?\.5)(?: a)?(?: day)? ?[-\u2013,]? ?\(?(am|pm|morning|afternoon|a\.m\.?|p\.m\.?)\)?$/.exec(
      typed,
    );
  if (partly) return half(/^(?:am|a\.m|morning)/.test(partly[1] ?? '') ? 'am' : 'pm');
  const plain = typed
    .replace(/\s*\(s\)/g, 's')
    .replace(/(?:\b|(?<=\d|\u00bd|\u00bc|\u00be))(?:working )?(?:days?|d)\b\.?$/, '')
    .trim()
    .replace(/^(half|quarter) (?:of )?(?:a|an|1)$/, '$1')
    .replace(/^(\d+),(\d+)$/, '$1.$2')
    .replace(/^(?:a|an|1) (half|quarter)$/, '$1')
    .replace(/\.+$/, '')
    .trim();
  const word = WORDS.get(plain || typed);
  if (word) return word;
  const match = /^(-?\d*\.?\d+)?\s*(?:and |& ?)?(\u00bd|\u00bc|\u00be|1\/2|1\/4|3\/4|a half|half)?$/.exec(plain);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const glued = match[1] !== undefined && /^\d\/\d$/.test(match[2] ?? '') && !/\s/.test(plain);
  if (glued) return undefined;
  const days = Number(match[1] ?? 0) + (SIGNS[match[2] ?? ''] ?? 0);
  return days > 0 && days < 1 ? { days, part: 'unknown' } : whole(days);
}

/** "1+1", "2 x 0.5", "am & pm", "2 days + 0.5 prep": each part names an amount. */
function parseSum(typed: string): number | undefined {
  const times = /^(.+?)\s*(?:x|\*|\u00d7)\s*(.+)$/.exec(typed);
  if (times) {
    const [a, b] = [parseAmount(times[1] ?? ''), parseAmount(times[2] ?? '')];
    return a && b ? a.days * b.days : undefined;
  }
  const parts = typed.split(/\s*(?:\+|&|\bplus\b|\band\b|;|,)\s*/);
  if (parts.length < 2) return undefined;
  const amounts = parts.map((part) => parseAmount(part) ?? parseAmount(part.replace(/\s+(?:for )?[a-z][a-z -]*$/, '')));
  return amounts.every((amount) => amount !== undefined)
    ? amounts.reduce((total, { days }) => total + days, 0)
    : undefined;
}

/** "1-2 days", "up to 3": more than one amount would do. */
function isSpan(typed: string): boolean {
  return /^(?:up to|max\.?|maximum|less than)?\s*\d[\d.]*\s*(?:-|\u2013|to|or)?\s*[\d.]*\s*(?:d|days?)?$/.test(typed);
}

function fromAmount({ days, part }: Amount, text: string): DaysReading {
  if (days === 0) return unclear('days-zero', text);
  const quarterDays = toQuarterDays(days);
  if (quarterDays === undefined) {
    const nearest = Math.round(days * 4) / 4;
    return days < 0 ? unclear('days-negative', text) : unclear('days-not-quarters', text, nearest || undefined);
  }
  return { is: 'days', quarterDays, part: days < 1 && part === 'day' ? 'unknown' : part };
}

function unclear(code: string, text: string, propose?: number, atLeast?: number): DaysReading {
  const amount = propose === undefined ? undefined : toQuarterDays(propose);
  return {
    is: 'unclear',
    reason: { code, facts: { text } },
    propose: amount === undefined || amount === 0 ? null : String(propose),
    atLeast: atLeast ?? null,
  };
}
