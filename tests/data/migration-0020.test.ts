import { databaseName, failOnWarnings, openTestDesk, put, remove, commit, stateOf } from './desk-fixture';
import { makeOlder } from './older-office';
import { MIGRATIONS } from '@shared/migrations/migrate';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** The tables of version 10, as they were released. */
const OLD_STORES = {
  peers: 'id',
  councils: 'id',
  requests: 'id',
  projects: 'id',
  assignments: 'id',
  dayEntries: 'id, date, peerId, [peerId+date], assignmentId, projectId',
  approvals: 'id',
  settings: 'id',
  exportLog: 'id',
  importBatches: 'id',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

/** An office of version 10 with a peer and a day, each with its history. */
async function oldOffice() {
  const name = databaseName();
  const made = await openTestDesk(name);
  const peer = makePeer({ notes: 'kept' });
  const entry = makeDayEntry({ peerId: peer.id });
  await commit(made, put('peers', peer));
  await commit(made, put('dayEntries', entry));
  made.close();
  await makeOlder(name, 10, OLD_STORES);
  return { name, peer, entry };
}

describe('the migration to restricted notes', () => {
  it('leaves every row as it is', () => {
    const [, migration] = MIGRATIONS;
    const row = { table: 'peers', key: 'p', value: { id: 'p' } };
    expect(migration?.version).toBe(20);
    expect(migration?.migrate(row)).toEqual([row]);
  });

  it('opens an office of version 10 with all it holds, makes the table, and its changes can be undone', async () => {
    const { name, peer, entry } = await oldOffice();
    const before = await stateOf(name);
    const desk = await openTestDesk(name);
    expect(JSON.parse(await stateOf(name))).toEqual(
      [
        ...JSON.parse(before),
        ...[
          'restrictedNotes',
          'trainingEvents',
          'attendances',
          'poolReviews',
          'poolReviewParts',
          'poolReviewRemarks',
          'allocations',
          'lockedYears',
          'yearCorrections',
        ].map((table) => [table, []]),
      ].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
    expect(desk.table('peers').get(peer.id)).toEqual(peer);
    expect(desk.table('restrictedNotes').all).toEqual([]);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 2 });
    const [line] = await desk.history('dayEntries', entry.id);
    if (!line) throw new Error('No history');
    expect(await desk.undo(line.change.id)).toMatchObject({ ok: true });
    expect(await desk.days.loadPeer(peer.id)).toEqual([]);
    await commit(desk, remove('peers', peer.id));
    desk.close();
  });
});
