import { daysColumnByCells } from './days-column';
import { findHeaderRows } from './find-header';
import { headerColumns, type HeaderColumn } from './header-columns';
import { fieldsOfLog } from './log-fields';
import { kindColumns } from './matrix/kind-columns';
import { fieldOfColumn, headerKey, isEitherCouncil, isEventHeader } from './header-synonyms';
import { recogniseAcross } from './recognise-across';
import type { FieldName } from './fields';
import { isPoolWithEvents } from './pool/is-pool';
import { personOfSheet } from './person-of-sheet';
import { areOfRequests, areSurelyOfRequests } from './requests/request-headers';
import { speaksOfLeft } from './training/attendance-columns';
import { eventKindOf } from './training/event-kind';
import type { RawRow, RawSheet, RawWorkbook, Reason, SheetKind } from './types';
import { cellText } from './values/text';

/** What a sheet holds, why, and the rows of its headings; none where nothing was found. */
export type Recognised = {
  readonly holds: SheetKind;
  readonly because: Reason;
  readonly headerRows: readonly number[];
};

/** Headings that only our own derived sheets have together. Source: DESIGN section 3. */
const DERIVED_SHEETS: readonly { readonly name: string; readonly headers: readonly string[] }[] = [
  { name: 'Days used', headers: ['worked', 'booked', 'left', 'position', 'peer desk ref'] },
  { name: 'Over 40 days', headers: ['extra days asked', 'extra days granted', 'decision', 'peer desk ref'] },
  { name: 'Training status', headers: ['compliant', 'expires', 'exemption', 'peer desk ref'] },
  { name: 'Changes', headers: ['before', 'now', 'changed on', 'peer desk ref'] },
];
/** Headings that only our own sheet of attendance has together. Source: DOMAIN section 8, E6. */
const OWN_TRAINING = ['event', 'kind', 'status', 'on crm', 'peer desk ref'];
const PAGE_SHEETS: ReadonlySet<string> = new Set(['summary', 'notes']);

/** Recognises each sheet of a workbook; our own export is known by its headings, whatever the file is called. */
export function recogniseSheets(raw: RawWorkbook): readonly Recognised[] {
  const ours = isOurExport(raw);
  return raw.sheets.map((sheet) => recogniseSheet(sheet, ours, raw.date1904));
}

/** True for a workbook that Peer Desk wrote. */
export function isOurExport({ sheets }: Pick<RawWorkbook, 'sheets'>): boolean {
  return sheets.some((sheet) => headersOf(sheet.rows[0]).has('peer desk ref'));
}

/** Recognises one sheet; `ours` says that the workbook is an export of Peer Desk. */
export function recogniseSheet(sheet: RawSheet, ours: boolean, date1904 = false): Recognised {
  if (sheet.rows.length === 0) return { holds: 'unknown', because: { code: 'sheet-empty' }, headerRows: [] };
  const derived = ours ? derivedName(sheet) : undefined;
  if (derived)
    return { holds: 'derived', because: { code: 'sheet-derived', facts: { name: derived } }, headerRows: [] };
  const headerRows = findHeaderRows(sheet);
  if (headerRows.length === 0) return { holds: 'unknown', because: { code: 'sheet-no-header' }, headerRows };
  const columns = headerColumns(sheet, headerRows);
  const holds = kindOf(sheet, headerRows, columns, date1904);
  const reason = because(holds, columns, headerRows);
  const isTurned = holds === 'days matrix' && sheet.turned !== undefined;
  return { holds, because: isTurned ? { ...reason, code: `${reason.code}-turned` } : reason, headerRows };
}

function derivedName(sheet: RawSheet): string | undefined {
  const headers = headersOf(sheet.rows[0]);
  const table = DERIVED_SHEETS.find((each) => each.headers.every((header) => headers.has(header)));
  if (table) return table.name;
  return PAGE_SHEETS.has(headerKey(sheet.name)) ? sheet.name : undefined;
}

function headersOf(row: RawRow | undefined): ReadonlySet<string> {
  return new Set((row?.cells ?? []).map((cell) => headerKey(cellText(cell))));
}

function kindOf(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  date1904: boolean,
): SheetKind {
  const headings = new Set(columns.map(({ text }) => headerKey(text)));
  if (OWN_TRAINING.every((heading) => headings.has(heading))) return 'attendance list';
  const has = (holds: SheetKind) => new Set(columns.map((column) => fieldOfColumn(column, holds)));
  const keys = columns.flatMap(({ text }) => (text === '' ? [] : [headerKey(text)]));
  if (areSurelyOfRequests(keys)) return 'requests';
  const days = new Set(fieldsOfLog(sheet, headerRows, columns));
  if (spreadsKinds(sheet, headerRows, columns, days)) return 'days matrix';
  if (days.has('date') && hasAny(days, ['days', 'hours'])) {
    if (hasAny(days, WHO)) return 'days';
    if (personOfSheet(sheet, headerRows)) return 'days';
  }
  const ownHeadings = columns.filter(
    ({ column, text }) => !speaksOfLeft(text) || eventKindOf(columns[column - 1]?.text ?? '') === 'other',
  );
  const isPool = ownHeadings.some((column) => OF_A_POOL.has(fieldOfColumn(column, 'peers')));
  const across = recogniseAcross(sheet, headerRows, columns, date1904, isPool);
  const isPeople =
    across === 'training matrix' &&
    (isTickedPool(sheet, headerRows, columns, has('peers')) || isPoolWithEvents(sheet, headerRows, columns));
  if (across === 'training matrix' && namesEvents(columns) && isListOfBookings(columns)) return 'attendance list';
  if (across && !isPeople) return across;
  if (areOfRequests(keys)) return 'requests';
  if (days.has('date') && hasAny(days, WHO) && daysColumnByCells(sheet, headerRows, columns) !== undefined)
    return 'days';
  const peers = has('peers');
  const person = peers.has('name') || peers.has('lastName');
  const attendee = person || has('attendance list').has('name');
  if (isPeople && isPoolWithEvents(sheet, headerRows, columns)) return 'peers';
  const asked = attendee && !hasAny(peers, ['status', 'role', 'skills', 'crmId', 'ref']);
  if (attendee && namesEvents(columns)) return 'attendance list';
  if (asked && isAttendance(columns)) return 'attendance list';
  const facts: FieldName[] = ['homeCouncil', 'party', 'email', 'status', 'role', 'skills', 'phone', 'ward', 'daysUsed'];
  // One name and a council are not enough: a list of attendance or a days matrix has them too.
  const enough = peers.has('firstName') && peers.has('lastName') ? 1 : 2;
  if (person && facts.filter((field) => peers.has(field)).length >= enough && !hasRepeats(columns)) return 'peers';
  return attendee && namesAnEvent(sheet, headerRows) ? 'attendance list' : 'unknown';
}

/** Each row spreads its days over columns of kinds of work, with a date, or at least no facts of a list of peers. */
function spreadsKinds(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  days: ReadonlySet<FieldName | undefined>,
): boolean {
  if (!hasAny(days, WHO) && !(days.has('date') && personOfSheet(sheet, headerRows))) return false;
  const isPool = columns.some((column) => OF_A_POOL.has(fieldOfColumn(column, 'peers')));
  return (days.has('date') || !isPool) && kindColumns(sheet, headerRows, columns).length > 0;
}

/** What says whom a row of days is about. */
const WHO: readonly FieldName[] = ['name', 'lastName', 'crmId', 'email', 'ref'];

const OF_A_POOL: ReadonlySet<FieldName | undefined> = new Set([
  'status',
  'role',
  'skills',
  'phone',
  'ward',
  'email',
] as const);

/** A list of peers with the work that each can do ticked ("CPC | Mentoring"): nothing in it speaks of an event. */
function isTickedPool(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  peers: ReadonlySet<FieldName | undefined>,
): boolean {
  const contacts = (['email', 'phone', 'party', 'status', 'ward'] as const).filter((field) => peers.has(field));
  const isOfEvents = columns.some(
    ({ text, parts }) => isEventHeader(text) || /\d/.test(text) || parts.some(({ cell }) => cell.type === 'number'),
  );
  return contacts.length > 0 && peers.has('homeCouncil') && !isOfEvents && !namesAnEvent(sheet, headerRows);
}

const ATTENDED: ReadonlySet<string> = new Set(
  [
    'signed',
    'signature',
    'initials',
    'attended',
    'attendance',
    'attended y/n',
    'signed in',
    'present',
    'turned up',
    'did they attend',
  ].map(headerKey),
);
const EVENT: ReadonlySet<string> = new Set(
  [
    'event',
    'course',
    'training',
    'training event',
    'conference',
    'session',
    'event name',
    'course name',
    'event attended',
    'course attended',
    'training course',
    'name of event',
    'name of course',
    'name of training',
    'training attended',
    'event title',
    'course title',
  ].map(headerKey),
);

/** Who attended. */
function isAttendance(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ text }) => ATTENDED.has(headerKey(text)));
}

/** The event's own name stands in a column, beside what became of the booking. */
function isListOfBookings(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ text }) => /^(?:event|course|session)(?: name| title)?$/.test(headerKey(text)));
}

/** An event and its date on each row. */
function namesEvents(columns: readonly HeaderColumn[]): boolean {
  const has = (field: FieldName) => columns.some((column) => fieldOfColumn(column, 'attendance list') === field);
  return has('date') && columns.some(({ text }) => EVENT.has(headerKey(text)));
}

const EVENT_WORDS = /\b(conference|training|attend(ed|ance|ees?)|delegates?|workshop|academy|masterclass|induction)\b/i;

/** The sheet's name or a title above its headings speaks of an event: its list of names says who was there. */
function namesAnEvent(sheet: RawSheet, headerRows: readonly number[]): boolean {
  const titles = sheet.rows.filter(({ row }) => row < (headerRows[0] ?? 0)).flatMap(({ cells }) => cells);
  return [sheet.name, ...titles.map((cell) => cellText(cell))].some((text) => EVENT_WORDS.test(text));
}

/** The same heading several times: something is spread over columns, which a plain list is not. */
function hasRepeats(columns: readonly HeaderColumn[]): boolean {
  const texts = columns.map(({ text }) => headerKey(text)).filter((text) => text !== '');
  return new Set(texts).size < texts.length;
}

function hasAny(fields: ReadonlySet<FieldName | undefined>, wanted: readonly FieldName[]): boolean {
  return wanted.some((field) => fields.has(field));
}

/** Kinds whose headings are not words that we know: their first headings are shown instead. */
const SHOWS_ALL: ReadonlySet<SheetKind> = new Set(['unknown', 'days matrix', 'training matrix', 'attendance list']);

function because(holds: SheetKind, columns: readonly HeaderColumn[], headerRows: readonly number[]): Reason {
  const filled = columns.filter(({ text }) => text !== '');
  const known = filled.filter(
    (column) => fieldOfColumn(column, holds) !== undefined || (holds === 'days' && isEitherCouncil(column.text)),
  );
  const shown = (SHOWS_ALL.has(holds) ? filled : known).map(({ text }) => text);
  return {
    code: holds === 'unknown' ? 'sheet-not-recognised' : `sheet-holds-${holds.replace(' ', '-')}`,
    facts: { headers: shown.slice(0, 4).join(', '), row: headerRows[0] ?? 0 },
  };
}
