import { fromSerial } from '../values/dates';
import { cellText } from '../values/text';
import { senseOfHeading, speaksOfLeft } from './attendance-columns';
import { readEventDates } from './event-dates';
import type { AttendanceColumn } from './attendance-column';
import type { RawSheet, SheetMapping } from '../types';

/**
 * The columns of a matrix, where a column such as "Attended?" shares the event that heads the column beside it: "Peer training
 * date | Attended?". The one on the left says when it was where most of its cells are dates.
 */
export function withPairs(
  columns: readonly AttendanceColumn[],
  sheet: RawSheet,
  mapping: SheetMapping,
  date1904: boolean,
): readonly AttendanceColumn[] {
  const headers = new Map(mapping.columns.map(({ column, header }) => [column, header]));
  const paired = [...columns];
  for (const [index, own] of columns.entries()) {
    const left = paired[index - 1];
    const header = headers.get(own.column) ?? '';
    if (!left?.event || own.group !== undefined || left.column !== own.column - 1 || !speaksOfLeft(header)) continue;
    const group = left.group ?? `pair ${left.column}`;
    const isDate = left.isDate ?? (left.sense === null && holdsDates(sheet, mapping, left.column, date1904));
    paired[index - 1] = { ...left, group, ...(isDate && { isDate }) };
    paired[index] = { ...own, event: left.event, sense: senseOfHeading(header) ?? null, group };
  }
  return paired;
}

function holdsDates({ rows }: RawSheet, { headerRows }: SheetMapping, column: number, date1904: boolean): boolean {
  const last = headerRows.at(-1) ?? 0;
  const filled = rows.flatMap(({ row, cells }) => (row > last && cells[column] ? [cells[column]] : []));
  const dates = filled.filter((cell) =>
    typeof cell.value === 'number'
      ? cell.isDateFormat && fromSerial(cell.value, date1904) !== undefined
      : readEventDates(cellText(cell))?.rest === '',
  );
  return dates.length * 2 > filled.length;
}
