import type { CellValue, ColumnHead } from '@shared/exports/column';
import { contentOf } from './cell-content';
import type { SharedTexts } from './shared-texts';

/** Makes the XML of rows of a list, letter by letter as SheetJS writes it. */
export type ListRows = (rows: readonly (readonly CellValue[])[]) => string;

/**
 * Starts the rows of a list, which stand below its headings. `pattern` is the XML of such a row by SheetJS, which says the
 * style of the numbers in each column. The rows are not given to SheetJS, as it holds every cell of a workbook until it writes all at once.
 */
export function createListRows(columns: readonly ColumnHead[], pattern: string, texts: SharedTexts): ListRows {
  const places = columns.map(({ kind }, index) => {
    const letters = lettersOf(index);
    return { kind, letters, style: new RegExp(`<c r="${letters}2"( s="\\d+")`).exec(pattern)?.[1] ?? '' };
  });
  let row = 1;
  const rowXml = (values: readonly CellValue[]) => {
    row += 1;
    let cells = '';
    for (const [index, { kind, letters, style }] of places.entries()) {
      const content = contentOf(values[index] ?? null, kind);
      if (content === undefined) continue;
      cells +=
        typeof content === 'string'
          ? `<c r="${letters}${row}" t="s"><v>${texts.numberOf(content)}</v></c>`
          : `<c r="${letters}${row}"${style}><v>${content}</v></c>`;
    }
    return `<row r="${row}">${cells}</row>`;
  };
  return (rows) => {
    let xml = '';
    for (const values of rows) xml += rowXml(values);
    return xml;
  };
}

/** The letters of a column by its number from 0: A to Z, then AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
