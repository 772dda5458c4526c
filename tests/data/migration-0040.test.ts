import { databaseName, failOnWarnings, openTestDesk, put, commit, stateOf } from './desk-fixture';
import { makeOlder } from './older-office';
import { buildReview, frozenRows } from '@renderer/data/reviews/make-review';
import { MIGRATIONS } from '@shared/migrations/migrate';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** The tables of version 30, as they were released. */
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
  restrictedNotes: 'id',
  trainingEvents: 'id',
  attendances: 'id',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

/** An office of version 30 with a peer and a day, each with its history. */
async function oldOffice() {
  const name = databaseName();
  const made = await openTestDesk(name);
  const peer = makePeer();
  await commit(made, put('peers', peer));
  await commit(made, put('dayEntries', makeDayEntry({ peerId: peer.id })));
  made.close();
  await makeOlder(name, 30, OLD_STORES);
  return { name, peer };
}

describe('the migration to reviews of the pool', () => {
  it('leaves every row as it is', () => {
    const migration = MIGRATIONS.find(({ version }) => version === 40);
    const row = { table: 'peers', key: 'p', value: { id: 'p' } };
    expect(migration?.migrate(row)).toEqual([row]);
  });

  it('opens an office of version 30 with all it holds, and makes tables that can be written, undone and opened again', async () => {
    const { name, peer } = await oldOffice();
    const before = JSON.parse(await stateOf(name));
    const desk = await openTestDesk(name);
    expect(JSON.parse(await stateOf(name))).toEqual(
      [
        ...before,
        ...['poolReviews', 'poolReviewParts', 'poolReviewRemarks', 'allocations', 'lockedYears', 'yearCorrections'].map(
          (table) => [table, []],
        ),
      ].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 2 });
    const words = { councils: { shortNameOf: () => '' }, nameOf: () => 'Anwen', definitions: () => [] };
    const { review, operations } = await buildReview(desk, words, TODAY);
    const change = await commit(desk, ...operations);
    desk.close();
    const again = await openTestDesk(name);
    expect(again.table('poolReviews').all).toEqual([review]);
    expect(frozenRows(again, review.id)).toMatchObject([{ peerId: peer.id, workedQuarterDays: 4 }]);
    expect(await again.undo(change.id)).toMatchObject({ ok: true });
    expect(again.table('poolReviewParts').all).toEqual([]);
    again.close();
  });
});
