import { capitalised } from '@shared/exports/words';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { daysInWords } from '@shared/model/quarter-days';
import { RequestSchema, type RequestResponse, type RequestRound } from '@shared/model/request';
import { formatUkDate } from '@shared/rules/uk-date';
import { changedWorkDates } from './changed-work-dates';
import { COUNCIL_TYPE_WORDS } from './council-words';
import type { ChangedField } from './changed-field';

// Read by what stands in a record, which may be no type of a council.
const COUNCIL_TYPES_BY_CODE: Readonly<Record<string, string>> = COUNCIL_TYPE_WORDS;

/** The name of the record or council with that id; `undefined` where nothing is known of it. */
export type NameOf = (id: string) => string | undefined;

type Fields = Record<string, unknown>;
type Look = { nameOf: NameOf };

const EMPTY = 'empty';
const CUT = '\u2026';
/** Fields whose key does not read as words. */
const NAMES: Record<string, string> = {
  crmId: 'CRM ID',
  alsoWritten: 'Names in spreadsheets',
  datesText: 'Dates in words',
  email: 'E-mail',
  gss: 'Official code (GSS)',
  noPurchaseOrder: 'No PO needed',
  outcome: 'Ended',
  outcomeOn: 'Ended on',
  profilePromptedOn: 'Asked to confirm on',
  promptChannel: 'Asked how',
  purchaseOrder: 'PO',
  purchaseOrderOn: 'PO came on',
  quarterDays: 'Days',
  selectionOn: 'The LGA said on',
  theirRef: 'Their reference',
};
/** Encrypted: nothing that anybody could read. */
const NOT_SHOWN = ['ciphertext'];
/** Ends in "Id" and holds what people write. */
const NOT_AN_ID = ['crmId'];

/**
 * Fields that changed from one image of a record to the next, in words. A new or a deleted record lists none, and a field
 * that holds ids of nothing known is left out.
 */
export function changedFields(before: unknown, after: unknown, nameOf: NameOf): ChangedField[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return compare(before, after, '', { nameOf }).filter((field) => field.before !== field.after);
}

function compare(before: Fields, after: Fields, within: string, look: Look): ChangedField[] {
  // What a record has no more is told too: a step of a claim that was taken back.
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((key) => key !== 'id' && !NOT_SHOWN.includes(key) && !isSame(before[key], after[key]))
    .flatMap((key) => compareField({ key, before, after, within, look }));
}

type FieldToCompare = { key: string; before: Fields; after: Fields; within: string; look: Look };

function compareField({ key, before, after, within, look }: FieldToCompare): ChangedField[] {
  const [was, is] = [before[key], after[key]];
  const name = within ? `${within}, ${fieldName(key).toLowerCase()}` : fieldName(key);
  if (key === 'rounds') return compareRounds(was, is, look);
  if (key === 'workDates') return changedWorkDates(was, is);
  // Absent until somebody notes a step of it.
  if (key === 'claim') return compare(isRecord(was) ? was : {}, isRecord(is) ? is : {}, name, look);
  const written = writtenBeside(key, before, after);
  if (written === 'with id') return [];
  if (isRecord(was) && isRecord(is)) return compare(was, is, name, look);
  const first = written?.before ?? valueText(key, was, look);
  const then = written?.after ?? valueText(key, is, look);
  if (first === undefined || then === undefined) return [];
  // Two long texts that begin alike are cut to the same words, and are not the same.
  if (first === then && first.endsWith(CUT)) return [{ name, before: '', after: 'changed further on' }];
  return [{ name, before: first, after: then }];
}

/**
 * A council stands under its id or, where the list does not know it, as it was written: two keys of one field. For the id
 * the texts that fill in for it; 'with id' for the text where the id changes too and tells of both.
 */
function writtenBeside(key: string, before: Fields, after: Fields) {
  const idKey = key.replace(/Text$/, 'Id');
  if (idKey !== key && idKey in after) return isSame(before[idKey], after[idKey]) ? undefined : 'with id';
  const textKey = key.replace(/Id$/, 'Text');
  if (textKey === key || !(textKey in after)) return undefined;
  const textOf = (image: Fields) => (image[key] == null ? String(image[textKey] ?? '') || EMPTY : undefined);
  return { before: textOf(before), after: textOf(after) };
}

/** "homeCouncilId" as "Home council". */
export function fieldName(key: string): string {
  const known = NAMES[key];
  if (known) return known;
  const words = key
    .replace(/(Id|Ids|Text|QuarterDays)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return capitalised(words);
}

/** The value in words; `undefined` for an id of nothing known, and for what has no words. */
function valueText(key: string, value: unknown, look: Look): string | undefined {
  if (/Ids?$/.test(key) && !NOT_AN_ID.includes(key)) return idText(value, look);
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'number' && /quarterDays$/i.test(key)) return daysInWords(value);
  if (key === 'outcome' && value === 'none') return 'no';
  if (key === 'type' && typeof value === 'string') return COUNCIL_TYPES_BY_CODE[value] ?? value;
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return listText(value, look);
  return typeof value === 'number' ? String(value) : undefined;
}

function idText(value: unknown, { nameOf }: Look): string | undefined {
  if (value === null || value === undefined) return EMPTY;
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  const names = ids.map(nameOf).filter((name) => name !== undefined);
  if (ids.length === 0) return 'none';
  return names.length > 0 ? names.join(', ') : undefined;
}

function plainText(value: string): string {
  const day = CalendarDaySchema.safeParse(value);
  const text = day.success ? formatUkDate(day.data) : value;
  return text.length > 60 ? `${text.slice(0, 60)}${CUT}` : text;
}

/** Words one after the other; of lines that hold more, what they are called. */
function listText(value: readonly unknown[], { nameOf }: Look): string | undefined {
  if (value.length === 0) return 'none';
  const words = value.map((one) => {
    if (typeof one === 'string') return one;
    if (!isRecord(one)) return undefined;
    const { role, skill, councilId, kind, until, from, on } = one;
    // Feedback: whose, and the day.
    if (typeof on === 'string' && typeof from === 'string') return `from ${from}, ${plainText(on)}`;
    // An exemption: why, and its last day.
    if (typeof kind === 'string' && typeof until === 'string') return `${kind} until ${plainText(until)}`;
    const place = typeof councilId === 'string' ? nameOf(councilId) : undefined;
    return [role ?? skill, place].filter((part) => typeof part === 'string').join(', ') || undefined;
  });
  const known = words.filter((word) => word !== undefined);
  return known.length === value.length ? plainText(known.join('; ')) : undefined;
}

const RoundsSchema = RequestSchema.shape.rounds;

/** What changed in the rounds of a request: when each came, how many were wanted, and each answer that was sent. */
function compareRounds(before: unknown, after: unknown, look: Look): ChangedField[] {
  const was = RoundsSchema.safeParse(before);
  const is = RoundsSchema.safeParse(after);
  if (!was.success || !is.success) return [];
  const ids = [...new Set([...was.data, ...is.data].map(({ id }) => id))];
  return ids.flatMap((id, index) => {
    const first = was.data.find((round) => round.id === id);
    const then = is.data.find((round) => round.id === id);
    return compareRound(first, then, look).map((field) => ({
      ...field,
      name: ids.length > 1 ? `${field.name}, round ${index + 1}` : field.name,
    }));
  });
}

function compareRound(was: RequestRound | undefined, is: RequestRound | undefined, look: Look): ChangedField[] {
  const receivedOn = (round: RequestRound | undefined) => (round ? formatUkDate(round.receivedOn) : EMPTY);
  const wanted = (round: RequestRound | undefined) => (round ? String(round.peersWanted) : EMPTY);
  const sent = [...new Set([...(was?.responses ?? []), ...(is?.responses ?? [])].map(({ id }) => id))];
  const answer = (round: RequestRound | undefined, id: string) =>
    answerText(
      round?.responses.find((one) => one.id === id),
      look,
    );
  return [
    { name: 'Received', before: receivedOn(was), after: receivedOn(is) },
    { name: 'Peers wanted', before: wanted(was), after: wanted(is) },
    ...sent.map((id) => ({ name: 'Answer', before: answer(was, id), after: answer(is, id) })),
  ];
}

/** "Margaret Osgodby, sent 20/11/2026", with the reasons given. */
function answerText(response: RequestResponse | undefined, { nameOf }: Look): string {
  if (!response) return 'none';
  const names = response.assignmentIds.map(nameOf).filter((name) => name !== undefined);
  const who = response.kind === 'nobody' ? 'nobody to offer' : names.join(' and ') || 'names put forward';
  const late = response.lateReason && `late: ${plainText(response.lateReason)}`;
  return [who, `sent ${formatUkDate(response.sentOn)}`, plainText(response.reason), late].filter(Boolean).join(', ');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
