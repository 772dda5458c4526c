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
  const fields = mapped.map(({ field }) => field);
  const isOfOne = mapping.person !== null && !columns.has('name');
  const person = isOfOne ? textCell(mapping.person ?? '') : undefined;
  return (row, decision) => new MappedRow(row, decision?.cells, { columns, fields, person });
}

/** The fields of a sheet: where each stands, and all in the order of the columns. */
type MappedFields = {
  readonly columns: ReadonlyMap<FieldName, number>;
  readonly fields: readonly FieldName[];
  /** The name that stands for a whole list, where it has no column for it. */
  readonly person: RawCell | undefined;
};

/** A class, as ten thousand rows share its methods; each cell is asked for many times, so that its texts are kept. */
class MappedRow implements RowReader {
  readonly row: RawRow;
  readonly #settled: RowDecision['cells'];
  readonly #sheet: MappedFields;
  readonly #texts: (string | undefined)[] = [];
  readonly #facts: (string | undefined)[] = [];
  #filled: readonly FieldName[] | undefined;

  constructor(row: RawRow, settled: RowDecision['cells'], sheet: MappedFields) {
    this.row = row;
    this.#settled = settled;
    this.#sheet = sheet;
  }

  cell(field: FieldName): RawCell | null {
    const replaced = this.#settled?.[field];
    if (replaced !== undefined) return replaced === '' ? null : textCell(replaced);
    const column = this.#sheet.columns.get(field);
    if (column === undefined) return field === 'name' ? (this.#sheet.person ?? null) : null;
    return this.row.cells[column] ?? null;
  }

  text(field: FieldName): string {
    const column = this.#sheet.columns.get(field);
    // Somebody may have given the row a field that its sheet has no column for; the list may be of one person.
    if (column === undefined) return this.#settled || field === 'name' ? cellText(this.cell(field)) : '';
    return (this.#texts[column] ??= cellText(this.cell(field)));
  }

  fact(field: FieldName): string {
    const column = this.#sheet.columns.get(field);
    const text = this.text(field);
    if (column === undefined) return isPlaceholder(text) ? '' : text;
    return (this.#facts[column] ??= isPlaceholder(text) ? '' : text);
  }

  column(field: FieldName): number | null {
    return this.#sheet.columns.get(field) ?? null;
  }

  isSettled(field: FieldName): boolean {
    return this.#settled?.[field] !== undefined;
  }

  get filled(): readonly FieldName[] {
    return (this.#filled ??= this.#sheet.fields.filter((field) => this.text(field) !== ''));
  }
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
  const said = reader.filled.map((field) => `${field}=${reader.text(field)}`).sort();
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
