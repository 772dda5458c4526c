const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const LETTER_C = 0x63;
const LETTER_V = 0x76;
const LETTER_F = 0x66;

/** A piece of the bytes at hand; `to` is the first byte behind it. */
export type Span = { readonly from: number; readonly to: number };

/** Where the next tag begins; -1 where there is none. */
export function nextTag(bytes: Uint8Array, at: number): number {
  for (let each = at; each < bytes.length; each += 1) if (bytes[each] === LESS_THAN) return each;
  return -1;
}

/** Where the tag that begins at `from` ends; -1 where its end is not there yet. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  for (let each = from; each < bytes.length; each += 1) if (bytes[each] === GREATER_THAN) return each + 1;
  return -1;
}

/** Where the name of a tag ends, with its prefix. */
export function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from + (bytes[from + 1] === SLASH ? 2 : 1);
  while (isOfName(bytes[at] ?? 0)) at += 1;
  return at;
}

/** What a tag is called without its prefix, with "/" before it where it closes. The few names that matter; others are empty text. */
export function localName(bytes: Uint8Array, from: number): string {
  const closes = bytes[from + 1] === SLASH;
  const end = nameEnd(bytes, from);
  let start = from + (closes ? 2 : 1);
  for (let at = start; at < end; at += 1) if (bytes[at] === COLON) start = at + 1;
  if (end - start === 1) return ofOneLetter(bytes[start] ?? 0, closes);
  // Nothing that matters is longer than "hyperlink" or "sheetData".
  return end - start > 9 ? '' : `${closes ? '/' : ''}${textAt(bytes, { from: start, to: end })}`;
}

/** Nearly all tags of a sheet are these; making text of each would take longer than all the rest. */
function ofOneLetter(letter: number, closes: boolean): string {
  if (letter === LETTER_C) return closes ? '/c' : 'c';
  if (letter === LETTER_V) return closes ? '/v' : 'v';
  return letter === LETTER_F && !closes ? 'f' : '';
}

function isOfName(byte: number): boolean {
  return byte > 0x20 && byte !== SLASH && byte !== GREATER_THAN;
}

/** True for a tag that ends at `to` with "/>". */
export function isSelfClosed(bytes: Uint8Array, to: number): boolean {
  return bytes[to - 2] === SLASH;
}

/** An attribute of a tag: all of it, and what stands between its quotes. */
export type Attribute = { readonly all: Span; readonly value: Span };

export function attributeAt(bytes: Uint8Array, { from, to }: Span, name: string): Attribute | undefined {
  const first = name.charCodeAt(0);
  for (let at = from + 2; at < to; at += 1) {
    if (bytes[at] !== first || (bytes[at - 1] ?? 0) > 0x20 || !isNamed(bytes, at, name)) continue;
    const quote = bytes[at + name.length + 1];
    if (quote !== 0x22 && quote !== 0x27) return undefined;
    const start = at + name.length + 2;
    let end = start;
    while (end < to && bytes[end] !== quote) end += 1;
    return end === to || end === start
      ? undefined
      : { all: { from: at, to: end + 1 }, value: { from: start, to: end } };
  }
  return undefined;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let each = 1; each < name.length; each += 1) if (bytes[at + each] !== name.charCodeAt(each)) return false;
  return bytes[at + name.length] === EQUALS;
}

export function textAt(bytes: Uint8Array, { from, to }: Span): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** The row, from 1, and the column, from 0, of a place such as "C12"; 0 and -1 where it does not say them. */
export function placeIn(bytes: Uint8Array, { from, to }: Span): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const unit = bytes[at] ?? 0;
    if (unit >= 0x30 && unit <= 0x39) row = row * 10 + unit - 0x30;
    else if (unit >= 0x41 && unit <= 0x5a) column = column * 26 + unit - 0x40;
  }
  return { row, column: column - 1 };
}

/** What a cell holds, and where it ends. A formula is one whose value is not there. */
export type CellInside = { readonly holds: 'nothing' | 'value' | 'formula'; readonly end: number };

/** What stands in a cell whose first tag ends at `to`; `undefined` where its end is not there yet. */
export function cellInside(bytes: Uint8Array, to: number): CellInside | undefined {
  if (isSelfClosed(bytes, to)) return { holds: 'nothing', end: to };
  let holds: CellInside['holds'] = 'nothing';
  let at = to;
  for (;;) {
    const from = nextTag(bytes, at);
    at = from === -1 ? -1 : tagEnd(bytes, from);
    if (at === -1) return undefined;
    const name = localName(bytes, from);
    if (name === '/c') return { holds, end: at };
    if (NOT_IN_A_CELL.has(name)) throw new Error('A cell without an end');
    if (name === 'is') holds = 'value';
    // An empty value is one: a formula may come to no text.
    else if (name === 'v') holds = isSelfClosed(bytes, at) || bytes[at] === LESS_THAN ? 'nothing' : 'value';
    else if (name === 'f' && holds === 'nothing') holds = 'formula';
  }
}

const NOT_IN_A_CELL: ReadonlySet<string> = new Set(['c', 'row', '/row', '/sheetData']);
