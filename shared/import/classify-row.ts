import { headerKey } from './header-synonyms';
import type { RawRow, RawSheet, SheetMapping } from './types';
import { readMonth } from './values/dates';
import { cellText, compareText } from './values/text';

/** What a filled row is. Only data rows are planned; the header is not counted as read. */
export type RowKind = 'header' | 'title' | 'total' | 'note' | 'data';

const TOTAL = /^(sub[ -]?total|grand total|total|totals|total days|days total|sum)\b/;

/** Prepares telling the rows of one sheet apart. */
export function rowClassifier(sheet: RawSheet, mapping: SheetMapping): (row: RawRow) => RowKind {
  const headers = new Set(mapping.headerRows);
  const lastHeader = Math.max(0, ...mapping.headerRows);
  const header = sheet.rows.find(({ row }) => row === lastHeader);
  const repeatsHeader = headerRepeater(header);
  const mapped = mapping.columns.filter(({ field }) => field !== null).map(({ column }) => column);
  return (row) => {
    if (headers.has(row.row)) return 'header';
    if (row.row < lastHeader || repeatsHeader(row)) return 'title';
    const texts = row.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
    const [first = ''] = texts;
    if (TOTAL.test(compareText(first)) && hasNumber(row)) return 'total';
    const filled = mapped.filter((column) => cellText(row.cells[column]) !== '').length;
    if (texts.length > 1 && filled > 0) return 'data';
    return readMonth(first) || isMonthHeading(first) ? 'title' : 'note';
  };
}

/** Tells a header written again further down. The first cell settles nearly every row. */
function headerRepeater(header: RawRow | undefined): (row: RawRow) => boolean {
  const texts = textsOf(header);
  const first = header?.cells.findIndex((cell) => cell !== null) ?? -1;
  const firstText = cellText(header?.cells[first]);
  return (row) => first >= 0 && cellText(row.cells[first]) === firstText && textsOf(row) === texts;
}

function textsOf(row: RawRow | undefined): string {
  return (row?.cells ?? []).map((cell) => headerKey(cellText(cell))).join('\u0001');
}

function hasNumber(row: RawRow): boolean {
  return row.cells.some((cell) => cell !== null && (cell.type === 'number' || /^\d+(\.\d+)?$/.test(cellText(cell))));
}

function isMonthHeading(text: string): boolean {
  return readMonth(`${text} 2000`) !== undefined;
}
