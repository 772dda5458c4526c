import type { FieldName } from './fields';
import type { RowReader, SheetFields } from './row-reader';
import type { RawCell } from './types';
import { oncePer, remembered } from './values/remembered';

/**
 * One reading for all rows of a sheet whose cells of these fields hold the same, so that a log of ten thousand rows is read a
 * few hundred times. `read` looks at no other field, nor at comments and strike-through. A row in which somebody
 * replaced something is read by itself.
 */
export function sharedReading<T>(
  fields: readonly FieldName[],
  read: (reader: RowReader) => T,
): (reader: RowReader) => T {
  const readersOf = oncePer((sheet: SheetFields) => {
    const columns = fields.flatMap((field) => sheet.joined.get(field) ?? sheet.columns.get(field) ?? []);
    return remembered((reader: RowReader) => keyOf(reader, columns), read);
  });
  return (reader) => (reader.sheet ? readersOf(reader.sheet)(reader) : read(reader));
}

function keyOf({ row }: RowReader, columns: readonly number[]): string {
  const [only = -1] = columns;
  if (columns.length <= 1) return keyOfCell(row.cells[only]);
  let key = '';
  for (const column of columns) {
    const own = keyOfCell(row.cells[column]);
    // With its length, so that no text can look like the end of one and the start of the next.
    key += `${own.length}:${own}`;
  }
  return key;
}

/** What a cell holds as text: most are text, and stand for themselves. */
function keyOfCell(cell: RawCell | null | undefined): string {
  if (!cell) return '';
  const { value, text, type, isDateFormat } = cell;
  if (typeof value === 'string' && type === 'text' && value.charCodeAt(0) !== 0) return value;
  return `\u0000${type}|${isDateFormat ? 'date' : ''}|${value}|${text}`;
}
