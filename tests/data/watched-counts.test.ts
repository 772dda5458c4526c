import { commit, databaseName, openTestDesk, put, remove, TEST_KEY, valueOf } from './desk-fixture';
import { openDatabase } from '@renderer/data/database';
import { createWatchedCounts } from '@renderer/data/backups/watched-counts';
import { shrunkTables, type WatchedCounts } from '@shared/copies/shrunk';
import { makePeer } from '@tests/support/builders';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const COPY: WatchedCounts = { peers: 20, requests: 0, assignments: 0, dayEntries: 0 };

async function openCounted(peers: number) {
  const name = databaseName();
  const desk = await openTestDesk(name);
  const ids = Array.from({ length: peers }, () => makePeer());
  await commit(desk, ...ids.map((peer) => put('peers', peer)));
  const database = valueOf(await openDatabase({ name, key: TEST_KEY }));
  return { desk, database, ids, counted: createWatchedCounts(database, desk.lastSequence) };
}

describe('the counts of watched tables', () => {
  it('say what the records come to against a copy, whatever was written since they were counted', async () => {
    const step = fc.record({ adds: fc.nat(6), removes: fc.nat(6) });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: 32 }), fc.array(step, { maxLength: 6 }), async (first, steps) => {
        const { desk, database, ids, counted } = await openCounted(first);
        for (const { adds, removes } of steps) {
          const now = (await counted(COPY)) ?? COPY;
          const exact = { ...COPY, peers: await database.peers.count() };
          expect(shrunkTables(now, COPY)).toEqual(shrunkTables(exact, COPY));
          expect(shrunkTables(COPY, now)).toEqual(shrunkTables(COPY, exact));
          if (shrunkTables(COPY, exact).length > 0) expect(now).toEqual(exact);
          const gone = ids.splice(0, removes);
          const come = Array.from({ length: adds }, () => makePeer());
          ids.push(...come);
          const operations = [...gone.map(({ id }) => remove('peers', id)), ...come.map((peer) => put('peers', peer))];
          if (operations.length > 0) await commit(desk, ...operations);
        }
        database.close();
        desk.close();
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('are counted again only where that may make a difference, or no copy is known', async () => {
    const { desk, database, counted } = await openCounted(20);
    expect(await counted(COPY)).toEqual(COPY);
    await commit(desk, put('peers', makePeer()));
    expect(await counted(COPY)).toMatchObject({ peers: 20 });
    expect(await counted(undefined)).toMatchObject({ peers: 21 });
    database.close();
    expect(await counted(undefined)).toBeUndefined();
    desk.close();
  });
});
