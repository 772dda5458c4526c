import { daysInWords } from '@shared/model/quarter-days';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { capitalised } from '@shared/exports/words';
import { formatUkDate } from '@shared/rules/uk-date';
import { fieldName, type NameOf } from './changed-fields';

/** A field of a record with its name and its whole value in words. */
export type FieldInWords = readonly [name: string, value: string];

type Options = {
  nameOf: NameOf;
  /** Fields that are told elsewhere, or that say nothing to a reader. */
  passOver?: readonly string[];
};

/** An id in "crmId" is what people write, and so is the row of a file. */
const NOT_AN_ID: ReadonlySet<string> = new Set(['crmId']);

/** Names of parts whose value says by itself what it is. */
const SAYS_WHAT: ReadonlySet<string> = new Set(['role', 'skill', 'scheme', 'kind', 'name']);
/** Names that read on into their day, the last two of them on from the day before it. */
const SAYS_WHEN: ReadonlySet<string> = new Set(['from', 'on', 'to', 'until']);
const ENDS: ReadonlySet<string> = new Set(['to', 'until']);

/**
 * Every field of a record that holds something, by its name, with its whole value: a field that the model gains later is
 * there too. Ids are told by the name of what they refer to; an id of nothing known is left out.
 */
export function recordInWords(record: object, { nameOf, passOver = [] }: Options): FieldInWords[] {
  return Object.entries(record).flatMap(([key, value]): FieldInWords[] => {
    if (key === 'id' || passOver.includes(key)) return [];
    const text = valueInWords(key, value, nameOf);
    return text === '' ? [] : [[fieldName(key), text]];
  });
}

function valueInWords(key: string, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === '') return '';
  if (/Ids?$/.test(key) && !NOT_AN_ID.has(key)) return idsInWords(value, nameOf);
  if (typeof value === 'number') return /quarterDays$/i.test(key) ? daysInWords(value) : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return textInWords(value);
  if (Array.isArray(value)) {
    const lines = value.map((one) => (isFields(one) ? fieldsInWords(one, nameOf) : valueInWords('', one, nameOf)));
    return lines.filter(Boolean).join('\n');
  }
  return isFields(value) ? fieldsInWords(value, nameOf) : '';
}

/** Part of a record as it would be said: "Cabinet member, from 01/05/2024 to 30/04/2026". */
function fieldsInWords(fields: object, nameOf: NameOf): string {
  const said = recordInWords(fields, { nameOf }).map(([title, value], place) => {
    const name = title.toLowerCase();
    const text = value.replaceAll('\n', '; ');
    const words = SAYS_WHAT.has(name) ? text : `${name}${SAYS_WHEN.has(name) ? '' : ':'} ${text}`;
    return place === 0 ? words : `${ENDS.has(name) ? ' ' : ', '}${words}`;
  });
  return capitalised(said.join(''));
}

function idsInWords(value: unknown, nameOf: NameOf): string {
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  return ids.flatMap((id) => nameOf(id) ?? []).join(', ');
}

function textInWords(value: string): string {
  const day = CalendarDaySchema.safeParse(value);
  return day.success ? formatUkDate(day.data) : value;
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
