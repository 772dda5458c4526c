import { councilOfSheet } from './council-of-sheet';
import { daysColumnByCells } from './days-column';
import { columnLetter, findHeaderRows, headerBlock } from './find-header';
import { headerColumns, rowAt, type HeaderColumn } from './header-columns';
import { fieldOfColumn, isEitherCouncil } from './header-synonyms';
import { withLikely } from './likely-columns';
import { restrictedHeadings, withPoolColumns } from './pool/pool-columns';
import { fieldsOfLog } from './log-fields';
import { kindColumns } from './matrix/kind-columns';
import { mapKindColumns, mapMatrixColumns } from './matrix/matrix-columns';
import { recogniseSheets, type Recognised } from './recognise-sheet';
import { personOfSheet } from './person-of-sheet';
import { rowsColoured } from './rows-coloured';
import { yearNamed } from './year-named';
import { sheetAside } from './sheet-aside';
import { PLANNED_KINDS } from './planned-kinds';
import { numberedColumns } from './numbered-columns';
import { REPEATED_FIELDS, type FieldName } from './fields';
import type { ColumnMapping, RawSheet, RawWorkbook, SheetKind, SheetMapping } from './types';
import { eventColumns, senseOfHeading } from './training/attendance-columns';
import { keyRows, readCodeKey } from './training/attendance-key';
import { fittingCells, peersByCells } from './requests/fields-by-cells';
import { readPeriod } from './values/periods';
import { cellText } from './values/text';

const EXAMPLES = 3;
const ROWS_FOR_EXAMPLES = 200;

/** What the mapping of a sheet goes by besides the sheet: years may stand in the name of the file. */
export type FileFacts = Pick<RawWorkbook, 'fileName' | 'date1904'>;

/** A proposed mapping for every sheet of the workbook. Hidden and old sheets are left out unless the user takes them. */
export function proposeMappings(raw: RawWorkbook): readonly SheetMapping[] {
  const recognised = recogniseSheets(raw);
  return raw.sheets.map((sheet, index) => proposeMapping(sheet, recognised[index], raw));
}

/** A proposed mapping for one sheet as it was recognised. */
export function proposeMapping(sheet: RawSheet, recognised: Recognised | undefined, raw: FileFacts): SheetMapping {
  const holds = recognised?.holds ?? 'unknown';
  const headerRows = recognised?.headerRows ?? [];
  const lastHeader = headerRows.at(-1) ?? 0;
  const aside = sheetAside(sheet);
  const mapping: SheetMapping = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    holds,
    because: recognised?.because ?? { code: 'sheet-no-header' },
    take: aside === null && PLANNED_KINDS.has(holds),
    aside,
    headerRows,
    columns: lastHeader > 0 ? mapColumns(sheet, headerRows, holds, raw) : [],
    filledRows: sheet.rows.filter(({ row }) => row > lastHeader).length,
    hiddenRows: sheet.rows.filter(({ row, hidden }) => row > lastHeader && hidden).length,
    takeHidden: false,
    person: holds === 'days' || holds === 'days matrix' ? (personOfSheet(sheet, headerRows)?.written ?? null) : null,
    councilSupported: holds === 'days' ? (councilOfSheet(sheet, headerRows) ?? null) : null,
    warnings: [],
    ...(sheet.turned !== undefined && { turned: sheet.turned }),
    ...(sheet.part && { partOf: sheet.part.of }),
    ...(sheet.joins && { joins: sheet.joins }),
  };
  const coloured = mapping.columns.length > 0 ? rowsColoured(sheet, mapping) : undefined;
  const restricted = holds === 'peers' ? restrictedHeadings(mapping.columns) : [];
  const warnings = [
    ...(restricted.length > 0 ? [{ code: 'columns-restricted', facts: { columns: restricted.join(', ') } }] : []),
    ...(coloured ? [coloured.reason] : []),
  ];
  const whole = atOneCouncil(ofOnePerson(mapping));
  const warned = warnings.length > 0 ? { ...whole, warnings } : whole;
  return coloured ? { ...warned, colouredRows: coloured.rows } : warned;
}

/** A list that names the peer in each row is not of one, whatever its name is. */
function ofOnePerson(mapping: SheetMapping): SheetMapping {
  const namesPeers = mapping.columns.some(({ field }) => field !== null && NAMES_PEER.has(field));
  return namesPeers && mapping.person !== null ? { ...mapping, person: null } : mapping;
}

/** A list that names the council supported in each row, or that is of one peer, is not of one council, whatever its name is. */
function atOneCouncil(mapping: SheetMapping): SheetMapping {
  const { columns, person, councilSupported } = mapping;
  const isOfOne = person === null && !columns.some(({ field }) => field === 'councilSupported');
  return isOfOne || councilSupported === null ? mapping : { ...mapping, councilSupported: null };
}

const NAMES_PEER: ReadonlySet<FieldName> = new Set(['name', 'lastName', 'crmId', 'email', 'ref']);

/** The mapping as it is read: without its hidden columns, unless they are taken. */
export function withoutHidden(mapping: SheetMapping): SheetMapping {
  if (mapping.takeHidden || !mapping.columns.some(({ isHidden }) => isHidden)) return mapping;
  const columns = mapping.columns.map((column) => (column.isHidden ? { ...column, field: null } : column));
  return { ...mapping, columns };
}

/** The mapping after the user says what a sheet holds, or in which rows its headings stand. */
export function remapSheet(
  sheet: RawSheet,
  holds: SheetKind,
  headerRows: readonly number[],
  raw: FileFacts,
): SheetMapping {
  const because = { code: 'sheet-said-by-user' };
  return { ...proposeMapping(sheet, { holds, because, headerRows }, raw), take: PLANNED_KINDS.has(holds) };
}

/** The rows of headings where the user says that they stand in this row: those beside it that belong to it too. */
export function headerRowsAt(sheet: RawSheet, row: number): readonly number[] {
  const found = findHeaderRows(sheet);
  if (found.includes(row)) return found;
  const anchor = rowAt(sheet, row);
  return anchor ? headerBlock(sheet, anchor) : [];
}

/** The mapping with one column taken as another field; a field stands at one column only, but for the days of periods. */
export function mapColumn(mapping: SheetMapping, column: number, field: FieldName | null): SheetMapping {
  const columns = mapping.columns.map((each): ColumnMapping => {
    if (each.column === column) {
      const { isHidden: _hidden, ...rest } = each;
      return { ...rest, field, question: null };
    }
    return field !== null && each.field === field && !REPEATED_FIELDS.has(field) ? { ...each, field: null } : each;
  });
  return { ...mapping, columns };
}

function mapColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  holds: SheetKind,
  raw: FileFacts,
): readonly ColumnMapping[] {
  const headings = headerColumns(sheet, headerRows);
  const kinds = holds === 'days matrix' ? kindColumns(sheet, headerRows, headings) : [];
  // Days by kind of work stand in a log: its other headings are those of one.
  const log = kinds.length > 0 ? 'days' : holds;
  const numbered = log === 'days' || log === 'requests' ? numberedColumns(headings, log) : [];
  const byHeading =
    log === 'days'
      ? fieldsOfLog(sheet, headerRows, headings)
      : headings.map((heading, column) => numbered[column] ?? fieldOfColumn(heading, log));
  const named = byHeading.map((field, column) => (kinds.some((kind) => kind.column === column) ? undefined : field));
  const days = holds === 'days' ? withoutSums(headings, withDays(sheet, headerRows, headings, named)) : named;
  const fitting = holds === 'requests' ? fittingCells(sheet, headerRows, headings, days) : days;
  const likely = withLikely(sheet, headerRows, headings, holds, fitting);
  const asked = holds === 'requests' ? peersByCells(sheet, headerRows, headings, likely) : likely;
  const known = holds === 'peers' ? withPoolColumns(sheet, headerRows, headings, asked) : asked;
  const attended = attendanceColumns(sheet, headerRows, headings, holds);
  const fields = known.map((field, column) => (attended.has(column) ? 'attendance' : field));
  // In a log of requests "Council" is the host, but not beside a column that says so.
  const hasHost =
    holds === 'requests' &&
    headings.some(({ text }, column) => fields[column] === 'councilSupported' && !isEitherCouncil(text));
  const taken = new Set<FieldName>();
  const years = new Set<string | undefined>();
  const width = Math.max(headings.length, ...sheet.rows.slice(0, ROWS_FOR_EXAMPLES).map(({ cells }) => cells.length));
  const examples = examplesByColumn(sheet, headerRows.at(-1) ?? 0, width);
  const columns = Array.from({ length: width }, (_, column): ColumnMapping => {
    const { text } = headings[column] ?? noHeading(column);
    const either = log === 'days' && isEitherCouncil(text);
    const isOther = hasHost && isEitherCouncil(text);
    const field = either ? councilField(fields, numbered) : isOther ? null : (fields[column] ?? null);
    const free =
      field !== null && (!taken.has(field) || numbered[column] === field || mayRepeat(field, text, years))
        ? field
        : null;
    if (free !== null) taken.add(free);
    if (free === 'daysUsed') years.add(yearNamed(text));
    return {
      column,
      letter: columnLetter(column),
      header: text,
      field: free,
      examples: examples[column] ?? [],
      question:
        either && free !== null && !fields.some(isCouncilField) && !numbered.includes('name')
          ? 'home-or-supported'
          : null,
      ...(sheet.hiddenColumns.includes(column) && { isHidden: true as const }),
    };
  }).filter(({ header, examples: shown }) => header !== '' || shown.length > 0);
  if (kinds.length > 0) return mapKindColumns(sheet, headerRows, columns, kinds, raw);
  return holds === 'days matrix' ? mapMatrixColumns(sheet, headerRows, columns, raw) : columns;
}

/** A log in which no heading for the days is known: the column that holds amounts. */
function withDays(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  known: readonly (FieldName | undefined)[],
): readonly (FieldName | undefined)[] {
  if (known.includes('days') || known.includes('hours')) return known;
  const days = daysColumnByCells(sheet, headerRows, headings);
  return known.map((field, column) => (column === days ? 'days' : field));
}

/** "Days used" or "Total days" beside a plain "Days" is what these come to for the peer: it is checked only. */
function withoutSums(
  headings: readonly HeaderColumn[],
  known: readonly (FieldName | undefined)[],
): readonly (FieldName | undefined)[] {
  if (known.filter((field) => field === 'days').length !== 2) return known;
  const isSum = (column: number) => /\b(used|total|allowance)\b/i.test(headings[column]?.text ?? '');
  const sums = known.flatMap((field, column) => (field === 'days' && isSum(column) ? [column] : []));
  return sums.length === 1 ? known.map((field, column) => (column === sums[0] ? 'total' : field)) : known;
}

/** The days used of each year may have a column of their own; of two that name the same year, or none, one counts. */
function mayRepeat(field: FieldName, heading: string, years: ReadonlySet<string | undefined>): boolean {
  if (field !== 'daysUsed') return REPEATED_FIELDS.has(field);
  const year = yearNamed(heading);
  return year !== undefined && !years.has(year);
}

/** Where the attendance stands: under the events of a matrix, under "Attended" or "Booked" in a list. */
function attendanceColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  holds: SheetKind,
): ReadonlySet<number> {
  const others = headings.filter((heading) => fieldOfColumn(heading, holds) === undefined);
  if (holds === 'attendance list')
    return new Set(others.filter(({ text }) => senseOfHeading(text) !== undefined).map(({ column }) => column));
  if (holds !== 'training matrix') return new Set();
  const dated = others.map((heading) => ({
    ...heading,
    isDated: heading.parts.some(({ cell }) => readPeriod(cell) !== undefined),
  }));
  return eventColumns(sheet, headerRows.at(-1) ?? 0, dated, readCodeKey(keyRows(sheet, headerRows)));
}

function noHeading(column: number): HeaderColumn {
  return { column, parts: [], text: '' };
}

function isCouncilField(field: FieldName | undefined): boolean {
  return field === 'homeCouncil' || field === 'councilSupported';
}

/**
 * "Council" beside "Host council" is the peer's own, and the other way round; beside "Peer 1 | Peer 2" it is not of one of them. Alone
 * it is taken as the peer's own, and asked.
 */
function councilField(
  fields: readonly (FieldName | undefined)[],
  numbered: readonly (FieldName | undefined)[],
): FieldName {
  if (numbered.includes('name')) return fields.includes('councilSupported') ? 'homeCouncil' : 'councilSupported';
  return fields.includes('homeCouncil') && !fields.includes('councilSupported') ? 'councilSupported' : 'homeCouncil';
}

function examplesByColumn(sheet: RawSheet, headerRow: number, width: number): readonly (readonly string[])[] {
  const found = Array.from({ length: width }, () => new Set<string>());
  for (const { cells } of sheet.rows.filter(({ row }) => row > headerRow).slice(0, ROWS_FOR_EXAMPLES)) {
    for (const [column, cell] of cells.entries()) {
      const text = cellText(cell);
      const set = found[column];
      if (text !== '' && set && set.size < EXAMPLES) set.add(text);
    }
  }
  return found.map((set) => [...set]);
}
