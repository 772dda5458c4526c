import type { FieldName } from './fields';
import type { RowReader, SheetFields } from './row-reader';
import { oncePer } from './values/remembered';

/** Text made from what the mapped cells of a row say: equal texts, equal fingerprints. Kept with records: it never changes. */
export function fingerprintOf(reader: RowReader): string {
  const fields = reader.sheet ? inOrderOf(reader.sheet) : inOrder(reader.filled);
  let said = '';
  for (const field of fields) {
    const text = reader.text(field);
    if (text !== '') said += `${said === '' ? '' : '\u0001'}${field}=${text}`;
  }
  return hashText(said);
}

const inOrderOf = oncePer(({ fields }: SheetFields) => inOrder(fields));

/** In an order that does not depend on where the columns stand. */
function inOrder(fields: readonly FieldName[]): readonly FieldName[] {
  return fields.toSorted((a, b) => (`${a}=` < `${b}=` ? -1 : 1));
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
  return hex(first) + hex(second);
}

function hex(part: number): string {
  return byteAt(part, 24) + byteAt(part, 16) + byteAt(part, 8) + byteAt(part, 0);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function byteAt(part: number, bit: number): string {
  return BYTES[(part >>> bit) & 0xff] ?? '';
}
