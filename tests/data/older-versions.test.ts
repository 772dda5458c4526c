import { commit, databaseName, failOnWarnings, openTestDesk, put, stateOf } from './desk-fixture';
import { makeOlder, tablesOf } from './older-office';
import { MIGRATIONS, SCHEMA_VERSION } from '@shared/migrations/migrate';
import { RECORD_TABLES } from '@shared/model/change';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const versions = MIGRATIONS.map(({ version }) => version);
const earlier = versions.slice(0, -1);
const NONE = { attendedOn: null, bookedFor: null };

describe('an office of an earlier version', () => {
  it('is made for these tests with the tables that each version was released with', () => {
    expect(tablesOf(SCHEMA_VERSION).toSorted()).toEqual([...RECORD_TABLES].toSorted());
  });

  // A version that makes other rows of some gets a test of its own and leaves this list.
  it.each(versions)('comes to version %i with every row as it is', (version) => {
    const migration = MIGRATIONS.find((each) => each.version === version);
    const rows = [
      { table: 'peers', key: 'p', value: { id: 'p' } },
      { table: 'settings', key: 'agreement', value: DEFAULT_AGREEMENT },
    ];
    for (const row of rows) expect(migration?.migrate(row)).toEqual([row]);
  });

  it.each(earlier)('%i opens with all it holds, the tables that came since are empty', async (version) => {
    const name = databaseName();
    const made = await openTestDesk(name);
    const training = { challenge: { ...NONE, attendedOn: '2025-01-30' }, mentoring: NONE, conference: NONE };
    const peer = makePeer({ notes: 'kept', training });
    await commit(made, put('peers', peer));
    await commit(made, put('dayEntries', makeDayEntry({ peerId: peer.id })));
    await commit(made, put('settings', { id: 'agreement', value: { ...DEFAULT_AGREEMENT, limitQuarterDays: 180 } }));
    made.close();
    await makeOlder(name, version);
    const before: [string, unknown[]][] = JSON.parse(await stateOf(name));
    expect(before.map(([table]) => table).toSorted()).toEqual(tablesOf(version).toSorted());

    const desk = await openTestDesk(name);
    const since = tablesOf(SCHEMA_VERSION).slice(tablesOf(version).length);
    expect(JSON.parse(await stateOf(name))).toEqual(
      [...before, ...since.map((table) => [table, []] as const)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
    expect(desk.table('peers').get(peer.id)).toEqual(peer);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 3 });
    desk.close();
  });
});
