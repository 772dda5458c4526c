import type { FieldName } from './fields';
import type { ColumnMapping, RawCell, RawRow, RowDecision, SheetMapping } from './types';
import { cellText, isPlaceholder } from './values/text';

/** The cells of one row by field, the user's replacements in place of what the sheet says. */
export type RowReader = {
  readonly row: RawRow;
  cell(field: FieldName): RawCell | null;
  /** The text of the field; empty for an empty cell. */
  text(field: FieldName): string;
  /** The text of the field; empty for a placeholder such as "TBC" too. */
  fact(field: FieldName): string;
  column(field: FieldName): number | null;
  /** True where the user replaced what the sheet says. */
  isSettled(field: FieldName): boolean;
  /** The filled fields, in the order of the columns. */
  readonly filled: readonly FieldName[];
};

/** Prepares reading the rows of one sheet by field. */
export function rowReaders(mapping: SheetMapping): (row: RawRow, decision?: RowDecision) => RowReader {
  const mapped = mapping.columns.filter(
    (column): column is ColumnMapping & { field: FieldName } => column.field !== null,
  );
  const columns = new Map(mapped.map(({ field, column }) => [field, column]));
  return (row, decision) => {
    const cell = (field: FieldName): RawCell | null => {
      const replaced = decision?.cells?.[field];
      if (replaced !== undefined) return replaced === '' ? null : textCell(replaced);
      const column = columns.get(field);
      return column === undefined ? null : (row.cells[column] ?? null);
    };
    // Each cell is asked for many times.
    const texts = new Map<FieldName, string>();
    const text = (field: FieldName) => {
      const known = texts.get(field);
      if (known !== undefined) return known;
      const found = cellText(cell(field));
      texts.set(field, found);
      return found;
    };
    return {
      row,
      cell,
      text,
      fact: (field) => (isPlaceholder(text(field)) ? '' : text(field)),
      column: (field) => columns.get(field) ?? null,
      isSettled: (field) => decision?.cells?.[field] !== undefined,
      filled: mapped.map(({ field }) => field).filter((field) => text(field) !== ''),
    };
  };
}

/** A cell that holds this text. */
export function textCell(text: string): RawCell {
  return { value: text, text, type: 'text', isDateFormat: false };
}

/** What a row says in brief: its filled cells, parted by bars. */
export function rowInBrief(row: RawRow): string {
  const texts = row.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const brief = texts.join(' | ');
  return brief.length > 200 ? `${brief.slice(0, 199)}\u2026` : brief;
}

/** Text made from what the mapped cells of a row say: equal texts, equal fingerprints. */
export function fingerprintOf(reader: RowReader): string {
  const said = reader.filled.map((field) => `${field}=${reader.text(field)}`).toSorted();
  return hashText(said.join('\u0001'));
}

/** Two 32-bit multiplicative hashes side by side, as hexadecimal text: for telling rows apart, not for secrecy. */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 13);
  }
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
