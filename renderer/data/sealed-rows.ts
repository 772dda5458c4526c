import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { xchacha20 } from '@noble/ciphers/chacha.js';
import type { Problem } from '@shared/model/result';

/** Length of the database key in bytes. */
export const DATABASE_KEY_BYTES = 32;

/** A row as it is stored: what the table's key and indexes need in clear, and the whole record sealed. */
export type SealedRow = { [plainField: string]: unknown; sealed: Uint8Array };

/** What of a table has to be known to seal its rows; `plainFields` are the fields of its primary key and indexes. */
export type SealedTable = { name: string; keyFields: string | readonly string[]; plainFields: readonly string[] };

/** Seals the records of one table, and opens its rows. */
export type RowSeal = {
  seal: (record: object) => SealedRow;
  /** Throws `RowNotOpened` where the row was sealed with another key, altered, moved or never sealed. */
  open: (row: unknown) => object;
};

/** A row that cannot be opened. Names the table and the key, which is an id: nothing of the record. */
export class RowNotOpened extends Error {
  readonly problem: Problem;

  constructor(table: string, key: unknown) {
    const facts = { table, key: Array.isArray(key) ? key.join(',') : String(key) };
    super(`row-not-opened ${facts.table} ${facts.key}`);
    this.name = 'RowNotOpened';
    this.problem = { code: 'row-not-opened', facts };
  }
}

/** A new database key. */
export function randomKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(DATABASE_KEY_BYTES));
}

// `sealed` is: version (1 byte), nonce (24), the record as UTF-8 JSON enciphered, tag (16). The tag covers the version,
// the table and the primary key as well, so a row stands for nothing under another name.
const VERSION = 1;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;

/** Makes the seal of one table. */
export function createRowSeal(key: Uint8Array, table: SealedTable): RowSeal {
  if (key.length !== DATABASE_KEY_BYTES) throw new Error(`A database key has ${DATABASE_KEY_BYTES} bytes`);
  const { name, keyFields, plainFields } = table;
  const context = `peer-desk row ${VERSION}\n${name}\n`;
  const keyOf = (row: Readonly<Record<string, unknown>>): unknown =>
    typeof keyFields === 'string' ? row[keyFields] : keyFields.map((field) => row[field]);
  // Of two different keys of the browser's database, as ours are made of text and numbers, the JSON differs too.
  const labelOf = (row: Readonly<Record<string, unknown>>) => context + JSON.stringify(keyOf(row));
  return {
    seal: (record) => {
      // Safe: any object may be read by the names of its fields.
      const fields = record as Readonly<Record<string, unknown>>;
      const row: SealedRow = { sealed: sealText(key, labelOf(fields), JSON.stringify(record)) };
      for (const field of plainFields) if (fields[field] !== undefined) row[field] = fields[field];
      return row;
    },
    open: (row) => {
      if (!isRow(row)) throw new RowNotOpened(name, '');
      const text = row.sealed instanceof Uint8Array ? openText(key, labelOf(row), row.sealed) : undefined;
      if (text === undefined) throw new RowNotOpened(name, keyOf(row));
      // Safe: the tag was right, so this is the text of a record as `seal` wrote it.
      const record = JSON.parse(text) as Record<string, unknown>;
      // A query finds a row by its plain fields: one that says other than the record was altered.
      for (const field in row)
        if (field !== 'sealed' && row[field] !== record[field]) throw new RowNotOpened(name, keyOf(row));
      return record;
    },
  };
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

// XChaCha20-Poly1305 put together from its two parts, byte for byte what the library's own gives (a test says so), at
// half the time for a row: one pass gives the key of the tag and the text, and the memory is used again.
const BLOCK_BYTES = 64;
const NONCES_AT_A_TIME = 512;
const KEPT_BYTES = 1 << 20;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let streamBytes = new Uint8Array(8192);
let tagged = new Uint8Array(8192);
const nonces = new Uint8Array(NONCE_BYTES * NONCES_AT_A_TIME);
let noncesUsed = NONCES_AT_A_TIME;
const nonceRead = new Uint8Array(NONCE_BYTES);

function sealText(key: Uint8Array, label: string, text: string): Uint8Array {
  const room = streamOf(text.length * 3);
  const { written } = encoder.encodeInto(text, room.subarray(BLOCK_BYTES));
  const whole = room.subarray(0, BLOCK_BYTES + written);
  const nonce = nextNonce();
  xchacha20(key, nonce, whole, whole);
  const enciphered = whole.subarray(BLOCK_BYTES);
  // Of its own, not a part of a larger one: the database would store all of that.
  const sealed = new Uint8Array(HEAD_BYTES + written + TAG_BYTES);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(enciphered, HEAD_BYTES);
  sealed.set(tagOf(whole.subarray(0, 32), label, enciphered), HEAD_BYTES + written);
  return sealed;
}

/** The text; `undefined` where the tag is not the one that the key, the label and the bytes give. */
function openText(key: Uint8Array, label: string, sealed: Uint8Array): string | undefined {
  const length = sealed.length - HEAD_BYTES - TAG_BYTES;
  if (length < 0 || sealed[0] !== VERSION) return undefined;
  const enciphered = sealed.subarray(HEAD_BYTES, HEAD_BYTES + length);
  const whole = streamOf(length).subarray(0, BLOCK_BYTES + length);
  whole.set(enciphered, BLOCK_BYTES);
  // The library copies what does not begin at a multiple of four, and slowly.
  nonceRead.set(sealed.subarray(1, HEAD_BYTES));
  xchacha20(key, nonceRead, whole, whole);
  const tag = tagOf(whole.subarray(0, 32), label, enciphered);
  let differs = 0;
  for (let place = 0; place < TAG_BYTES; place += 1) {
    differs |= (tag[place] ?? 0) ^ (sealed[HEAD_BYTES + length + place] ?? 0);
  }
  // Nobody saw the text yet: it is read only now.
  return differs === 0 ? decoder.decode(whole.subarray(BLOCK_BYTES)) : undefined;
}

/** Memory that begins with a block of nothing, which becomes the key of the tag; used until the next row. */
function streamOf(length: number): Uint8Array<ArrayBuffer> {
  const needed = BLOCK_BYTES + length;
  if (needed > KEPT_BYTES) return new Uint8Array(needed);
  if (needed > streamBytes.length) streamBytes = new Uint8Array(needed * 2);
  return streamBytes.fill(0, 0, BLOCK_BYTES);
}

/** The tag of RFC 8439: of the label, the enciphered bytes and the lengths of both, each filled up to 16 bytes. */
function tagOf(tagKey: Uint8Array, label: string, enciphered: Uint8Array): Uint8Array {
  const needed = label.length * 3 + enciphered.length + 3 * TAG_BYTES;
  if (needed > tagged.length || tagged.length > KEPT_BYTES) tagged = new Uint8Array(Math.max(needed, 8192));
  const { written } = encoder.encodeInto(label, tagged);
  const from = fillUp(tagged, written);
  tagged.set(enciphered, from);
  const end = fillUp(tagged, from + enciphered.length);
  tagged.fill(0, end, end + TAG_BYTES);
  writeLength(tagged, end, written);
  writeLength(tagged, end + 8, enciphered.length);
  return poly1305(tagged.subarray(0, end + TAG_BYTES), tagKey);
}

/** Lowest byte first; the upper half stays nothing, as no row has so many bytes. */
function writeLength(bytes: Uint8Array, at: number, length: number): void {
  for (let place = 0; place < 4; place += 1) bytes[at + place] = length >>> (8 * place);
}

function fillUp(bytes: Uint8Array, from: number): number {
  const to = Math.ceil(from / TAG_BYTES) * TAG_BYTES;
  bytes.fill(0, from, to);
  return to;
}

/** 24 random bytes that no row had: asked of the system many at a time. Valid until as many rows were sealed. */
function nextNonce(): Uint8Array {
  if (noncesUsed === NONCES_AT_A_TIME) {
    crypto.getRandomValues(nonces);
    noncesUsed = 0;
  }
  const from = noncesUsed * NONCE_BYTES;
  noncesUsed += 1;
  return nonces.subarray(from, from + NONCE_BYTES);
}
