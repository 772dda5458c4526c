import { COPY_TABLES, type CopyCounts, type CopyHeader } from '@shared/copies/copy-format';
import { createCopyReader } from '@shared/copies/copy-reader';
import { writeCopy, type RowsOfTable } from '@shared/copies/copy-writer';
import { InstantSchema } from '@shared/model/calendar-day';
import { makeDayEntry, makePeer } from '@tests/support/builders';

/** Rows of a small office, with a change of one operation for each peer. */
export function someRows(peers = 3, padding = ''): RowsOfTable[] {
  const made = Array.from({ length: peers }, () => makePeer({ notes: padding }));
  const entries = made.map(({ id }) => makeDayEntry({ peerId: id }));
  const changes = made.map((_peer, index) => ({
    sequence: index + 1,
    id: `change-${index + 1}`,
    previousHash: index === 0 ? '' : `hash-${index}`,
    hash: `hash-${index + 1}`,
    installation: 'test',
    at: '2026-11-22T09:00:00.000Z',
    by: 'Tester',
    label: { code: 'add-peer', ids: [], count: 1 },
    operationCount: 1,
    schemaVersion: 1,
    undoes: null,
    redoes: null,
  }));
  const operations = made.map((peer, index) => ({
    sequence: index + 1,
    index: 0,
    table: 'peers',
    key: peer.id,
    before: null,
    after: peer,
  }));
  return [
    { table: 'peers', rows: made },
    { table: 'dayEntries', rows: entries },
    { table: 'changes', rows: changes },
    { table: 'operations', rows: operations },
  ];
}

/** The header that belongs to the rows. */
export function headerOf(rows: readonly RowsOfTable[], overrides: Partial<CopyHeader> = {}): CopyHeader {
  const counted = COPY_TABLES.map((table) => [
    table,
    rows.filter((each) => each.table === table).reduce((sum, each) => sum + each.rows.length, 0),
  ]);
  // Safe: one count for each table.
  const counts = Object.fromEntries(counted) as CopyCounts;
  return {
    format: 'peer-desk-copy',
    version: 1,
    schemaVersion: 1,
    installation: 'test',
    sequence: counts.changes,
    hash: counts.changes === 0 ? '' : `hash-${counts.changes}`,
    at: InstantSchema.parse('2026-11-22T09:30:00.000Z'),
    counts,
    ...overrides,
  };
}

/** The bytes of a copy of these rows. */
export async function bytesOf(rows: readonly RowsOfTable[], header = headerOf(rows)): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const source = async function* () {
    yield* rows;
  };
  for await (const piece of writeCopy(header, source())) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Reads bytes in pieces of that size, and what it comes to. */
export function readBytes(bytes: Uint8Array, pieceBytes = bytes.length || 1) {
  const rows: RowsOfTable[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = createCopyReader({
    decode: (some) => decoder.decode(some),
    newestSchema: 1,
    onRows: (some) => rows.push(some),
  });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const pushed = reader.push(bytes.slice(at, at + pieceBytes));
    if (!pushed.ok) return { ended: pushed, rows };
  }
  return { ended: reader.end(), rows };
}
