import { commit, databaseName, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { makeOlder } from './older-office';
import { optionsIn } from '@renderer/data/options-setting';
import { MIGRATIONS } from '@shared/migrations/migrate';
import { NO_OPTIONS } from '@shared/model/options';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** The tables of version 40, as they were released. */
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
  poolReviews: 'id',
  poolReviewParts: 'id',
  poolReviewRemarks: 'id',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

describe('the migration to options', () => {
  it('leaves every row as it is', () => {
    const migration = MIGRATIONS.find(({ version }) => version === 50);
    const row = { table: 'settings', key: 'agreement', value: DEFAULT_AGREEMENT };
    expect(migration?.migrate(row)).toEqual([row]);
  });

  it('opens an office of before with its agreement and no option on, and takes one', async () => {
    const name = databaseName();
    const made = await openTestDesk(name);
    const agreement = { ...DEFAULT_AGREEMENT, limitQuarterDays: 180 };
    await commit(made, put('peers', makePeer()));
    await commit(made, put('settings', { id: 'agreement', value: agreement }));
    made.close();
    await makeOlder(name, 40, OLD_STORES);

    const desk = await openTestDesk(name);
    expect(desk.agreement()).toEqual(agreement);
    expect(optionsIn(desk.table('settings'))).toEqual(NO_OPTIONS);
    expect(desk.table('peers').all).toHaveLength(1);
    const value = { ...NO_OPTIONS, lastTwelveMonths: true };
    await commit(desk, put('settings', { id: 'options', value }));
    expect(optionsIn(desk.table('settings'))).toEqual(value);
    desk.close();
  });
});
