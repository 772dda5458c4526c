import { commit, databaseName, failOnWarnings, openTestDesk, put, randomKey, TEST_KEY, valueOf } from './desk-fixture';
import { openDatabase, type DeskDatabase } from '@renderer/data/database';
import { answerReads } from '@renderer/data/reading/answer-reads';
import type { ReadCall, ReadReply } from '@renderer/data/reading/read-messages';
import { readInWindow, readInWorker } from '@renderer/data/reading/entry-reader';
import { RowNotOpened } from '@renderer/data/sealed/sealed-rows';
import { hasDatabase } from '@renderer/data/start/has-database';
import { makeDayEntry } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const ENTRIES = 650;

type WorkerHere = Worker & { isEnded: boolean; answered: number };

/** A worker in this thread, with its messages copied as between threads. */
function workerHere(): WorkerHere {
  const listeners: ((event: { data: ReadReply }) => void)[] = [];
  const answer = answerReads((reply, transfer) => {
    const data = structuredClone(reply, { transfer });
    if (data.is === 'done') worker.answered += 1;
    if (!worker.isEnded) for (const listener of listeners) listener({ data });
  });
  const worker = {
    isEnded: false,
    answered: 0,
    addEventListener: (type: string, listener: (event: { data: ReadReply }) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (call: ReadCall) => void answer(structuredClone(call)),
    terminate: () => {
      worker.isEnded = true;
    },
  };
  // `as`: of a worker the reader uses these three.
  return worker as unknown as WorkerHere;
}

/** An office with more entries than are read at a time. */
async function filled(): Promise<{ name: string; database: DeskDatabase }> {
  const name = databaseName();
  const desk = await openTestDesk(name);
  const entries = Array.from({ length: ENTRIES }, () => makeDayEntry());
  await commit(desk, ...entries.map((entry) => put('dayEntries', entry)));
  desk.close();
  return { name, database: valueOf(await openDatabase({ name, key: TEST_KEY })) };
}

describe('every day entry', () => {
  it('is the same whether the worker reads it or the window', async () => {
    const { database } = await filled();
    const thread = workerHere();
    const reader = readInWorker(database, TEST_KEY, () => thread);
    const read = await reader.all();
    expect(read).toHaveLength(ENTRIES);
    expect(read).toEqual(await readInWindow(database).all());
    expect(thread).toMatchObject({ answered: 1, isEnded: false });
    reader.close();
    expect(thread.isEnded).toBe(true);
    database.close();
  });

  it('is read by the window where the worker cannot be started or is ended', async () => {
    const { database } = await filled();
    const refused = readInWorker(database, TEST_KEY, () => {
      throw new Error('refused');
    });
    expect(await refused.all()).toHaveLength(ENTRIES);
    const ended = readInWorker(database, TEST_KEY, workerHere);
    const asked = ended.all();
    ended.close();
    expect(await asked).toHaveLength(ENTRIES);
    database.close();
  });

  it('names the row that does not open', async () => {
    const { database } = await filled();
    const reader = readInWorker(database, randomKey(), workerHere);
    const failed = await reader.all().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RowNotOpened);
    expect(failed).toMatchObject({ problem: { code: 'row-not-opened', facts: { table: 'dayEntries' } } });
    reader.close();
    database.close();
  });

  it('is never read from a database made in the place of one that went', async () => {
    const gone = databaseName();
    const replies: ReadReply[] = [];
    const answer = answerReads((reply) => void replies.push(reply));
    await answer({ is: 'open', database: gone, key: TEST_KEY });
    await answer({ is: 'read', id: 1, table: 'dayEntries' });
    expect(replies).toEqual([{ id: 1, is: 'failed' }]);
    expect(await hasDatabase(gone)).toBe(false);
  });

  it('lets a database be deleted', async () => {
    const { name, database } = await filled();
    const reader = readInWorker(database, TEST_KEY, workerHere);
    await reader.all();
    await database.delete();
    expect(await hasDatabase(name)).toBe(false);
    reader.close();
  });
});
