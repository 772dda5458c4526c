import type { Change } from '@shared/model/change';
import { isAsHashed, startDigest } from './change-hash';
import { redactedChanges } from '../erasure/redacted-changes';
import { CHUNK_SIZE } from '../commit';
import type { DeskDatabase } from '../database';
import type { ChangesVerdict } from '../desk';
import { readOperations } from '../operations';
import { RowNotOpened } from '../sealed/sealed-rows';

/**
 * Reads every change and works its hash out again: each covers its header, its operations and the hash before it. Of a change
 * that an erasure took something from, the operations are held against the digest that the erasure wrote of what it left.
 */
export async function verifyChanges(database: DeskDatabase): Promise<ChangesVerdict> {
  const redacted = await redactedChanges(database);
  if (redacted === 'altered') return { ok: false, sequence: 1, wrong: 'altered' };
  let sequence = 0;
  let previousHash = '';
  let page = await readHeaders(database, sequence);
  while (page === 'altered' || page.length > 0) {
    if (page === 'altered') return { ok: false, sequence: sequence + 1, wrong: 'altered' };
    for (const change of page) {
      sequence += 1;
      const wrong = await faultOf(database, change, { sequence, previousHash, redacted });
      if (wrong) return { ok: false, sequence, wrong };
      previousHash = change.hash;
    }
    page = await readHeaders(database, sequence);
  }
  return { ok: true, changes: sequence, hash: previousHash };
}

/** A page of headers, up to the first that cannot be opened; `altered` where that is the very next. */
async function readHeaders(database: DeskDatabase, after: number): Promise<Change[] | 'altered'> {
  for (const size of [CHUNK_SIZE, 1]) {
    const page = await openedOrAltered(database.changes.where('sequence').above(after).limit(size).toArray());
    if (page !== 'altered') return page;
  }
  return 'altered';
}

async function openedOrAltered<T>(reading: PromiseLike<T>): Promise<T | 'altered'> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RowNotOpened) return 'altered';
    throw error;
  }
}

type Expected = { sequence: number; previousHash: string; redacted: ReadonlyMap<number, string> };

async function faultOf(database: DeskDatabase, change: Change, { sequence, previousHash, redacted }: Expected) {
  if (change.sequence !== sequence) return 'missing' as const;
  const digest = startDigest();
  let count = 0;
  for (let more = true; more;) {
    const page = await openedOrAltered(readOperations(database, sequence, count));
    if (page === 'altered') return page;
    for (const operation of page) digest.add(operation);
    count += page.length;
    more = page.length > 0;
  }
  const operations = digest.hex();
  const asLeft = change.operationsWere === undefined || redacted.get(sequence) === operations;
  const agrees = change.previousHash === previousHash && asLeft && isAsHashed(change, operations);
  return agrees ? undefined : ('altered' as const);
}
