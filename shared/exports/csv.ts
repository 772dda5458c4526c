import { fromQuarterDays } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import { isCalendarDayCell, type CellValue, type ColumnKind } from './column';
import type { Sheet } from './sheet';
import { withoutFormula } from './without-formula';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * One sheet as the text of a CSV file, in pieces to be joined: with a byte order mark, so that Excel keeps accents, and a
 * `'` before text that a spreadsheet would take for a formula. Numbers stay numbers, a negative one too.
 */
export function* csvText(sheet: Sheet): Generator<string> {
  yield BYTE_ORDER_MARK;
  if (sheet.layout === 'page') {
    for (const row of sheet.cells) yield row.map(({ value, kind }) => csvField(value, kind)).join(',') + LINE_END;
    return;
  }
  yield sheet.columns.map(({ title }) => csvField(title, 'text')).join(',') + LINE_END;
  for (const row of sheet.rows()) {
    yield row.map((value, index) => csvField(value, sheet.columns[index]?.kind ?? 'text')).join(',') + LINE_END;
  }
}

function csvField(value: CellValue, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberField(value, kind);
  if (kind === 'date' && isCalendarDayCell(value)) return formatUkDate(value);
  const safe = withoutFormula(value);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberField(value: number, kind: ColumnKind): string {
  if (kind === 'days') return String(fromQuarterDays(value));
  return kind === 'percent' ? `${Math.round(value * 100)}%` : String(value);
}
