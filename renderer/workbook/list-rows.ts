import type { ColumnHead } from '@shared/exports/column';
import { HOLDS, type PackedRows } from './pack-rows';
import type { SharedTexts } from './shared-texts';

/** Makes the XML of rows of a list, letter by letter as SheetJS writes it. */
export type ListRows = (rows: PackedRows) => string;

/**
 * Starts the rows of a list, which stand below its headings. `pattern` is the XML of such a row by SheetJS, which says the
 * style of the numbers in each column. The rows are not given to SheetJS, as it holds every cell of a workbook until it
 * writes all at once.
 */
export function createListRows(columns: readonly ColumnHead[], pattern: string, texts: SharedTexts): ListRows {
  const places = columns.map((_column, index) => {
    const letters = lettersOf(index);
    return { letters, style: new RegExp(`<c r="${letters}2"( s="\\d+")`).exec(pattern)?.[1] ?? '' };
  });
  let row = 1;
  return ({ texts: added, holds, values }) => {
    texts.add(added);
    let xml = '';
    for (let at = 0; at < holds.length;) {
      row += 1;
      xml += `<row r="${row}">`;
      for (const { letters, style } of places) {
        const value = values[at] ?? 0;
        if (holds[at] === HOLDS.text) xml += `<c r="${letters}${row}" t="s"><v>${texts.numberOf(value)}</v></c>`;
        else if (holds[at] === HOLDS.number) xml += `<c r="${letters}${row}"${style}><v>${value}</v></c>`;
        at += 1;
      }
      xml += '</row>';
    }
    return xml;
  };
}

/** The letters of a column by its number from 0: A to Z, then AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
