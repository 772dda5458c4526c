import { ByteSink } from './byte-sink';
import { CapReached, type Caps } from './caps';
import { formulaWithoutValue } from './formula-without-value';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const LARGEST_ROW = 1_048_576;
const LARGEST_COLUMN = 16_384;
/** No tag or cell of a real workbook is longer: a cell holds 32,767 characters at most. */
const LONGEST_PIECE = 1024 * 1024;
const NOTHING = new Uint8Array();

/** Where a tag stands in the bytes at hand, and what it is called without its prefix. */
type Tag = { readonly from: number; readonly to: number; readonly name: string; readonly closes: boolean };

/**
 * A sheet's XML as it streams by, without what is blank: formatted cells and rows that hold nothing, of which a sheet may
 * have millions. Links and column ranges past the edge of a sheet go too, since the parser fills each cell of theirs.
 * A formula without a kept value is marked as such. Reaching a cap throws; so does what is no sheet.
 */
export class LeanSheet {
  cells = 0;
  /** Whether rows that hold something, or columns, are hidden. */
  hides = false;
  readonly #kept = new ByteSink();
  #rest = NOTHING as Uint8Array;
  #isInData = false;
  /** The start of a row none of whose cells was kept so far. */
  #openRow: Uint8Array | undefined;

  constructor(readonly caps: Caps) {}

  /** Takes the next piece; returns what of the sheet is kept so far, in bytes. */
  push(chunk: Uint8Array): number {
    const bytes = joined(this.#rest, chunk);
    const done = this.#walk(bytes);
    this.#rest = bytes.slice(done);
    if (this.#rest.length > LONGEST_PIECE) throw new Error('A tag without an end');
    return this.#kept.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.#kept.add(this.#rest);
    return this.#kept.bytes();
  }

  /** Takes every whole piece of these bytes; returns where the first that is not whole begins. */
  #walk(bytes: Uint8Array): number {
    let at = 0;
    for (let tag = nextTag(bytes, at); tag; tag = nextTag(bytes, at)) {
      if (this.#isInData && tag.name === 'c' && !tag.closes) {
        const end = this.#cell(bytes, tag);
        if (end === undefined) return tag.from;
        at = end;
      } else {
        if (!this.#isInData) this.#kept.add(bytes.subarray(at, tag.from));
        this.#other(bytes, tag);
        at = tag.to;
      }
    }
    return at;
  }

  #other(bytes: Uint8Array, tag: Tag): void {
    const text = bytes.subarray(tag.from, tag.to);
    if (tag.name === 'sheetData') this.#isInData = !tag.closes && !isSelfClosed(bytes, tag);
    else if (this.#isInData) return this.#row(bytes, tag, text);
    if (tag.name === 'col' && !this.hides) this.hides = isHidden(text);
    if (tag.name === 'hyperlink' || (tag.name === 'col' && !isInSheet(text))) return;
    this.#kept.add(text);
  }

  #row(bytes: Uint8Array, tag: Tag, text: Uint8Array): void {
    if (tag.name !== 'row') return;
    if (tag.closes) {
      // A row that does not say its number counts by its place, so it stays.
      if (this.#openRow === undefined) this.#kept.add(text);
      this.#openRow = undefined;
    } else if (placeOf(bytes, tag) === undefined) this.#kept.add(text);
    else if (!isSelfClosed(bytes, tag)) this.#openRow = text.slice();
  }

  /** Takes one cell with all that stands in it; returns its end, `undefined` where that is not there yet. */
  #cell(bytes: Uint8Array, start: Tag): number | undefined {
    const inside = isSelfClosed(bytes, start) ? EMPTY_CELL : insideOf(bytes, start.to);
    if (!inside) return undefined;
    const end = inside.end ?? start.to;
    const place = placeOf(bytes, start);
    if (inside.holds === 'nothing' && place !== undefined) return end;
    if (place !== undefined) this.#checkPlace(place);
    this.cells += 1;
    if (this.cells > this.caps.cells) throw new CapReached('cells');
    if (this.#openRow) {
      this.#kept.add(this.#openRow);
      if (!this.hides) this.hides = isHidden(this.#openRow);
    }
    this.#openRow = undefined;
    this.#kept.add(inside.holds === 'formula' ? formulaWithoutValue(place ?? '') : bytes.subarray(start.from, end));
    return end;
  }

  #checkPlace(place: string): void {
    const column = columnOf(place);
    if (column > LARGEST_COLUMN || rowOf(place) > LARGEST_ROW) throw new Error('No such cell');
    if (column > this.caps.columns) throw new CapReached('columns');
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function nextTag(bytes: Uint8Array, at: number): Tag | undefined {
  const from = bytes.indexOf(LESS_THAN, at);
  const last = from === -1 ? -1 : bytes.indexOf(GREATER_THAN, from);
  if (last === -1) return undefined;
  const closes = bytes[from + 1] === SLASH;
  let start = from + (closes ? 2 : 1);
  let end = start;
  while (end < last && isOfName(bytes[end] ?? 0)) {
    end += 1;
    if (bytes[end - 1] === COLON) start = end;
  }
  return { from, to: last + 1, name: nameAt(bytes, start, end), closes };
}

/** The few names that matter here; others are not made into text, which would take longer than all the rest. */
function nameAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 9) return '';
  if (end - start === 1 && bytes[start] === 0x63) return 'c';
  let name = '';
  for (let at = start; at < end; at += 1) name += String.fromCharCode(bytes[at] ?? 0);
  return name;
}

function isOfName(byte: number): boolean {
  return byte > 0x20 && byte !== SLASH && byte !== GREATER_THAN;
}

function isSelfClosed(bytes: Uint8Array, { to }: Tag): boolean {
  return bytes[to - 2] === SLASH;
}

type Inside = { readonly holds: 'nothing' | 'value' | 'formula'; readonly end: number | undefined };
const EMPTY_CELL: Inside = { holds: 'nothing', end: undefined };

/** What stands in a cell whose first tag ends at `at`, and where the cell ends; `undefined` where its end is not there yet. */
function insideOf(bytes: Uint8Array, at: number): Inside | undefined {
  let holds: Inside['holds'] = 'nothing';
  for (let tag = nextTag(bytes, at); tag; tag = nextTag(bytes, tag.to)) {
    if (tag.closes && tag.name === 'c') return { holds, end: tag.to };
    if (tag.closes) continue;
    if (tag.name === 'is') holds = 'value';
    // An empty value is one: a formula may come to no text.
    else if (tag.name === 'v') holds = isSelfClosed(bytes, tag) || bytes[tag.to] === LESS_THAN ? 'nothing' : 'value';
    else if (tag.name === 'f' && holds === 'nothing') holds = 'formula';
  }
  return undefined;
}

/** The place that a cell or row says it has, such as "C12" or "12". */
function placeOf(bytes: Uint8Array, { from, to }: Tag): string | undefined {
  for (let at = from + 2; at < to - 3; at += 1) {
    const quote = bytes[at + 2];
    if (bytes[at] !== 0x72 || bytes[at + 1] !== 0x3d || (bytes[at - 1] ?? 0) > 0x20) continue;
    if (quote !== 0x22 && quote !== 0x27) return undefined;
    let place = '';
    for (let each = at + 3; each < to && bytes[each] !== quote && place.length <= 20; each += 1)
      place += String.fromCharCode(bytes[each] ?? 0);
    return place === '' ? undefined : place;
  }
  return undefined;
}

/** The column of a place, from 1. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** The row of a place; none where something else than a number stands behind its letters. */
function rowOf(place: string): number {
  let at = 0;
  while (isLetter(place.charCodeAt(at))) at += 1;
  return Number(place.slice(at));
}

function isLetter(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isHidden(text: Uint8Array): boolean {
  return /\shidden=["'](1|true)/.test(new TextDecoder().decode(text));
}

/** A range of columns ends within a sheet. */
function isInSheet(text: Uint8Array): boolean {
  const last = /\smax=["'](\d+)/.exec(new TextDecoder().decode(text));
  return last !== null && Number(last[1]) <= LARGEST_COLUMN;
}
