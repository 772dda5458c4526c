import { commit, databaseName, openTestDesk, put, TEST_KEY, tryOpen, valueOf } from './desk-fixture';
import { openJournalPort } from './journal-fixture';
import { deleteDatabase, openDatabase } from '@renderer/data/database';
import type { Desk } from '@renderer/data/desk';
import { openAgain } from '@renderer/data/same-records';
import { ok, problem, type Problem } from '@shared/model/result';
import { makePeer } from '@tests/support/builders';
import { Dexie } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

/** Closes a database as Chromium does when it cannot write to the disk. */
function closeByForce(name: string): void {
  // `as`: Dexie lists what is open, and its types leave that out.
  const { connections } = Dexie as unknown as { connections: Dexie[] };
  const open = connections.find((each) => each.name === name);
  if (!open) throw new Error(`${name} is not open`);
  // `as`: the two declare the same database, the test's stand-in with fewer of its methods.
  forceCloseDatabase(open.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

/** Tries to add a peer. */
function add(desk: Desk) {
  return desk.commit({ label: { code: 'test', ids: [], count: 0 }, operations: [put('peers', makePeer())] });
}

describe('a database that the browser closed', () => {
  it('is opened again by the change after the one that could not be written', async () => {
    const { port, journal } = await openJournalPort();
    const name = databaseName();
    const desk = await openTestDesk(name, port);
    await commit(desk, put('peers', makePeer()));
    closeByForce(name);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    expect(await add(desk)).toMatchObject({ ok: false, problem: { code: 'database-closed' } });
    expect(await add(desk)).toMatchObject({ ok: false, problem: { code: 'database-closed' } });
    vi.restoreAllMocks();
    expect(await add(desk)).toMatchObject({ ok: true, value: { sequence: 2 } });
    expect(desk.saving).toBe('saved');
    expect(journal.state().lastSequence).toBe(2);
    desk.close();
  });

  it('is not waited for without end', async () => {
    const name = databaseName();
    const database = valueOf(await openDatabase({ name, key: TEST_KEY }));
    closeByForce(name);
    await vi.waitFor(() => expect(database.isOpen()).toBe(false));
    // `as`: a request that is never answered needs none of its methods.
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as unknown as IDBOpenDBRequest);
    expect(await openAgain(database, 20)).toEqual(problem('database-closed'));
    database.close();
    // One that we closed stays closed.
    expect(await openAgain(database, 20)).toEqual(ok(null));
    expect(database.isOpen()).toBe(false);
  });

  it('is not written to where an empty one came back, and that is told', async () => {
    const { port, journal } = await openJournalPort();
    const name = databaseName();
    const gone: Problem[] = [];
    const desk = valueOf(await tryOpen(name, port, { onDamaged: (problem) => gone.push(problem) }));
    await commit(desk, put('peers', makePeer()));
    await commit(desk, put('peers', makePeer()));
    closeByForce(name);
    await deleteDatabase(name);
    expect(await add(desk)).toMatchObject({ ok: false, problem: { code: 'database-closed' } });
    expect(gone[0]).toMatchObject({ code: 'database-not-opened' });
    expect(journal.state().lastSequence).toBe(2);
    desk.close();
    // The safety copy is offered, as for any records that are missing.
    expect(await tryOpen(name, port)).toMatchObject({
      ok: false,
      problem: { code: 'records-behind', facts: { here: 0, copy: 2 } },
    });
  });
});
