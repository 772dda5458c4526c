import { commit, databaseName, openTestDesk, put, remove } from './desk-fixture';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

describe('changedBy', () => {
  it('gives the records of a change before and after, a page at a time', async () => {
    const desk = await openTestDesk(databaseName());
    const peer = makePeer();
    const entries = Array.from({ length: 700 }, () => makeDayEntry({ peerId: peer.id }));
    const change = await commit(desk, put('peers', peer), ...entries.map((entry) => put('dayEntries', entry)));

    const first = await desk.changedBy(change.id, 0);
    expect(first.records[0]).toEqual({ table: 'peers', key: peer.id, before: null, after: peer });
    expect(first.next).toBe(first.records.length);
    const read = [...first.records];
    for (let { next } = first; next !== undefined;) {
      const page = await desk.changedBy(change.id, next);
      read.push(...page.records);
      next = page.next;
    }
    const keys = read.map(({ key }) => key);
    expect(keys).toEqual([peer.id, ...entries.map(({ id }) => id)]);
    await expect(desk.changedBy(peer.id as unknown as typeof change.id, 0)).rejects.toThrow('No change');
  });
});

describe('sequencesOf', () => {
  it('finds the changes of any of the records, those of a deleted one too, and no others', async () => {
    const desk = await openTestDesk(databaseName());
    const peer = makePeer();
    const entry = makeDayEntry({ peerId: peer.id });
    const added = await commit(desk, put('peers', peer));
    await commit(desk, put('peers', makePeer()));
    const recorded = await commit(desk, put('dayEntries', entry));
    const deleted = await commit(desk, remove('dayEntries', entry.id));

    const found = await desk.sequencesOf([
      ['peers', peer.id],
      ['dayEntries', entry.id],
    ]);
    expect(found).toEqual(new Set([added.sequence, recorded.sequence, deleted.sequence]));
    expect(await desk.sequencesOf([['peers', entry.id]])).toEqual(new Set());
  });
});
