import { findHeader } from './find-header';
import { fieldOfHeader, headerKey, isEitherCouncil } from './header-synonyms';
import type { FieldName } from './fields';
import { areOfRequests } from './requests/request-headers';
import type { RawRow, RawSheet, RawWorkbook, Reason, SheetKind } from './types';
import { cellText } from './values/text';

/** What a sheet holds, why, and its header row. */
export type Recognised = { readonly holds: SheetKind; readonly because: Reason; readonly header: RawRow | undefined };

/** Headings that only our own derived sheets have together. Source: DESIGN section 3. */
const DERIVED_SHEETS: readonly { readonly name: string; readonly headers: readonly string[] }[] = [
  { name: 'Days used', headers: ['worked', 'booked', 'left', 'position', 'peer desk ref'] },
  { name: 'Over 40 days', headers: ['extra days asked', 'extra days granted', 'decision', 'peer desk ref'] },
  { name: 'Training', headers: ['event', 'kind', 'status', 'on crm', 'peer desk ref'] },
];
const PAGE_SHEETS: ReadonlySet<string> = new Set(['summary', 'notes']);

/** Recognises each sheet of a workbook; our own export is known by its headings, whatever the file is called. */
export function recogniseSheets(raw: RawWorkbook): readonly Recognised[] {
  const ours = raw.sheets.some((sheet) => headersOf(sheet.rows[0]).has('peer desk ref'));
  return raw.sheets.map((sheet) => recogniseSheet(sheet, ours));
}

/** Recognises one sheet; `ours` says that the workbook is an export of Peer Desk. */
export function recogniseSheet(sheet: RawSheet, ours: boolean): Recognised {
  if (sheet.rows.length === 0) return { holds: 'unknown', because: { code: 'sheet-empty' }, header: undefined };
  const derived = ours ? derivedName(sheet) : undefined;
  if (derived)
    return { holds: 'derived', because: { code: 'sheet-derived', facts: { name: derived } }, header: undefined };
  const header = findHeader(sheet);
  if (!header) return { holds: 'unknown', because: { code: 'sheet-no-header' }, header: undefined };
  const holds = kindOf(header);
  return { holds, because: because(holds, header), header };
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

function kindOf(header: RawRow): SheetKind {
  const texts = header.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const has = (holds: SheetKind) => new Set(texts.map((text) => fieldOfHeader(text, holds)));
  const days = has('days');
  if (hasAll(days, ['date', 'days']) && hasAny(days, ['name', 'crmId', 'email', 'ref'])) return 'days';
  if (areOfRequests(texts.map(headerKey))) return 'requests';
  const peers = has('peers');
  const person = peers.has('name') || peers.has('lastName');
  const facts: FieldName[] = ['homeCouncil', 'party', 'email', 'status', 'role', 'skills', 'phone', 'ward'];
  // One name and a council are not enough: a list of attendance or a days matrix has them too.
  const enough = peers.has('firstName') && peers.has('lastName') ? 1 : 2;
  return person && facts.filter((field) => peers.has(field)).length >= enough && !hasRepeats(texts)
    ? 'peers'
    : 'unknown';
}

/** The same heading several times: something is spread over columns, which a plain list is not. */
function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts.map(headerKey)).size < texts.length;
}

function hasAll(fields: ReadonlySet<FieldName | undefined>, wanted: readonly FieldName[]): boolean {
  return wanted.every((field) => fields.has(field));
}

function hasAny(fields: ReadonlySet<FieldName | undefined>, wanted: readonly FieldName[]): boolean {
  return wanted.some((field) => fields.has(field));
}

function because(holds: SheetKind, header: RawRow): Reason {
  const texts = header.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const known = texts.filter(
    (text) => fieldOfHeader(text, holds) !== undefined || (holds === 'days' && isEitherCouncil(text)),
  );
  const shown = (holds === 'unknown' ? texts : known).slice(0, 4).join(', ');
  return {
    code: holds === 'unknown' ? 'sheet-not-recognised' : `sheet-holds-${holds}`,
    facts: { headers: shown, row: header.row },
  };
}
