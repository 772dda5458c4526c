import { isOurExport } from './recognise-sheet';
import { turnMatrix } from './matrix/turn-matrix';
import { withNamesOfSections } from './names-in-sections';
import { tablesBelow } from './tables-below';
import { tablesBeside } from './tables-beside';
import { withEventsOfSections } from './training/events-in-sections';
import type { RawSheet, RawWorkbook } from './types';

/**
 * The workbook with each table of a sheet as a sheet of its own, so that each is recognised and mapped by itself. Rows and
 * columns keep their true numbers, but for a matrix with its peers across, which is turned round. The first table keeps the name of the sheet; the names of the others stay the same when
 * rows are added, so that a corrected copy is known again.
 */
export function tablesApart(raw: RawWorkbook): RawWorkbook {
  // Our own pages have blocks beside and below each other on purpose.
  if (isOurExport(raw)) return raw;
  const names = new Set(raw.sheets.map(({ name }) => name));
  const sheets = raw.sheets.flatMap((sheet) => {
    const tables = tablesOf(sheet, raw.date1904).map((table) =>
      turnMatrix(withEventsOfSections(withNamesOfSections(table)), raw.date1904),
    );
    return tables.length < 2 ? tables : tables.map((table, index) => named(table, sheet.name, index, names));
  });
  const isAsRead = sheets.length === raw.sheets.length && sheets.every((sheet, index) => sheet === raw.sheets[index]);
  return isAsRead ? raw : { ...raw, sheets };
}

function tablesOf(sheet: RawSheet, date1904: boolean): readonly RawSheet[] {
  const beside = tablesBeside(sheet, date1904);
  if (beside.length > 1) return beside.flatMap((part) => tablesBelow(part, date1904));
  return tablesBelow(sheet, date1904).flatMap((part) => tablesBeside(part, date1904));
}

function named(table: RawSheet, of: string, index: number, names: Set<string>): RawSheet {
  const part = { of, firstRow: table.part?.firstRow ?? 1 };
  if (index === 0) return { ...table, part };
  let name = `${of}, table ${index + 1}`;
  while (names.has(name)) name = `${name}, as a part`;
  names.add(name);
  return { ...table, name, part };
}
