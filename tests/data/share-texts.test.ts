import { commit, openTestDesk, put } from './desk-fixture';
import { shareTexts } from '@renderer/data/share-texts';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** Bytes in memory once everything that nobody needs is given back. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  // Safe: that is V8's own, under this name with the switch above.
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const KIND_BYTES = 1_000;
const RECORDS = 5_000;

describe('shareTexts', () => {
  it('has a text that many records say in memory once, lists within them too', async () => {
    const row = JSON.stringify({ kindOfWork: 'k'.repeat(KIND_BYTES), roles: [{ party: 'p'.repeat(KIND_BYTES) }] });
    const records = Array.from({ length: RECORDS }, () => JSON.parse(row) as object);
    const before = heldBytes();
    await shareTexts(records, () => false);
    expect(before - heldBytes()).toBeGreaterThan(RECORDS * KIND_BYTES * 1.8);
    expect(JSON.stringify(records[RECORDS - 1])).toBe(row);
  });

  it('ends where somebody does something', async () => {
    const row = JSON.stringify({ kindOfWork: 'k'.repeat(KIND_BYTES) });
    const records = Array.from({ length: RECORDS }, () => JSON.parse(row) as object);
    const before = heldBytes();
    let asked = 0;
    await shareTexts(records, () => (asked += 1) > 1);
    const given = before - heldBytes();
    expect(asked).toBe(2);
    expect(given).toBeGreaterThan(0.5 * RECORDS * KIND_BYTES);
    expect(given).toBeLessThan(0.95 * RECORDS * KIND_BYTES);
    expect(records).toHaveLength(RECORDS);
  });

  it('leaves every record of the office what it is', async () => {
    const desk = await openTestDesk();
    const peers = [makePeer({ firstName: 'Amina' }), makePeer({ firstName: 'Amina', lastName: 'Abara' })];
    const entries = peers.map(({ id }) => makeDayEntry({ peerId: id }));
    await commit(desk, ...peers.map((peer) => put('peers', peer)), ...entries.map((entry) => put('dayEntries', entry)));
    const before = structuredClone([desk.table('peers').all, await desk.days.loadAll()]);
    await desk.shareTexts(() => false);
    expect([desk.table('peers').all, await desk.days.loadAll()]).toEqual(before);
    for (const { id, peerId } of entries) {
      expect((await desk.days.loadPeer(peerId)).map((entry) => entry.id)).toEqual([id]);
    }
  });
});
