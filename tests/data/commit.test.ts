import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';
import { commit, databaseName, failOnWarnings, openBeside, openTestDesk, put, remove, stateOf } from './desk-fixture';

failOnWarnings();
const label = { code: 'test', ids: [], count: 0 };

describe('commit', () => {
  it('writes the records, the header and one row per record', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const peer = makePeer();
    const project = makeProject();
    const change = await commit(desk, put('peers', peer), put('projects', project));
    expect(change).toMatchObject({
      sequence: 1,
      operationCount: 2,
      by: 'Tester',
      previousHash: '',
      schemaVersion: SCHEMA_VERSION,
    });
    expect(desk.table('peers').get(peer.id)).toEqual(peer);
    const beside = await openBeside(name);
    expect(await beside.table('peers').toArray()).toEqual([peer]);
    expect(await beside.table('operations').toArray()).toEqual([
      { sequence: 1, index: 0, table: 'peers', key: peer.id, before: null, after: peer },
      { sequence: 1, index: 1, table: 'projects', key: project.id, before: null, after: project },
    ]);
    expect(await beside.table('changes').toArray()).toEqual([change]);
  });

  it('fills in what the schema knows by itself', async () => {
    const desk = await openTestDesk();
    await commit(desk, { table: 'peers', key: 'p', after: { id: 'p', lastName: '  Example ' } });
    expect(desk.table('peers').get('p')).toEqual(makePeer({ id: 'p', firstName: '', lastName: 'Example' }));
  });

  it('drops a record that already is as asked, and writes nothing where all are', async () => {
    const desk = await openTestDesk();
    const [same, other] = [makePeer(), makePeer()];
    await commit(desk, put('peers', same), put('peers', other));
    const change = await commit(desk, put('peers', same), put('peers', { ...other, phone: '1' }));
    expect(change.operationCount).toBe(1);
    const nothing = await desk.commit({ label, operations: [put('peers', same), remove('peers', 'never there')] });
    expect(nothing).toEqual({ ok: true, value: null });
    expect(await desk.changes(9)).toHaveLength(2);
  });

  it('refuses a bad record, says where it is, and leaves nothing of the change behind', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    await commit(desk, put('peers', makePeer()));
    const before = await stateOf(name);
    const peers = desk.table('peers');
    function* operations() {
      for (let count = 0; count < 1200; count += 1) yield put('peers', makePeer());
      yield { table: 'dayEntries' as const, key: 'd', after: { ...makeDayEntry({ id: 'd' }), quarterDays: 1.5 } };
    }
    const refused = await desk.commit({ label, operations: operations() });
    expect(refused).toEqual({
      ok: false,
      problem: {
        code: 'bad-record',
        facts: { table: 'dayEntries', key: 'd', path: 'quarterDays', why: 'invalid_type' },
      },
    });
    expect(await stateOf(name)).toBe(before);
    expect(desk.table('peers')).toBe(peers);
    expect(desk.saving).toBe('saved');
    expect((await commit(desk, put('peers', makePeer()))).sequence).toBe(2);
  });

  it('refuses a record under a key that is not its id, and a record named twice', async () => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const wrongKey = await desk.commit({ label, operations: [{ table: 'peers', key: 'other', after: peer }] });
    expect(wrongKey).toMatchObject({ problem: { code: 'bad-record', facts: { path: 'id' } } });
    const twice = await desk.commit({ label, operations: [put('peers', peer), remove('peers', peer.id)] });
    expect(twice).toMatchObject({ problem: { code: 'record-twice', facts: { table: 'peers', key: peer.id } } });
    expect(desk.table('peers').all).toEqual([]);
  });

  it('takes everything back when the operations themselves fail half-way', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    function* failing() {
      for (let count = 0; count < 700; count += 1) yield put('peers', makePeer());
      throw new Error('half-way');
    }
    await expect(desk.commit({ label, operations: failing() })).rejects.toThrow('half-way');
    expect(desk.saving).toBe('idle');
    const beside = await openBeside(name);
    expect(await beside.table('peers').count()).toBe(0);
    expect(await beside.table('operations').count()).toBe(0);
    expect((await commit(desk, put('peers', makePeer()))).sequence).toBe(1);
  });

  it('takes everything back when the browser refuses one of the rows', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const [first, second] = [makePeer(), makePeer()];
    await commit(desk, put('peers', first));
    const beside = await openBeside(name);
    // In the place of a row of the next change, which is the second of three that are written without waiting.
    await beside
      .table('operations')
      .add({ sequence: 2, index: 0, table: 'peers', key: 'x', before: null, after: null });
    const before = await stateOf(name);
    const refused = await desk.commit({ label, operations: [put('peers', second)] });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-saved' } });
    expect(await stateOf(name)).toBe(before);
    expect(desk.table('peers').all).toEqual([first]);
    function* many() {
      for (let count = 0; count < 600; count += 1) yield put('peers', makePeer());
    }
    expect(await desk.commit({ label, operations: many() })).toMatchObject({ problem: { code: 'not-saved' } });
    expect(await stateOf(name)).toBe(before);
    await beside.table('operations').delete([2, 0]);
    expect((await commit(desk, put('peers', second))).sequence).toBe(2);
  });

  it('takes two changes at once one after the other', async () => {
    const desk = await openTestDesk();
    const peers = Array.from({ length: 8 }, () => makePeer());
    const changes = await Promise.all(peers.map((peer) => commit(desk, put('peers', peer))));
    expect(changes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(changes.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      changes.slice(0, -1).map(({ hash }) => hash),
    );
    expect(desk.table('peers').all).toEqual(peers);
  });

  it('tells who listens, and keeps an untouched table the same object', async () => {
    const desk = await openTestDesk();
    const [peers, projects] = [desk.table('peers'), desk.table('projects')];
    const seen: string[] = [];
    const stop = desk.subscribe(() => seen.push(desk.saving));
    await commit(desk, put('peers', makePeer()));
    stop();
    await commit(desk, put('peers', makePeer()));
    expect(seen).toEqual(['saving', 'saved']);
    expect(desk.savedAt).toBe('2026-11-22T09:00:02.000Z');
    expect(desk.table('projects')).toBe(projects);
    expect(desk.table('peers').version).toBe(peers.version + 2);
    expect(peers.all).toEqual([]);
  });

  it('tells of days once the records are on the disk, and that they are saved once the safety copy is too', async () => {
    const desk = await openTestDesk();
    const { id } = makePeer();
    const entry = makeDayEntry({ peerId: id, date: TODAY });
    await desk.days.loadPeer(id);
    const seen: unknown[] = [];
    desk.subscribe(() => seen.push([desk.saving, desk.days.peekPeer(id)]));
    await commit(desk, put('dayEntries', entry));
    expect(seen).toEqual([
      ['saving', []],
      ['saving', [entry]],
      ['saved', [entry]],
    ]);
  });

  it('shows the history of a record, newest first', async () => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const made = await commit(desk, put('peers', peer), put('peers', makePeer()));
    const edited = await commit(desk, put('peers', { ...peer, phone: '1' }));
    const removed = await commit(desk, remove('peers', peer.id));
    expect(await desk.history('peers', peer.id)).toEqual([
      { change: removed, before: { ...peer, phone: '1' }, after: null },
      { change: edited, before: peer, after: { ...peer, phone: '1' } },
      { change: made, before: null, after: peer },
    ]);
    expect((await desk.changes(2)).map(({ sequence }) => sequence)).toEqual([3, 2]);
    expect((await desk.changes(2, 3)).map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it('reports a database that cannot be written', async () => {
    const desk = await openTestDesk();
    desk.close();
    const refused = await desk.commit({ label, operations: [put('peers', makePeer())] });
    expect(refused).toEqual({ ok: false, problem: { code: 'not-saved', facts: { reason: 'DatabaseClosedError' } } });
  });
});
