import { filledOf, withColumnOfSections } from './column-of-sections';
import { findHeaderRows } from './find-header';
import { headerColumns } from './header-columns';
import { fieldOfColumn } from './header-synonyms';
import { isBareName, personIn } from './person-of-sheet';
import { kindOfTotal } from './total-row';
import type { RawRow, RawSheet } from './types';
import { cellText } from './values/text';

/** At least this share of the rows that stand alone must name a person. */
const MOST_NAME = 0.6;

/**
 * A log of days whose peers stand in headings between its rows ("Cllr Jane Smith (Leeds)", then her days): each name is put beside the
 * rows below it, in a column of its own headed "Peer". The sheet itself where it is no such log.
 */
export function withNamesOfSections(sheet: RawSheet): RawSheet {
  const headerRows = findHeaderRows(sheet);
  const last = headerRows.at(-1);
  if (last === undefined) return sheet;
  const columns = headerColumns(sheet, headerRows);
  const fields = new Set(columns.map((column) => fieldOfColumn(column, 'days')));
  const isLog = fields.has('date') && (fields.has('days') || fields.has('hours'));
  if (!isLog || ['name', 'lastName', 'crmId', 'email', 'ref'].some((who) => fields.has(who as 'name'))) return sheet;
  const names = sectionNames(sheet, last);
  if (names.size === 0) return sheet;
  return withColumnOfSections(sheet, {
    header: last,
    width: columns.length,
    heading: 'Peer',
    texts: names,
    isAside: ({ cells }) => cells.some((cell) => kindOfTotal(cellText(cell)) !== undefined),
  });
}

/** The rows that hold a name and nothing else, with it; none where other headings part the rows. */
function sectionNames(sheet: RawSheet, lastHeader: number): ReadonlyMap<number, string> {
  const alone = sheet.rows.filter((row) => row.row > lastHeader && filledOf(row).length === 1);
  const found = alone.flatMap((row): readonly (readonly [number, string])[] => {
    const text = cellText(filledOf(row)[0]);
    const written = isBareName(text) ? text : titled(row, text);
    return written === undefined ? [] : [[row.row, written]];
  });
  const first = sheet.rows.find((row) => row.row > lastHeader);
  const begins = found[0]?.[0] === first?.row;
  return begins && found.length >= alone.length * MOST_NAME ? new Map(found) : new Map();
}

/** With a title or a label; what stands in brackets behind it tells more of the person. */
function titled(row: RawRow, text: string): string | undefined {
  const person = personIn(row);
  return person === undefined ? undefined : text.startsWith(person) ? text : person;
}
