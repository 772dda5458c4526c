import { ByteSink } from './byte-sink';
import { CapReached, type Caps } from './caps';
import { DifferentCells } from './different-cells';
import { FORMULA_WITHOUT_VALUE } from './formula-without-value';
import {
  attributeAt,
  cellInside,
  isSelfClosed,
  localName,
  nameEnd,
  nextTag,
  placeIn,
  tagEnd,
  textAt,
} from './sheet-tags';
import type { Span } from './sheet-tags';

const LARGEST_ROW = 1_048_576;
const LARGEST_COLUMN = 16_384;
/** No tag or cell of a real workbook is longer: a cell holds 32,767 characters at most. */
const LONGEST_PIECE = 1024 * 1024;
const NOTHING = new Uint8Array();

/** A row that holds something, by its number from 1: its filled columns, from 0, and which of the different cells stands in each. */
export type LeanRow = {
  readonly row: number;
  readonly hidden: boolean;
  readonly columns: number[];
  readonly cells: number[];
};

/**
 * A sheet's XML as it streams by, without what is blank: formatted cells and rows that hold nothing, of which a sheet may
 * have millions. Which cell stands where is kept in `rows`; the XML for the parser has each different cell once (`placeOfCell`),
 * and in its first cell which of the sheets it is (`leanSheetNumber`). Links and column ranges past the edge of a sheet go too,
 * since the parser fills each cell of theirs. A formula without a kept value is marked as such. Reaching a cap throws; so does
 * what is no sheet.
 */
export class LeanSheet {
  cells = 0;
  /** Whether columns are hidden; rows say it of themselves. */
  hides = false;
  readonly rows = new Map<number, LeanRow>();
  readonly #different = new DifferentCells();
  readonly #kept = new ByteSink();
  #rest = NOTHING as Uint8Array;
  #data: 'ahead' | 'here' | 'behind' = 'ahead';
  /** The row at hand, and the column of the cell before. */
  #row = 0;
  #isHidden = false;
  #column = -1;

  constructor(
    readonly caps: Caps,
    readonly number: number,
  ) {}

  /** The styles of the different cells, by the number of each. */
  get styles(): readonly string[] {
    return this.#different.styles;
  }

  /** Takes the next piece; returns what of the sheet is kept so far, in bytes. */
  push(chunk: Uint8Array): number {
    const bytes = joined(this.#rest, chunk);
    const done = this.#walk(bytes);
    this.#rest = bytes.slice(done);
    if (this.#rest.length > LONGEST_PIECE) throw new Error('A tag without an end');
    return this.#kept.length + this.#different.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.#kept.add(this.#rest);
    return this.#kept.bytes();
  }

  /** Takes every whole piece of these bytes; returns where the first that is not whole begins. */
  #walk(bytes: Uint8Array): number {
    let at = 0;
    for (;;) {
      const from = nextTag(bytes, at);
      const to = from === -1 ? -1 : tagEnd(bytes, from);
      if (to === -1) return at;
      const end = this.#data === 'here' ? this.#inData(bytes, { from, to }) : this.#outside(bytes, at, { from, to });
      if (end === undefined) return from;
      at = end;
    }
  }

  #outside(bytes: Uint8Array, at: number, tag: Span): number {
    const text = bytes.subarray(tag.from, tag.to);
    const name = localName(bytes, tag.from);
    this.#kept.add(bytes.subarray(at, tag.from));
    if (name === 'sheetData' && this.#data === 'ahead' && !isSelfClosed(bytes, tag.to)) this.#data = 'here';
    if (name === 'col' && isHidden(bytes, tag)) this.hides = true;
    if (name !== 'hyperlink' && (name !== 'col' || isInSheet(text))) this.#kept.add(text);
    return tag.to;
  }

  /** Takes what begins with a tag; returns its end, `undefined` where that is not there yet. */
  #inData(bytes: Uint8Array, tag: Span): number | undefined {
    const name = localName(bytes, tag.from);
    if (name === 'c') return this.#cell(bytes, tag);
    if (name === 'row') this.#enterRow(bytes, tag);
    if (name === '/sheetData') {
      this.#data = 'behind';
      this.#kept.add(firstRow(this.number));
      this.#different.writeTo(this.#kept);
      this.#kept.add(bytes.subarray(tag.from, tag.to));
    }
    return tag.to;
  }

  /** A row that does not say its number counts by its place. */
  #enterRow(bytes: Uint8Array, tag: Span): void {
    const said = attributeAt(bytes, tag, 'r')?.value;
    this.#row = (said && Number.parseInt(textAt(bytes, said), 10)) || this.#row + 1;
    this.#isHidden = isHidden(bytes, tag);
    this.#column = -1;
  }

  #cell(bytes: Uint8Array, tag: Span): number | undefined {
    const inside = cellInside(bytes, tag.to);
    if (!inside) return undefined;
    const { holds, end } = inside;
    const said = attributeAt(bytes, tag, 'r');
    const { row, column } = said ? placeIn(bytes, said.value) : { row: this.#row, column: this.#column + 1 };
    this.#column = column;
    if (holds === 'nothing' || row < 1 || column < 0) return end;
    this.#checkPlace(row, column);
    this.cells += 1;
    if (this.cells > this.caps.cells) throw new CapReached('cells');
    const into = this.#rowAt(row);
    into.columns.push(column);
    const name = nameEnd(bytes, tag.from);
    into.cells.push(
      holds === 'formula'
        ? this.#different.numberOf(FORMULA_WITHOUT_VALUE, { from: 2, to: 2 }, WITHOUT_VALUE)
        : this.#different.numberOf(
            bytes,
            { from: name, to: said?.all.from ?? name },
            { from: said?.all.to ?? name, to: end },
          ),
    );
    return end;
  }

  #rowAt(row: number): LeanRow {
    const known = this.rows.get(row);
    if (known) return known;
    const made: LeanRow = { row, hidden: this.#isHidden, columns: [], cells: [] };
    this.rows.set(row, made);
    return made;
  }

  #checkPlace(row: number, column: number): void {
    if (column >= LARGEST_COLUMN || row > LARGEST_ROW) throw new Error('No such cell');
    if (column >= this.caps.columns) throw new CapReached('columns');
  }
}

const WITHOUT_VALUE: Span = { from: 2, to: FORMULA_WITHOUT_VALUE.length };
const SHEET_NUMBER = 'peer-desk:sheet:';

/** The first row of what the parser gets, by which the sheet is known again. */
function firstRow(number: number): Uint8Array {
  return new TextEncoder().encode(`<row r="1"><c r="A1" t="str"><v>${SHEET_NUMBER}${number}</v></c></row>`);
}

/** Which lean sheet says this in its first cell. A file that writes it itself shows one of its own sheets twice. */
export function leanSheetNumber(firstCell: unknown): number | undefined {
  if (typeof firstCell !== 'string' || !firstCell.startsWith(SHEET_NUMBER)) return undefined;
  return Number(firstCell.slice(SHEET_NUMBER.length));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function isHidden(bytes: Uint8Array, tag: Span): boolean {
  const value = attributeAt(bytes, tag, 'hidden')?.value;
  const said = value && textAt(bytes, value);
  return said === '1' || said === 'true';
}

/** A range of columns ends within a sheet. */
function isInSheet(text: Uint8Array): boolean {
  const last = /\smax=["'](\d+)/.exec(new TextDecoder().decode(text));
  return last !== null && Number(last[1]) <= LARGEST_COLUMN;
}
