import { headerKey, isKnownHeader } from './header-synonyms';
import { totalTeller } from './total-row';
import { sumTeller } from './unlabelled-sums';
import { isKeyRow } from './training/attendance-key';
import type { RawRow, RawSheet, SheetMapping } from './types';
import { parseDateText } from './values/date-text';
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
  const isNamed = mergedNames(sheet, mapping);
  const named = mapping.columns.find(({ field }) => field === 'name' || field === 'lastName')?.column ?? -1;
  // Behind a running number: "3 | Total".
  const isNamedTotal = ({ cells }: RawRow) => NAMED_TOTAL.test(compareText(cellText(cells[named])));
  // A matrix with dates down its rows is a log that has its days by kind of work.
  const isLog =
    mapping.holds === 'days' ||
    (mapping.holds === 'days matrix' && mapping.columns.some(({ field }) => field === 'date'));
  const totalOf = isLog ? totalTeller(mapping) : undefined;
  const isAside = isLog ? asideTeller(mapping) : undefined;
  const isSum = mapping.holds === 'days matrix' ? sumTeller(sheet, mapping) : undefined;
  const isTraining = mapping.holds === 'training matrix' || mapping.holds === 'attendance list';
  return (row) => {
    if (headers.has(row.row)) return 'header';
    if (row.row < lastHeader || repeatsHeader(row) || (mapping.joins && isAllHeadings(row))) return 'title';
    const texts = row.cells.map((cell) => cellText(cell));
    const first = texts.find((text) => text !== '') ?? '';
    const filled = texts.reduce((count, text) => (text === '' ? count : count + 1), 0);
    if (
      totalOf
        ? totalOf(row) !== undefined && !isNamed(row)
        : (TOTAL.test(compareText(first)) || isNamedTotal(row)) && hasNumber(row)
    )
      return 'total';
    if (filled > 0 && isSum?.(row) && !isNamed(row)) return 'total';
    if (isTraining && isKeyRow(row)) return 'note';
    if (isTraining && filled > 1 && COUNTED.test(compareText(first)) && restAreNumbers(row)) return 'total';
    const isFilled = mapped.some((column) => (texts[column] ?? '') !== '');
    if (filled > 1 && isFilled) return isAside?.(row) ? 'note' : 'data';
    return readMonth(first) || isMonthHeading(first) ? 'title' : 'note';
  };
}

const NAMED_TOTAL = /^(?:(?:sub|grand|overall)[ -]?)?totals?:?$|^all(?: peers| members)?:?$/;

/** Tells the rows that take their name from a merged cell: a month and an amount beside it are a record. */
function mergedNames({ merges }: RawSheet, mapping: SheetMapping): (row: RawRow) => boolean {
  const name = mapping.columns.find(({ field }) => field === 'name')?.column;
  const blocks = merges.filter(({ firstRow, lastRow, firstColumn }) => firstColumn === name && lastRow > firstRow);
  return ({ row }) => blocks.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
}

const ASIDE =
  /^(?:key|nb|n\.b\.?|notes?|please note|(?:last )?updated|signed|prepared by|checked by|approved by|completed by|source|contact|queries|legend|\*|\u2020)(?:\b|:|$|\s)|^(?:red|amber|green|yellow|blue|orange|pink|grey|purple|bold|italics?|highlighted)\b/;

/** Tells a key, a remark or a signature over several cells: no amount, no date, and a first word that says so. */
function asideTeller(mapping: SheetMapping): (row: RawRow) => boolean {
  const amounts = mapping.columns.filter(({ field }) => field === 'days' || field === 'periodDays');
  const date = mapping.columns.find(({ field }) => field === 'date')?.column ?? -1;
  return ({ cells }) => {
    if (amounts.some(({ column }) => cellText(cells[column]) !== '')) return false;
    const when = cells[date];
    if (when && (when.type === 'number' || parseDateText(cellText(when)))) return false;
    const first = cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
    return ASIDE.test(compareText(first));
  };
}

/** Tells a header written again further down. The first cell settles nearly every row. */
function headerRepeater(header: RawRow | undefined): (row: RawRow) => boolean {
  const texts = textsOf(header);
  const first = header?.cells.findIndex((cell) => cell !== null) ?? -1;
  const firstText = cellText(header?.cells[first]);
  return (row) => first >= 0 && cellText(row.cells[first]) === firstText && textsOf(row) === texts;
}

/** The headings of a table that the user put back into this one. */
function isAllHeadings({ cells }: RawRow): boolean {
  const texts = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  return texts.length > 1 && texts.every(isKnownHeader);
}

function textsOf(row: RawRow | undefined): string {
  return (row?.cells ?? []).map((cell) => headerKey(cellText(cell))).join('\u0001');
}

function hasNumber(row: RawRow): boolean {
  return row.cells.some((cell) => cell !== null && (cell.type === 'number' || /^\d+([.,]\d+)?$/.test(cellText(cell))));
}

/** What stands before a row of counts below a register. */
const COUNTED =
  /^(no|nr|number|count|numbers|attended|attendance|attendees|booked|dna|apologies|places|%|percentage)\b/;

function restAreNumbers(row: RawRow): boolean {
  const [, ...rest] = row.cells.filter((cell) => cell !== null);
  return rest.every((cell) => cell.type === 'number' || /^\d+(\.\d+)?%?$/.test(cellText(cell)));
}

function isMonthHeading(text: string): boolean {
  return readMonth(`${text} 2000`) !== undefined;
}
