import type { Change } from '@shared/model/change';
import { changeHash, startDigest } from './change-hash';
import { CHUNK_SIZE } from './commit';
import type { DeskDatabase } from './database';
import type { ChangesVerdict } from './desk';
import { readOperations } from './operations';

/** Reads every change and works its hash out again: each covers its header, its operations and the hash before it. */
export async function verifyChanges(database: DeskDatabase): Promise<ChangesVerdict> {
  let sequence = 0;
  let previousHash = '';
  for (
    let page = await readHeaders(database, sequence);
    page.length > 0;
    page = await readHeaders(database, sequence)
  ) {
    for (const change of page) {
      sequence += 1;
      const wrong = await faultOf(database, change, sequence, previousHash);
      if (wrong) return { ok: false, sequence, wrong };
      previousHash = change.hash;
    }
  }
  return { ok: true, changes: sequence, hash: previousHash };
}

function readHeaders(database: DeskDatabase, after: number): PromiseLike<Change[]> {
  return database.changes.where('sequence').above(after).limit(CHUNK_SIZE).toArray();
}

async function faultOf(database: DeskDatabase, change: Change, sequence: number, previousHash: string) {
  if (change.sequence !== sequence) return 'missing' as const;
  const digest = startDigest();
  let count = 0;
  for (let page = await readOperations(database, sequence, count); page.length > 0;) {
    for (const operation of page) digest.add(operation);
    count += page.length;
    page = await readOperations(database, sequence, count);
  }
  const { hash, ...header } = change;
  const agrees = change.previousHash === previousHash && hash === changeHash(header, digest.hex());
  return agrees ? undefined : ('altered' as const);
}
