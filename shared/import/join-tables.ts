import { headerRowsAt, proposeMapping } from './mapping';
import { isOurExport, recogniseSheet } from './recognise-sheet';
import type { ColumnMapping, RawRow, RawSheet, RawWorkbook, SheetMapping } from './types';

/** True where two tables, one listed right after the other, were put apart out of one sheet and can be one again. */
export function canJoin(above: SheetMapping | undefined, table: SheetMapping): boolean {
  const isOfOneSheet = above?.partOf !== undefined && above.partOf === table.partOf;
  return isOfOneSheet && above.turned === undefined && table.turned === undefined;
}

/** The workbook with each of these tables put back into the one before it. `apart` is the workbook as its tables were put apart. */
export function joinTables(apart: RawWorkbook, joined: readonly string[]): RawWorkbook {
  const wanted = new Set(joined);
  const sheets: RawSheet[] = [];
  for (const sheet of apart.sheets) {
    const above = sheets.at(-1);
    if (above?.part && above.part.of === sheet.part?.of && wanted.has(sheet.name))
      sheets[sheets.length - 1] = together(above, sheet);
    else sheets.push(sheet);
  }
  return { ...apart, sheets };
}

/**
 * The mappings once other tables are joined: those of sheets that stayed as they were stand; one that was joined or separated
 * keeps what the user said of it, under the headings of its first table.
 */
export function mappingsOfJoined(raw: RawWorkbook, before: readonly SheetMapping[]): readonly SheetMapping[] {
  return raw.sheets.map((sheet) => {
    const own = before.find((mapping) => mapping.sheet === sheet.name);
    if (own && String(own.joins ?? []) === String(sheet.joins ?? [])) return own;
    const [firstHeader] = own?.headerRows ?? [];
    if (!own || firstHeader === undefined)
      return proposeMapping(sheet, recogniseSheet(sheet, isOurExport(raw), raw.date1904), raw);
    const { holds, because, take, takeHidden, person, councilSupported } = own;
    const proposed = proposeMapping(sheet, { holds, because, headerRows: headerRowsAt(sheet, firstHeader) }, raw);
    const columns = proposed.columns.map((column) => asSaid(column, own));
    return { ...proposed, columns, take, takeHidden, person, councilSupported };
  });
}

function asSaid(column: ColumnMapping, { columns }: SheetMapping): ColumnMapping {
  const own = columns.find((each) => each.column === column.column && each.header === column.header);
  return own ? { ...own, examples: column.examples } : column;
}

/** What was cut is put back where it stood: rows below each other, or the cells of one row beside each other. */
function together(above: RawSheet, table: RawSheet): RawSheet {
  const rows = new Map(above.rows.map((row) => [row.row, row]));
  for (const row of table.rows) {
    const beside = rows.get(row.row);
    rows.set(row.row, beside ? rowOf(beside, row) : row);
  }
  return {
    ...above,
    rows: [...rows.values()].toSorted((one, other) => one.row - other.row),
    lastRow: Math.max(above.lastRow, table.lastRow),
    merges: [...above.merges, ...table.merges],
    joins: [...(above.joins ?? []), table.name],
  };
}

function rowOf(one: RawRow, other: RawRow): RawRow {
  const width = Math.max(one.cells.length, other.cells.length);
  return { ...one, cells: Array.from({ length: width }, (_, at) => one.cells[at] ?? other.cells[at] ?? null) };
}
