import {
  commit,
  databaseName,
  failOnWarnings,
  openStored,
  openTestDesk,
  put,
  randomKey,
  remove,
  TEST_KEY,
} from './desk-fixture';
import { openDesk } from '@renderer/data/start/open-desk';
import { SMALL_TABLES } from '@renderer/data/record-store';
import { sealMiddleware } from '@renderer/data/sealed/seal-middleware';
import { RowNotOpened } from '@renderer/data/sealed/sealed-rows';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import { InstantSchema } from '@shared/model/calendar-day';
import { previousYear, yearOf } from '@shared/rules/year';
import {
  makeApproval,
  makeAssignment,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
  TODAY,
} from '@tests/support/builders';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const now = () => InstantSchema.parse('2026-11-22T09:00:00Z');
const optionsOf = (databaseName: string, databaseKey: Uint8Array = TEST_KEY) => ({
  databaseName,
  databaseKey,
  today: TODAY,
  journal: null,
  installation: 'test',
  now,
});

/** Words that may stand nowhere on the disk. */
const SECRETS = [
  'Zephyrine',
  'Quillfeather',
  'z.quill@example.org',
  '07700 900123',
  'Liberal Democrat',
  'Barnsley',
  'prefers mornings',
  'Harbour review',
  'ask her first',
  'Mx Ombudsperson',
  'Sam Seated',
  'Independent Group Office',
  'workbook of Zephyrine.xlsx',
];

/** Every store of the database by its name, read with nothing of ours. */
async function storedRows(name: string): Promise<Map<string, unknown[]>> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(`${name} was not read`)));
    });
  const database = await answer(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const rows = await Promise.all(
    stores.map(async (store) => [store, await answer(transaction.objectStore(store).getAll())] as const),
  );
  database.close();
  return new Map<string, unknown[]>(rows);
}

/** A row as a search of the disk would see it: its bytes as letters. */
function asSeen(row: unknown): string {
  return JSON.stringify(row, (_name, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

const records: [RecordTable, { id: string }][] = [
  [
    'peers',
    makePeer({
      id: 'p',
      firstName: 'Zephyrine',
      lastName: 'Quillfeather',
      email: 'z.quill@example.org',
      phone: '07700 900123',
      party: 'Liberal Democrat',
      notes: 'prefers mornings',
      homeCouncilText: 'Barnsley',
    }),
  ],
  ['projects', makeProject({ id: 'j', name: 'Harbour review', councilSupportedText: 'Barnsley' })],
  ['requests', makeRequest({ id: 'r', councilSupportedText: 'Barnsley', notes: 'ask her first' })],
  ['assignments', makeAssignment({ id: 'a', peerId: 'p', note: 'ask her first' })],
  ['dayEntries', makeDayEntry({ id: 'd', peerId: 'p', note: 'prefers mornings', councilSupportedText: 'Barnsley' })],
  ['approvals', makeApproval({ id: 'v', peerId: 'p', approver: 'Mx Ombudsperson' })],
];
const office = {
  group: 'Independent Group Office',
  userName: 'Sam Seated',
  groups: ['Independent'],
  skills: [],
  kindsOfWork: ['Harbour review'],
};

async function filledDesk(name: string) {
  const desk = await openTestDesk(name);
  await commit(desk, put('settings', Object.assign({ id: 'office' }, { value: office })));
  await commit(desk, ...records.map(([table, record]) => put(table, record)));
  const batch = {
    id: 'b',
    at: now(),
    by: 'Sam Seated',
    fileName: 'workbook of Zephyrine.xlsx',
    sha256: '',
    sheets: [],
    counts: { new: 1, update: 0, unchanged: 0, 'needs review': 0, ignored: 0, rejected: 0 },
  };
  await commit(desk, put('importBatches', batch), remove('approvals', 'v'));
  return desk;
}

describe('the database as it lies on the disk', () => {
  it('holds no word of a person, whoever reads it', async () => {
    const name = databaseName();
    const desk = await filledDesk(name);
    const approval = await desk.history('approvals', 'v');
    const known = JSON.stringify([SMALL_TABLES.map((table) => desk.table(table).all), approval, await desk.changes(9)]);
    expect(SECRETS.filter((secret) => !known.includes(secret))).toEqual([]);
    expect(known).toContain('Tester');
    const stored = await storedRows(name);
    expect([...stored.keys()].toSorted()).toEqual([...RECORD_TABLES, 'changes', 'operations'].toSorted());
    for (const [store, rows] of stored) {
      for (const row of rows) {
        const seen = asSeen(row);
        expect(SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
        expect(seen, store).not.toContain('Tester');
      }
    }
    expect(stored.get('operations')).toHaveLength(9);
  });

  it('keeps in clear the fields of keys and indexes only', async () => {
    const name = databaseName();
    await filledDesk(name);
    const fields = [...(await storedRows(name))].flatMap(([store, rows]) =>
      rows.slice(0, 1).map((row) => [store, Object.keys(row as object).toSorted()] as const),
    );
    expect(Object.fromEntries(fields)).toEqual({
      ...Object.fromEntries(
        ['peers', 'requests', 'projects', 'assignments', 'settings', 'importBatches'].map((t) => [t, ['id', 'sealed']]),
      ),
      dayEntries: ['assignmentId', 'date', 'id', 'peerId', 'projectId', 'sealed'],
      changes: ['id', 'sealed', 'sequence'],
      operations: ['index', 'key', 'sealed', 'sequence', 'table'],
    });
  });
});

describe('another key', () => {
  it('opens nothing, and touches nothing', async () => {
    const name = databaseName();
    (await filledDesk(name)).close();
    const before = await storedRows(name);
    expect(await openDesk(optionsOf(name, randomKey()))).toEqual({ ok: false, problem: { code: 'wrong-key' } });
    expect(await storedRows(name)).toEqual(before);
    expect((await openTestDesk(name)).table('peers').get('p')?.lastName).toBe('Quillfeather');
  });

  it('is not what one altered row is taken for', async () => {
    const name = databaseName();
    (await filledDesk(name)).close();
    await damage(name, 'changes', 1);
    expect(await openDesk(optionsOf(name))).toEqual({
      ok: false,
      problem: { code: 'row-not-opened', facts: { table: 'changes', key: '1' } },
    });
  });

  it('may open what holds no row yet', async () => {
    const name = databaseName();
    (await openTestDesk(name)).close();
    expect((await openDesk(optionsOf(name, randomKey()))).ok).toBe(true);
  });
});

/** Turns over a bit of a row that lies in the database. */
async function damage(name: string, table: string, key: string | number | [number, number]) {
  const stored = await openStored(name);
  const row: unknown = await stored.table(table).get(key);
  const { sealed, ...plain } = row as { sealed: Uint8Array };
  await stored.table(table).put({ ...plain, sealed: sealed.with(40, (sealed[40] ?? 0) ^ 1) });
  stored.close();
}

describe('an altered row', () => {
  it.each<[string, (stored: Dexie) => PromiseLike<unknown>, key: string]>([
    [
      'moved to another key',
      async (stored) => stored.table('peers').put({ ...(await stored.table('peers').get('p')), id: 'q' }),
      'q',
    ],
    ['in clear', (stored) => stored.table('peers').put(makePeer({ id: 'x' })), 'x'],
    ['without anything', (stored) => stored.table('peers').put({ id: 'y' }), 'y'],
  ])('stops the start where it is %s', async (_what, alter, key) => {
    const name = databaseName();
    (await filledDesk(name)).close();
    const stored = await openStored(name);
    await alter(stored);
    stored.close();
    const refused = await openDesk(optionsOf(name));
    expect(refused).toEqual({ ok: false, problem: { code: 'row-not-opened', facts: { table: 'peers', key } } });
  });

  it('is told of where days are read', async () => {
    const name = databaseName();
    const desk = await filledDesk(name);
    const other = previousYear(yearOf(TODAY, desk.agreement()), desk.agreement());
    await commit(desk, put('dayEntries', makeDayEntry({ id: 'e', peerId: 'p', date: other.startsOn })));
    await damage(name, 'dayEntries', 'e');
    const problem = { code: 'row-not-opened', facts: { table: 'dayEntries', key: 'e' } };
    await expect(desk.days.loadYear(other)).rejects.toMatchObject({ problem });
    await expect(desk.days.loadAll()).rejects.toBeInstanceOf(RowNotOpened);
  });

  it('is never written over: the change is refused whole', async () => {
    const name = databaseName();
    const desk = await filledDesk(name);
    await damage(name, 'dayEntries', 'd');
    const before = await storedRows(name);
    const refused = await desk.commit({
      label: { code: 'test', ids: [], count: 2 },
      operations: [put('peers', makePeer({ id: 'new' })), put('dayEntries', makeDayEntry({ id: 'd', note: 'other' }))],
    });
    const problem = { code: 'row-not-opened', facts: { table: 'dayEntries', key: 'd' } };
    expect(refused).toEqual({ ok: false, problem });
    expect(await storedRows(name)).toEqual(before);
    expect(desk.table('peers').get('new')).toBeUndefined();
  });

  it.each<['changes' | 'operations', number | [number, number]]>([
    ['changes', 2],
    ['operations', [2, 1]],
  ])('of the %s is found where the changes are checked', async (table, key) => {
    const name = databaseName();
    const desk = await filledDesk(name);
    await damage(name, table, key);
    expect(await desk.verifyChanges()).toEqual({ ok: false, sequence: 2, wrong: 'altered' });
  });
});

describe('the middleware', () => {
  it('is noticed by no way of reading or writing', async () => {
    const name = databaseName();
    const open = async (sealed: boolean) => {
      const database = new Dexie(sealed ? `${name}-sealed` : name);
      database.version(1).stores({ days: 'id, date, [peerId+date], projectId' });
      if (sealed) database.use(sealMiddleware(TEST_KEY));
      return database.open();
    };
    const entries = ['a', 'b', 'c', 'd'].map((id, place) =>
      makeDayEntry({ id, peerId: place % 2 ? 'odd' : 'even', date: `2026-06-${20 - place}`, note: `Note ${id}` }),
    );
    const answers = async (database: Dexie) => {
      const days = database.table('days');
      await days.bulkAdd(entries);
      await days.update('b', { note: 'updated' });
      await days.where('peerId').equals('even').modify({ activity: 'modified' });
      await days.where('id').above('c').delete();
      const each: unknown[] = [];
      await days.orderBy('date').each((entry: unknown, { primaryKey }) => each.push([primaryKey, entry]));
      return [
        await days.bulkAdd([entries[0]]).catch((error: Error) => error.name),
        await days.get('a'),
        await days.get('nobody'),
        await days.bulkGet(['c', 'nobody', 'a']),
        await days.where('date').between('2026-06-18', '2026-06-19', true, true).toArray(),
        // oxlint-disable-next-line unicorn/no-array-reverse
        await days.where('[peerId+date]').between(['even', ''], ['even', '9']).reverse().toArray(),
        // oxlint-disable-next-line unicorn/no-array-reverse
        await days.orderBy('id').reverse().offset(1).limit(1).toArray(),
        await days.filter(({ note }: { note: string }) => note === 'updated').toArray(),
        await days.where('projectId').equals('none').count(),
        await days.orderBy('date').keys(),
        await days.orderBy('peerId').uniqueKeys(),
        await days.toCollection().primaryKeys(),
        each,
      ];
    };
    expect(await answers(await open(true))).toEqual(await answers(await open(false)));
  });

  it('writes a field in clear once an upgrade makes an index of it', async () => {
    const name = databaseName();
    const older = new Dexie(name);
    older.version(1).stores({ days: 'id' });
    older.use(sealMiddleware(TEST_KEY));
    await older.table('days').add(makeDayEntry({ id: 'a', date: '2026-06-10' }));
    older.close();
    const newer = new Dexie(name);
    newer.version(1).stores({ days: 'id' });
    newer
      .version(2)
      .stores({ days: 'id, date' })
      .upgrade((upgrade) => upgrade.table('days').toCollection().modify({ note: 'upgraded' }));
    newer.use(sealMiddleware(TEST_KEY));
    expect(await newer.table('days').where('date').equals('2026-06-10').toArray()).toMatchObject([
      { note: 'upgraded' },
    ]);
    newer.close();
  });

  it('refuses a table whose keys would say more than they have to', async () => {
    for (const keys of ['++id', 'id, *tags', 'id, name.last']) {
      const database = new Dexie(databaseName());
      database.version(1).stores({ some: keys });
      database.use(sealMiddleware(TEST_KEY));
      await expect(database.open()).rejects.toThrow('cannot be sealed');
      database.close();
    }
  });
});
