import type { Operation } from '@shared/model/change';
import { Dexie } from 'dexie';
import { CHUNK_SIZE } from './commit';
import type { DeskDatabase } from './database';

/** The operations of a change from place `from` on, a chunk at most, in their order. */
export function readOperations(database: DeskDatabase, sequence: number, from: number): PromiseLike<Operation[]> {
  return database.operations
    .where('[sequence+index]')
    .between([sequence, from], [sequence, Dexie.maxKey])
    .limit(CHUNK_SIZE)
    .toArray();
}
