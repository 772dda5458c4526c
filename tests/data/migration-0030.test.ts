import { databaseName, failOnWarnings, openTestDesk, put, commit, stateOf } from './desk-fixture';
import { makeOlder } from './older-office';
import { MIGRATIONS } from '@shared/migrations/migrate';
import { makeAttendance, makeDayEntry, makePeer, makeTrainingEvent } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** The tables of version 20, as they were released. */
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
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

const NONE = { attendedOn: null, bookedFor: null };

/** An office of version 20 with a peer whose training dates were typed, and a day, each with its history. */
async function oldOffice() {
  const name = databaseName();
  const made = await openTestDesk(name);
  const training = { challenge: { ...NONE, attendedOn: '2025-01-30' }, mentoring: NONE, conference: NONE };
  const peer = makePeer({ training });
  const entry = makeDayEntry({ peerId: peer.id });
  await commit(made, put('peers', peer));
  await commit(made, put('dayEntries', entry));
  made.close();
  await makeOlder(name, 20, OLD_STORES);
  return { name, peer };
}

describe('the migration to training events', () => {
  it('leaves every row as it is', () => {
    const migration = MIGRATIONS.find(({ version }) => version === 30);
    const row = { table: 'peers', key: 'p', value: { id: 'p' } };
    expect(migration?.migrate(row)).toEqual([row]);
  });

  it('opens an office of version 20 with all it holds, and makes tables that can be written, undone and opened again', async () => {
    const { name, peer } = await oldOffice();
    const before = JSON.parse(await stateOf(name));
    const desk = await openTestDesk(name);
    expect(JSON.parse(await stateOf(name))).toEqual(
      [
        ...before,
        ...[
          'attendances',
          'trainingEvents',
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
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 2 });
    const event = makeTrainingEvent();
    const attendance = makeAttendance({ peerId: peer.id, eventId: event.id });
    const change = await commit(desk, put('trainingEvents', event), put('attendances', attendance));
    desk.close();
    const again = await openTestDesk(name);
    expect(again.table('attendances').all).toEqual([attendance]);
    expect(await again.undo(change.id)).toMatchObject({ ok: true });
    expect(again.table('trainingEvents').all).toEqual([]);
    again.close();
  });
});
