import { problem, ok, type Problem, type Result } from '@shared/model/result';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  COPY_FORMAT,
  COPY_TABLES,
  COPY_VERSION,
  CopyEndSchema,
  CopyHeaderSchema,
  CopyRowsSchema,
  MOST_LINE_BYTES,
  placeOfRow,
  standsBefore,
  type CopyHeader,
  type CopyRows,
  type CopyTable,
  type RowPlace,
} from './copy-format';
import { createLineSplitter } from './line-splitter';

/** How every copy begins: tells one that was cut or damaged from a file of somebody else. */
const BEGINNING = `{"format":"${COPY_FORMAT}"`;
/** A header is some hundred bytes; a file without a line in so many is no copy. */
const MOST_HEADER_BYTES = 64 * 1024;

export type CopyReaderOptions = {
  /** Reads UTF-8, and throws where it is not. */
  decode: (bytes: Uint8Array) => string;
  /** The newest shape of records that this program knows. */
  newestSchema: number;
  /** Told of each line of rows as it comes: only the answer of `end` says that the copy is good. */
  onRows?: (rows: CopyRows) => void;
};

/**
 * Reads a copy as its bytes come, and checks every line: its schema, the order of tables and rows, the counts, and the hash
 * of all. Problems of `push` and `end`: `copy-not-ours`, `copy-newer` (with `version` and `newestKnown`), `copy-damaged`
 * (with its `line`, counted from 1) and, from `end` only, `copy-truncated`. After a problem it stays with it.
 */
export type CopyReader = {
  push: (bytes: Uint8Array) => Result<null>;
  end: () => Result<CopyHeader>;
  /** Once its line was read. */
  header: () => CopyHeader | undefined;
};

type Reading = {
  digest: ReturnType<typeof sha256.create>;
  line: number;
  header: CopyHeader | undefined;
  counts: Map<CopyTable, number>;
  table: CopyTable | undefined;
  place: RowPlace | undefined;
  lastHash: string;
  lastSequence: number;
  ended: boolean;
  failed: Problem | undefined;
};

/** Begins to read a copy. */
export function createCopyReader(options: CopyReaderOptions): CopyReader {
  const reading: Reading = {
    digest: sha256.create(),
    line: 0,
    header: undefined,
    counts: new Map(),
    table: undefined,
    place: undefined,
    lastHash: '',
    lastSequence: 0,
    ended: false,
    failed: undefined,
  };
  const lines = createLineSplitter();
  const answer = <T>(value: T): Result<T> => (reading.failed ? { ok: false, problem: reading.failed } : ok(value));
  return {
    push: (bytes) => {
      for (const line of lines.push(bytes)) {
        reading.failed ??= readLine(reading, line, options);
        if (reading.failed) break;
      }
      const longest = reading.header ? MOST_LINE_BYTES : MOST_HEADER_BYTES;
      if (lines.held() > longest) reading.failed ??= reading.header ? damaged(reading) : { code: 'copy-not-ours' };
      return answer(null);
    },
    end: () => {
      reading.failed ??= faultAtEnd(reading, lines.rest());
      if (!reading.header) return reading.failed ? { ok: false, problem: reading.failed } : problem('copy-truncated');
      return answer(reading.header);
    },
    header: () => (reading.failed ? undefined : reading.header),
  };
}

function damaged({ line }: Reading): Problem {
  return { code: 'copy-damaged', facts: { line } };
}

function readLine(reading: Reading, bytes: Uint8Array, options: CopyReaderOptions): Problem | undefined {
  reading.line += 1;
  const value = parseJson(bytes, options.decode);
  if (!reading.header) return readHeader(reading, bytes, value, options);
  if (reading.ended) return damaged(reading);
  const rows = CopyRowsSchema.safeParse(value);
  if (!rows.success) return readEnd(reading, value);
  reading.digest.update(bytes);
  const fault = readRows(reading, rows.data);
  if (!fault) options.onRows?.(rows.data);
  return fault;
}

function parseJson(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    // Neither text nor JSON: no schema takes it.
    return undefined;
  }
}

function readHeader(reading: Reading, bytes: Uint8Array, value: unknown, options: CopyReaderOptions) {
  const loose = value !== null && typeof value === 'object' ? { ...value } : undefined;
  if (!loose || !('format' in loose) || loose.format !== COPY_FORMAT) {
    return beginsLikeCopy(bytes) ? damaged(reading) : { code: 'copy-not-ours' };
  }
  const version = numberOf(loose, 'version');
  if (version > COPY_VERSION) return newer(version, COPY_VERSION);
  const schema = numberOf(loose, 'schemaVersion');
  if (schema > options.newestSchema) return newer(schema, options.newestSchema);
  const header = CopyHeaderSchema.safeParse(value);
  if (!header.success) return damaged(reading);
  reading.header = header.data;
  reading.digest.update(bytes);
  return undefined;
}

function numberOf(value: object, key: string): number {
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'number' ? found : 0;
}

function newer(version: number, newestKnown: number): Problem {
  return { code: 'copy-newer', facts: { version, newestKnown } };
}

function beginsLikeCopy(bytes: Uint8Array): boolean {
  const compared = Math.min(bytes.length, BEGINNING.length);
  for (let place = 0; place < compared; place += 1) {
    if (bytes[place] !== BEGINNING.charCodeAt(place)) return false;
  }
  return true;
}

function readRows(reading: Reading, { table, rows }: CopyRows): Problem | undefined {
  if (reading.table !== table) {
    if (reading.table && COPY_TABLES.indexOf(table) < COPY_TABLES.indexOf(reading.table)) return damaged(reading);
    reading.table = table;
    reading.place = undefined;
  }
  for (const row of rows) {
    const place = placeOfRow(table, row);
    if (!place || (reading.place && !standsBefore(reading.place, place))) return damaged(reading);
    reading.place = place;
  }
  reading.counts.set(table, (reading.counts.get(table) ?? 0) + rows.length);
  const last = rows.at(-1);
  if (table === 'changes' && last !== null && typeof last === 'object') {
    // Safe: the row was parsed just now as a change.
    const { sequence, hash } = last as { sequence: number; hash: string };
    reading.lastSequence = sequence;
    reading.lastHash = hash;
  }
  return undefined;
}

function readEnd(reading: Reading, value: unknown): Problem | undefined {
  const { header, counts } = reading;
  const end = CopyEndSchema.safeParse(value);
  if (!end.success || !header) return damaged(reading);
  const whole = COPY_TABLES.every((table) => (counts.get(table) ?? 0) === header.counts[table]);
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const follows = reading.lastSequence === header.sequence && reading.lastHash === header.hash;
  if (!whole || !follows || end.data.rows !== rows) return damaged(reading);
  if (end.data.sha256 !== bytesToHex(reading.digest.digest())) return damaged(reading);
  reading.ended = true;
  return undefined;
}

function faultAtEnd(reading: Reading, rest: Uint8Array): Problem | undefined {
  if (!reading.header && rest.length > 0 && !beginsLikeCopy(rest)) return { code: 'copy-not-ours' };
  if (!reading.ended) return { code: 'copy-truncated' };
  return rest.length > 0 ? damaged(reading) : undefined;
}
