import type { Problem } from '@shared/model/result';
import { rowCipher } from './row-cipher';

/** Length of the database key in bytes. */
const DATABASE_KEY_BYTES = 32;

/** A row as it is stored: what the table's key and indexes need in clear, and the whole record sealed. */
export type SealedRow = { [plainField: string]: unknown; sealed: Uint8Array };

/** What of a table has to be known to seal its rows; `plainFields` are the fields of its primary key and indexes. */
export type SealedTable = { name: string; keyFields: string | readonly string[]; plainFields: readonly string[] };

/** Seals the records of one table, and opens its rows. */
export type RowSeal = {
  seal: (record: object) => SealedRow;
  /** Throws `RowNotOpened` where the row was sealed with another key, altered, moved or never sealed. */
  open: (row: unknown) => object;
  /** The same record as the JSON that it was sealed as. */
  openText: (row: unknown) => string;
};

/** A row that cannot be opened. Names the table and the key, which is an id: nothing of the record. */
export class RowNotOpened extends Error {
  readonly table: string;
  readonly key: string;
  readonly problem: Problem;

  constructor(table: string, key: unknown) {
    const facts = { table, key: Array.isArray(key) ? key.join(',') : String(key) };
    super(`row-not-opened ${facts.table} ${facts.key}`);
    this.name = 'RowNotOpened';
    this.table = facts.table;
    this.key = facts.key;
    this.problem = { code: 'row-not-opened', facts };
  }
}

// `sealed` is: version (1 byte), nonce (24), the record as UTF-8 JSON enciphered, tag (16). The tag covers the version,
// the table and the primary key as well, so a row stands for nothing under another name.
const VERSION = 1;

/** Makes the seal of one table. */
export function createRowSeal(key: Uint8Array, table: SealedTable): RowSeal {
  if (key.length !== DATABASE_KEY_BYTES) throw new Error(`A database key has ${DATABASE_KEY_BYTES} bytes`);
  const { name, keyFields, plainFields } = table;
  const context = `peer-desk row ${VERSION}\n${name}\n`;
  const keyOf = (row: Readonly<Record<string, unknown>>): unknown =>
    typeof keyFields === 'string' ? row[keyFields] : keyFields.map((field) => row[field]);
  // Of two different keys of the browser's database, as ours are made of text and numbers, the JSON differs too.
  const labelOf = (row: Readonly<Record<string, unknown>>) => context + JSON.stringify(keyOf(row));
  const opened = (row: unknown): { text: string; record: object } => {
    if (!isRow(row)) throw new RowNotOpened(name, '');
    const text = row.sealed instanceof Uint8Array ? openText(key, labelOf(row), row.sealed) : undefined;
    if (text === undefined) throw new RowNotOpened(name, keyOf(row));
    // Safe: the tag was right, so this is the text of a record as `seal` wrote it.
    const record = JSON.parse(text) as Record<string, unknown>;
    // A query finds a row by its plain fields: one that says other than the record was altered.
    for (const field in row)
      if (field !== 'sealed' && row[field] !== record[field]) throw new RowNotOpened(name, keyOf(row));
    return { text, record };
  };
  return {
    seal: (record) => {
      // Safe: any object may be read by the names of its fields.
      const fields = record as Readonly<Record<string, unknown>>;
      const row: SealedRow = { sealed: sealText(key, labelOf(fields), JSON.stringify(record)) };
      for (const field of plainFields) if (fields[field] !== undefined) row[field] = fields[field];
      return row;
    },
    open: (row) => opened(row).record,
    openText: (row) => opened(row).text,
  };
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Where the label of each row lies in its turn: bytes of its own for each of many thousand rows would have to be collected. */
const labelPlace = new Uint8Array(1024);

/** The bytes of a label; to be read before the next call. */
function labelBytes(label: string): Uint8Array {
  const { read, written } = encoder.encodeInto(label, labelPlace);
  return read === label.length ? labelPlace.subarray(0, written) : encoder.encode(label);
}

function sealText(key: Uint8Array, label: string, text: string): Uint8Array {
  const enciphered = rowCipher().encrypt(key, labelBytes(label), encoder.encode(text));
  const sealed = new Uint8Array(1 + enciphered.length);
  sealed[0] = VERSION;
  sealed.set(enciphered, 1);
  return sealed;
}

/** The text; `undefined` where the tag is not the one that the key, the label and the bytes give. */
function openText(key: Uint8Array, label: string, sealed: Uint8Array): string | undefined {
  if (sealed[0] !== VERSION) return undefined;
  try {
    return decoder.decode(rowCipher().decrypt(key, labelBytes(label), sealed.subarray(1)));
  } catch {
    return undefined;
  }
}
