import { JOINED_FIELDS, REPEATED_FIELDS, type FieldName } from './fields';
import { givenForAll } from './given-for-all';
import type { ColumnMapping, RawCell, RawRow, RowDecision, SheetMapping } from './types';
import { cellText, isPlaceholder } from './values/text';

/** The cells of one row by field, the user's replacements in place of what the sheet says. */
export type RowReader = {
  readonly row: RawRow;
  /** The fields of its sheet, one object for all its rows; `undefined` where the row reads otherwise than its sheet. */
  readonly sheet: SheetFields | undefined;
  cell(field: FieldName): RawCell | null;
  /** The filled cells of a field that may stand in several columns. */
  cells(field: FieldName): readonly RawCell[];
  /** The text of the field; empty for an empty cell. */
  text(field: FieldName): string;
  /** The text of the field; empty for a placeholder such as "TBC" too. */
  fact(field: FieldName): string;
  column(field: FieldName): number | null;
  /** The filled cells of a field that several columns stand for, in their order. */
  several(field: FieldName): readonly CellOfSeveral[];
  /** True where the user replaced what the sheet says. */
  isSettled(field: FieldName): boolean;
  /** The name of the sheet that the row stands in. */
  readonly sheetName: string;
  /** The filled fields, in the order of the columns. */
  readonly filled: readonly FieldName[];
};

/** One of several cells of a field, under its own heading. */
export type CellOfSeveral = {
  readonly column: number;
  readonly header: string;
  readonly text: string;
  readonly isSettled: boolean;
};

/** The fields of a sheet: where each stands, and all in the order of the columns. */
export type SheetFields = {
  readonly columns: ReadonlyMap<FieldName, number>;
  readonly fields: readonly FieldName[];
  /** All columns of the fields that stand in several and are read as one. */
  readonly joined: ReadonlyMap<FieldName, readonly number[]>;
  /** The columns of fields that may stand at several. */
  readonly repeated: readonly (ColumnMapping & { field: FieldName })[];
  readonly name: string;
  /** What stands for a whole list, where it has no column for it: the peer, the council supported. */
  readonly given: ReadonlyMap<FieldName, RawCell>;
};

/** Prepares reading the rows of one sheet by field. */
export function rowReaders(mapping: SheetMapping): (row: RawRow, decision?: RowDecision) => RowReader {
  const mapped = mapping.columns.filter(
    (column): column is ColumnMapping & { field: FieldName } => column.field !== null,
  );
  const joined = joinedColumns(mapped);
  const shown = mapped.filter(({ field, column }) => (joined.get(field)?.[0] ?? column) === column);
  const columns = new Map(shown.map(({ field, column }) => [field, column]));
  const fields = shown.map(({ field }) => field);
  const given = new Map(givenForAll(mapping).map(({ field, text }) => [field, textCell(text)]));
  const repeated = mapped.filter(({ field }) => REPEATED_FIELDS.has(field));
  const sheet = { columns, fields, joined, repeated, name: mapping.sheet, given };
  return (row, decision) => new MappedRow(row, decision, sheet);
}

function joinedColumns(
  mapped: readonly (ColumnMapping & { field: FieldName })[],
): ReadonlyMap<FieldName, readonly number[]> {
  const columns = new Map<FieldName, number[]>();
  for (const { field, column } of mapped.filter((each) => JOINED_FIELDS.has(each.field)))
    columns.set(field, [...(columns.get(field) ?? []), column]);
  return new Map([...columns].filter(([, all]) => all.length > 1));
}

/** A class, as ten thousand rows share its methods; each cell is asked for many times, so that its texts are kept. */
class MappedRow implements RowReader {
  readonly row: RawRow;
  readonly #settled: RowDecision['cells'];
  readonly #byColumn: RowDecision['columns'];
  readonly #sheet: SheetFields;
  readonly #texts: (string | undefined)[] = [];
  #filled: readonly FieldName[] | undefined;

  constructor(row: RawRow, decision: RowDecision | undefined, sheet: SheetFields) {
    this.row = row;
    this.#settled = decision?.cells;
    this.#byColumn = decision?.columns;
    this.#sheet = sheet;
  }

  get sheetName(): string {
    return this.#sheet.name;
  }

  get sheet(): SheetFields | undefined {
    return this.#settled ? undefined : this.#sheet;
  }

  cell(field: FieldName): RawCell | null {
    const replaced = this.#settled?.[field];
    if (replaced !== undefined) return replaced === '' ? null : textCell(replaced);
    const column = this.#sheet.columns.get(field);
    if (column === undefined) return this.#sheet.given.get(field) ?? null;
    if (this.#sheet.joined.size === 0 || !this.#sheet.joined.has(field)) return this.row.cells[column] ?? null;
    const [only, ...more] = this.cells(field);
    return more.length === 0 ? (only ?? null) : textCell([only, ...more].map((cell) => cellText(cell)).join('; '));
  }

  cells(field: FieldName): readonly RawCell[] {
    const columns = this.#settled?.[field] === undefined ? this.#sheet.joined.get(field) : undefined;
    if (columns) return columns.flatMap((column) => this.row.cells[column] ?? []);
    const cell = this.cell(field);
    return cell ? [cell] : [];
  }

  text(field: FieldName): string {
    const column = this.#sheet.columns.get(field);
    // Somebody may have given the row a field that its sheet has no column for; it may be given for the whole list.
    if (column === undefined) return this.#settled || this.#sheet.given.has(field) ? cellText(this.cell(field)) : '';
    return (this.#texts[column] ??= cellText(this.cell(field)));
  }

  fact(field: FieldName): string {
    const text = this.text(field);
    return text === '' || isPlaceholder(text) ? '' : text;
  }

  column(field: FieldName): number | null {
    return this.#sheet.columns.get(field) ?? null;
  }

  several(field: FieldName): readonly CellOfSeveral[] {
    return this.#sheet.repeated.flatMap((each): readonly CellOfSeveral[] => {
      if (each.field !== field) return [];
      const text = this.#byColumn?.[each.letter] ?? cellText(this.row.cells[each.column]);
      const isSettled = this.#byColumn?.[each.letter] !== undefined;
      return text === '' ? [] : [{ column: each.column, header: each.header, text, isSettled }];
    });
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
