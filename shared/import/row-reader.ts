import type { FieldName } from './fields';
import type { ColumnMapping, RawCell, RawRow, RowDecision, SheetMapping } from './types';
import { cellText, isPlaceholder } from './values/text';

/** The cells of one row by field, the user's replacements in place of what the sheet says. */
export type RowReader = {
  readonly row: RawRow;
  /** The fields of its sheet, one object for all its rows; `undefined` where the row reads otherwise than its sheet. */
  readonly sheet: SheetFields | undefined;
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

/** The fields of a sheet: where each stands, and all in the order of the columns. */
export type SheetFields = {
  readonly columns: ReadonlyMap<FieldName, number>;
  readonly fields: readonly FieldName[];
  /** The name that stands for a whole list, where it has no column for it. */
  readonly person: RawCell | undefined;
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
  const sheet = { columns, fields, person };
  return (row, decision) => new MappedRow(row, decision?.cells, sheet);
}

/** A class, as ten thousand rows share its methods; each cell is asked for many times, so that its texts are kept. */
class MappedRow implements RowReader {
  readonly row: RawRow;
  readonly #settled: RowDecision['cells'];
  readonly #sheet: SheetFields;
  readonly #texts: (string | undefined)[] = [];
  #filled: readonly FieldName[] | undefined;

  constructor(row: RawRow, settled: RowDecision['cells'], sheet: SheetFields) {
    this.row = row;
    this.#settled = settled;
    this.#sheet = sheet;
  }

  get sheet(): SheetFields | undefined {
    return this.#settled ? undefined : this.#sheet;
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
    const text = this.text(field);
    return isPlaceholder(text) ? '' : text;
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
  let brief = '';
  for (const cell of row.cells) {
    const text = cellText(cell);
    if (text !== '') brief += brief === '' ? text : ` | ${text}`;
  }
  return brief.length > 200 ? `${brief.slice(0, 199)}\u2026` : brief;
}
