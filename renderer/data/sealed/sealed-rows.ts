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
  /** The same for many rows, in their order: read as one text, they take half of the time and of the memory. */
  openAll: (rows: readonly unknown[]) => object[];
  /** The same as a JSON list in UTF-8. */
  openAllJson: (rows: readonly unknown[]) => Uint8Array<ArrayBuffer>;
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
  /** The JSON of a row's record, to be read before the next call. */
  const jsonOf = (row: unknown): Uint8Array => {
    if (!isRow(row)) throw new RowNotOpened(name, '');
    const json = row.sealed instanceof Uint8Array ? openBytes(key, labelOf(row), row.sealed) : undefined;
    if (!json) throw new RowNotOpened(name, keyOf(row));
    return json;
  };
  const checked = (row: unknown, record: Readonly<Record<string, unknown>> | undefined): object => {
    if (!isRow(row) || !record) throw new RowNotOpened(name, '');
    // A query finds a row by its plain fields: one that says other than the record was altered.
    for (const field in row)
      if (field !== 'sealed' && row[field] !== record[field]) throw new RowNotOpened(name, keyOf(row));
    return record;
  };
  const openAll = (rows: readonly unknown[]) => {
    const json = joinJson(rows.length, roomFor(rows), (place) => jsonOf(rows[place]));
    // Safe: the tags were right, so these are the texts of records as `seal` wrote them.
    const records = JSON.parse(decoder.decode(json)) as Record<string, unknown>[];
    return { json, records: rows.map((row, place) => checked(row, records[place])) };
  };
  return {
    seal: (record) => {
      // Safe: any object may be read by the names of its fields.
      const fields = record as Readonly<Record<string, unknown>>;
      const row: SealedRow = { sealed: sealText(key, labelOf(fields), JSON.stringify(record)) };
      for (const field of plainFields) if (fields[field] !== undefined) row[field] = fields[field];
      return row;
    },
    // Safe: as above.
    open: (row) => checked(row, JSON.parse(decoder.decode(jsonOf(row))) as Record<string, unknown>),
    openAll: (rows) => openAll(rows).records,
    openAllJson: (rows) => openAll(rows).json,
  };
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function sealText(key: Uint8Array, label: string, text: string): Uint8Array {
  const enciphered = rowCipher().encrypt(key, label, encoder.encode(text));
  const sealed = new Uint8Array(1 + enciphered.length);
  sealed[0] = VERSION;
  sealed.set(enciphered, 1);
  return sealed;
}

/** The bytes of the text; `undefined` where the tag is not the one that the key, the label and the bytes give. */
function openBytes(key: Uint8Array, label: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed[0] !== VERSION) return undefined;
  try {
    return rowCipher().decrypt(key, label, sealed, 1);
  } catch {
    return undefined;
  }
}

/** Bytes that the records of rows take at most as a list: what is sealed is longer than its text with a comma. */
function roomFor(rows: readonly unknown[]): number {
  let bytes = 2;
  for (const row of rows) if (isRow(row) && row.sealed instanceof Uint8Array) bytes += row.sealed.length;
  return bytes;
}

const [OPENING, COMMA, CLOSING] = [0x5b, 0x2c, 0x5d];

/** The JSON of so many values as that of a list of them. */
function joinJson(count: number, room: number, jsonAt: (place: number) => Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(room);
  let end = 0;
  joined[end++] = OPENING;
  for (let place = 0; place < count; place += 1) {
    if (place > 0) joined[end++] = COMMA;
    const json = jsonAt(place);
    joined.set(json, end);
    end += json.length;
  }
  joined[end++] = CLOSING;
  return joined.subarray(0, end);
}
