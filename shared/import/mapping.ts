import { columnLetter, rowAt } from './find-header';
import { fieldOfHeader, isEitherCouncil } from './header-synonyms';
import { recogniseSheets, type Recognised } from './recognise-sheet';
import type { FieldName } from './fields';
import type { ColumnMapping, RawRow, RawSheet, RawWorkbook, SheetKind, SheetMapping } from './types';
import { cellText } from './values/text';

const EXAMPLES = 3;
const ROWS_FOR_EXAMPLES = 200;

/** A proposed mapping for every sheet of the workbook. Hidden sheets are left out unless the user takes them. */
export function proposeMappings(raw: RawWorkbook): readonly SheetMapping[] {
  const recognised = recogniseSheets(raw);
  return raw.sheets.map((sheet, index) => proposeMapping(sheet, recognised[index]));
}

/** A proposed mapping for one sheet as it was recognised. */
export function proposeMapping(sheet: RawSheet, recognised: Recognised | undefined): SheetMapping {
  const holds = recognised?.holds ?? 'unknown';
  const header = recognised?.header;
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    holds,
    because: recognised?.because ?? { code: 'sheet-no-header' },
    take: !sheet.hidden && canBeTaken(holds),
    headerRows: header ? [header.row] : [],
    columns: header ? mapColumns(sheet, header, holds) : [],
    filledRows: header ? sheet.rows.filter(({ row }) => row > header.row).length : sheet.rows.length,
  };
}

/** The mapping after the user says what a sheet holds, or that its header stands in another row. */
export function remapSheet(sheet: RawSheet, holds: SheetKind, headerRow: number): SheetMapping {
  const header = rowAt(sheet, headerRow);
  const because = { code: 'sheet-said-by-user' };
  return { ...proposeMapping(sheet, { holds, because, header }), take: canBeTaken(holds) };
}

/** The mapping with one column taken as another field; a field stands at one column only. */
export function mapColumn(mapping: SheetMapping, column: number, field: FieldName | null): SheetMapping {
  const columns = mapping.columns.map((each): ColumnMapping => {
    if (each.column === column) return { ...each, field, question: null };
    return field !== null && each.field === field ? { ...each, field: null } : each;
  });
  return { ...mapping, columns };
}

function canBeTaken(holds: SheetKind): boolean {
  return holds === 'peers' || holds === 'days' || holds === 'requests';
}

function mapColumns(sheet: RawSheet, header: RawRow, holds: SheetKind): readonly ColumnMapping[] {
  const fields = header.cells.map((cell) => fieldOfHeader(cellText(cell), holds));
  const taken = new Set<FieldName>();
  const width = Math.max(
    header.cells.length,
    ...sheet.rows.slice(0, ROWS_FOR_EXAMPLES).map(({ cells }) => cells.length),
  );
  const examples = examplesByColumn(sheet, header.row, width);
  return Array.from({ length: width }, (_, column): ColumnMapping => {
    const text = cellText(header.cells[column]);
    const either = holds === 'days' && isEitherCouncil(text);
    const field = either ? councilField(fields) : (fields[column] ?? null);
    const free = field !== null && !taken.has(field) ? field : null;
    if (free !== null) taken.add(free);
    return {
      column,
      letter: columnLetter(column),
      header: text,
      field: free,
      examples: examples[column] ?? [],
      question: either && free !== null && !fields.some(isCouncilField) ? 'home-or-supported' : null,
    };
  }).filter(({ header: text, examples: shown }) => text !== '' || shown.length > 0);
}

function isCouncilField(field: FieldName | undefined): boolean {
  return field === 'homeCouncil' || field === 'councilSupported';
}

/** "Council" beside "Host council" is the peer's own, and the other way round; alone it is taken as the peer's own, and asked. */
function councilField(fields: readonly (FieldName | undefined)[]): FieldName {
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
