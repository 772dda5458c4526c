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

/** How many operations the changes after one have, `most` at most; counted by their keys, no row is opened. */
export function countOperationsAfter(database: DeskDatabase, sequence: number, most: number): PromiseLike<number> {
  return database.operations.where('[sequence+index]').above([sequence, Dexie.maxKey]).limit(most).count();
}
