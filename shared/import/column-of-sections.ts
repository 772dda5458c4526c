import { textCell } from './row-reader';
import type { RawCell, RawRow, RawSheet } from './types';
import { cellText } from './values/text';

/** What stands in headings between the rows of a sheet. */
type Sections = {
  /** The row of its own headings. */
  header: number;
  /** How many columns these have. */
  width: number;
  /** What the new column is called. */
  heading: string;
  /** The text of each row that heads those below it. */
  texts: ReadonlyMap<number, string>;
  /** True for a row that belongs to no section, such as a total. */
  isAside?: (row: RawRow) => boolean;
};

/** The sheet with each heading put beside the rows below it, in a column of its own behind all others. */
export function withColumnOfSections(sheet: RawSheet, { header, width, heading, texts, isAside }: Sections): RawSheet {
  const at = Math.max(width, ...sheet.rows.map(({ cells }) => cells.length));
  // The headings may be written again below each section.
  const headings = textsOf(sheet.rows.find(({ row }) => row === header));
  let section: RawCell | undefined;
  const rows = sheet.rows.map((row): RawRow => {
    if (row.row === header || textsOf(row) === headings) return withCell(row, at, textCell(heading));
    if (row.row < header) return row;
    const own = texts.get(row.row);
    if (own !== undefined) section = textCell(own);
    const isIn = own === undefined && filledOf(row).length >= 2 && !isAside?.(row);
    return section && isIn ? withCell(row, at, section) : row;
  });
  return { ...sheet, rows };
}

/** The cells of a row that hold something. */
export function filledOf({ cells }: RawRow): readonly RawCell[] {
  return cells.flatMap((cell) => cell ?? []);
}

function textsOf(row: RawRow | undefined): string {
  return (row?.cells ?? []).map((cell) => cellText(cell)).join('\u0001');
}

function withCell(row: RawRow, at: number, cell: RawCell): RawRow {
  const cells = [...row.cells, ...Array.from({ length: Math.max(0, at - row.cells.length) }, () => null)];
  cells[at] = cell;
  return { ...row, cells };
}
