import { commit, databaseName, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { makeOlder } from './older-office';
import { lettersIn } from '@renderer/data/letters-setting';
import { MIGRATIONS } from '@shared/migrations/migrate';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** The tables of version 60, as they were released. */
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
  allocations: 'id',
  poolReviews: 'id',
  poolReviewParts: 'id',
  poolReviewRemarks: 'id',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

describe('the migration to wordings of e-mails', () => {
  it('leaves every row as it is', () => {
    const migration = MIGRATIONS.find(({ version }) => version === 70);
    const row = { table: 'settings', key: 'agreement', value: DEFAULT_AGREEMENT };
    expect(migration?.migrate(row)).toEqual([row]);
  });

  it('opens an office of before with no wording of its own, and takes one', async () => {
    const name = databaseName();
    const made = await openTestDesk(name);
    await commit(made, put('peers', makePeer()));
    made.close();
    await makeOlder(name, 60, OLD_STORES);

    const desk = await openTestDesk(name);
    expect(lettersIn(desk.table('settings'))).toEqual({});
    expect(desk.table('peers').all).toHaveLength(1);
    const value = { chase: { subject: 'Any news?', body: 'Dear {first name}' } };
    await commit(desk, put('settings', { id: 'letters', value }));
    expect(lettersIn(desk.table('settings'))).toEqual(value);
    desk.close();
  });
});
