import {
  commit,
  databaseName,
  failOnWarnings,
  openBeside,
  openStored,
  openTestDesk,
  put,
  stateOf,
  TEST_KEY,
  valueOf,
} from './desk-fixture';
import { openDesk } from '@renderer/data/start/open-desk';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { InstantSchema } from '@shared/model/calendar-day';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const now = () => InstantSchema.parse('2026-11-22T09:00:00Z');
const options = { databaseKey: TEST_KEY, journal: null, today: TODAY, installation: 'test', now };

describe('openDesk', () => {
  it('starts with nothing but the shipped agreement', async () => {
    const desk = await openTestDesk();
    expect(desk.table('peers').all).toEqual([]);
    expect(desk.agreement()).toBe(DEFAULT_AGREEMENT);
    expect(desk.office()).toBeUndefined();
    expect(desk.undoStack()).toEqual({ undo: undefined, redo: undefined });
    expect(desk.saving).toBe('idle');
  });

  it('finds everything again', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const peer = makePeer();
    const entry = makeDayEntry({ peerId: peer.id });
    const agreement = { ...DEFAULT_AGREEMENT, limitQuarterDays: 120 };
    await commit(desk, put('peers', peer), put('dayEntries', entry));
    const last = await commit(desk, put('settings', { id: 'agreement', value: agreement }));
    desk.close();
    const again = await openTestDesk(name);
    expect(again.table('peers').get(peer.id)).toEqual(peer);
    expect(again.agreement()).toEqual(agreement);
    const days = await again.days.loadYear(yearOf(TODAY, agreement));
    expect(days.used(peer.id).workedQuarterDays).toBe(4);
    expect(again.undoStack().undo).toEqual(last);
  });

  it('refuses data of a newer program, and leaves it as it is', async () => {
    const name = databaseName();
    const newer = new Dexie(name);
    newer.version(SCHEMA_VERSION + 10).stores({ peers: 'id', somethingNew: 'id' });
    await newer.table('peers').put({ id: 'p', shape: 'of the future' });
    newer.close();
    const before = await stateOf(name, openStored);
    const refused = await openDesk({ ...options, databaseName: name });
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'newer-data', facts: { version: SCHEMA_VERSION + 10, newestKnown: SCHEMA_VERSION } },
    });
    expect(await stateOf(name, openStored)).toBe(before);
    expect((await indexedDB.databases()).find((each) => each.name === name)?.version).toBe((SCHEMA_VERSION + 10) * 10);
  });

  it('says that it cannot open, and does not start empty', async () => {
    const broken = await openDesk({ ...options, databaseName: databaseName() });
    valueOf(broken).close();
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new Error('disk');
    };
    const refused = await openDesk({ ...options, databaseName: databaseName() });
    indexedDB.open = open;
    expect(refused).toMatchObject({ ok: false, problem: { code: 'database-not-opened' } });
  });

  it('refuses a setting that cannot be read, and does not put the shipped one in its place', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    await commit(desk, put('settings', { id: 'agreement', value: DEFAULT_AGREEMENT }));
    desk.close();
    const beside = await openBeside(name);
    await beside.table('settings').put({ id: 'agreement', value: { limitQuarterDays: 'forty' } });
    beside.close();
    const refused = await openDesk({ ...options, databaseName: name });
    expect(refused).toMatchObject({
      problem: { code: 'bad-record', facts: { table: 'settings', key: 'agreement', path: 'value.limitQuarterDays' } },
    });
  });
});
