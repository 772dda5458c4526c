import { commit, databaseName, put, remove, stateOf, TEST_KEY, valueOf } from './desk-fixture';
import { openCopiesPort } from './copies-fixture';
import { openDesk } from '@renderer/data/start/open-desk';
import { InstantSchema } from '@shared/model/calendar-day';
import { problem } from '@shared/model/result';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

async function openOffice(name = databaseName(), computer?: Awaited<ReturnType<typeof openCopiesPort>>) {
  const { port, folder } = computer ?? (await openCopiesPort());
  let seconds = Date.parse('2026-11-22T09:00:00Z');
  const now = () => InstantSchema.parse(new Date((seconds += 1000)).toISOString());
  const names = { databaseName: name, installation: 'test', userName: 'Tester' };
  const desk = valueOf(
    await openDesk({ ...names, databaseKey: TEST_KEY, journal: null, copies: port, today: TODAY, now }),
  );
  const { backups } = desk;
  if (!backups) throw new Error('No backups');
  const backUp = async () => valueOf(await backups.backUp()).copy;
  const fromList = (copy: { name: string }) => backups.planRestore({ kind: 'list', name: copy.name });
  return { desk, backups, name, folder, port, backUp, fromList };
}

describe('a backup', () => {
  it('holds every row; restored after changes it gives the same records, and one Undo takes the restore back', async () => {
    const { desk, backups, name, backUp, fromList } = await openOffice();
    const [kept, changed, deleted] = [makePeer(), makePeer({ notes: 'before' }), makePeer({ lastName: 'Deleted' })];
    const entry = makeDayEntry({ peerId: kept.id });
    await commit(desk, ...[kept, changed, deleted].map((peer) => put('peers', peer)), put('dayEntries', entry));
    const then = await stateOf(name);
    const copy = await backUp();
    expect(copy.counts).toMatchObject({ peers: 3, dayEntries: 1, changes: 1, operations: 4 });
    expect(valueOf(await fromList(copy)).operations).toEqual([]);

    const later = makePeer({ lastName: 'Later' });
    await commit(desk, put('peers', { ...changed, notes: 'after' }), remove('peers', deleted.id), put('peers', later));
    await commit(desk, put('dayEntries', { ...entry, quarterDays: 8 }));
    const since = await stateOf(name);

    const plan = valueOf(await fromList(copy));
    expect(plan.byTable).toEqual({
      peers: { added: 1, changed: 1, removed: 1 },
      dayEntries: { added: 0, changed: 1, removed: 0 },
    });
    expect(plan.now.peers).toBe(3);
    expect(plan.header.counts.peers).toBe(3);
    const change = valueOf(await backups.restore(plan));
    expect(await stateOf(name)).toBe(then);
    expect(desk.table('peers').get(deleted.id)).toBeDefined();
    // The present was kept first.
    expect(backups.state().list?.copies.map(({ sequence }) => sequence)).toEqual([3, 1]);
    expect(desk.undoStack().undo?.id).toBe(change?.id);
    if (!change) throw new Error('Nothing was restored');
    valueOf(await desk.undo(change.id));
    expect(await stateOf(name)).toBe(since);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 5 });
    desk.close();
  });

  it('is asked for at the closing where a change came after the last one, and not while the records have shrunk', async () => {
    const { desk, backups, backUp } = await openOffice();
    expect(await backups.isBehind()).toBe(false);
    const peers = Array.from({ length: 10 }, () => makePeer());
    await commit(desk, ...peers.map((peer) => put('peers', peer)));
    expect(await backups.isBehind()).toBe(true);
    await backUp();
    expect(await backups.isBehind()).toBe(false);
    const [first, ...rest] = peers;
    if (first) await commit(desk, put('peers', { ...first, notes: 'since' }));
    expect(await backups.isBehind()).toBe(true);
    await commit(desk, ...rest.slice(0, 5).map((peer) => remove('peers', peer.id)));
    expect(await backups.isBehind()).toBe(false);
    desk.close();
  });

  it('is asked for too where one of records that were given up has a higher number', async () => {
    const computer = await openCopiesPort();
    const past = await openOffice(databaseName(), computer);
    const peer = makePeer();
    await commit(past.desk, put('peers', peer));
    await commit(past.desk, put('peers', { ...peer, notes: 'given up' }));
    await past.backUp();
    past.desk.close();
    const { desk, backups, backUp } = await openOffice(databaseName(), computer);
    expect(await backups.isBehind()).toBe(false);
    await commit(desk, put('peers', peer));
    expect(await backups.isBehind()).toBe(true);
    await backUp();
    expect(await backups.isBehind()).toBe(false);
    desk.close();
  });

  it('goes into an office that has nothing yet, as after the loss of a computer', async () => {
    const first = await openOffice();
    await commit(
      first.desk,
      ...Array.from({ length: 1_203 }, () => put('peers', makePeer({ notes: 'x'.repeat(700) }))),
    );
    const copy = await first.backUp();
    const then = await stateOf(first.name);
    const name = databaseName();
    const empty = valueOf(
      await openDesk({
        databaseName: name,
        installation: 'other',
        databaseKey: TEST_KEY,
        journal: null,
        copies: first.port,
        today: TODAY,
        now: () => InstantSchema.parse('2026-11-22T12:00:00.000Z'),
      }),
    );
    const plan = valueOf((await empty.backups?.planRestore({ kind: 'list', name: copy.name })) ?? problem('none'));
    expect(plan.byTable).toEqual({ peers: { added: 1_203, changed: 0, removed: 0 } });
    valueOf((await empty.backups?.restore(plan)) ?? problem('none'));
    expect(await stateOf(name)).toBe(then);
    expect(await empty.verifyChanges()).toMatchObject({ ok: true, changes: 1 });
    empty.close();
    first.desk.close();
  });

  it('that is damaged is refused, and nothing of the present is touched', async () => {
    const { desk, backups, name, folder, backUp, fromList } = await openOffice();
    await commit(desk, put('peers', makePeer()));
    const copy = await backUp();
    await commit(desk, put('peers', makePeer()));
    const before = await stateOf(name);
    const path = join(folder, copy.name);
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await fromList(copy)).toMatchObject({ ok: false, problem: { code: 'copy-damaged' } });
    expect(backups.state().list?.copies[0]?.state).toBe('damaged');
    expect(await stateOf(name)).toBe(before);
    expect(desk.lastSequence()).toBe(2);
    desk.close();
  });

  it('planned on other records than there are now is not restored', async () => {
    const { desk, backups, backUp, fromList } = await openOffice();
    await commit(desk, put('peers', makePeer()));
    const copy = await backUp();
    await commit(desk, put('peers', makePeer()));
    const plan = valueOf(await fromList(copy));
    await commit(desk, put('peers', makePeer()));
    expect(await backups.restore(plan)).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(desk.table('peers').all).toHaveLength(3);
    desk.close();
  });

  it('is the state after one change, though others are made meanwhile', async () => {
    const { desk, backups } = await openOffice();
    await commit(desk, put('peers', makePeer()));
    const copying = backups.backUp();
    const written = commit(desk, put('peers', makePeer()));
    const { copy } = valueOf(await copying);
    await written;
    expect(copy).toMatchObject({ sequence: 1, counts: { peers: 1, changes: 1 } });
    expect(desk.table('peers').all).toHaveLength(2);
    desk.close();
  });
});

describe('records that are closed meanwhile', () => {
  it('end whatever was under way in a problem, and in no failure', async () => {
    const { desk, backups, backUp, fromList } = await openOffice();
    await commit(desk, put('peers', makePeer()));
    const copy = await backUp();
    desk.close();
    expect(await backups.refresh()).toEqual({ code: 'database-not-opened' });
    expect(await fromList(copy)).toEqual(problem('database-not-opened'));
    expect(await backups.backUp()).toMatchObject({ ok: false, problem: { code: 'copy-not-written' } });
    await backups.backUpIfDue();
    expect(backups.state().busy).toBe(false);
  });
});

describe('automatic backups', () => {
  it('make way for a change, and are made after it', async () => {
    const { desk, backups } = await openOffice();
    await commit(desk, ...Array.from({ length: 900 }, () => put('peers', makePeer({ notes: 'x'.repeat(4_000) }))));
    const due = backups.backUpIfDue();
    await vi.waitUntil(() => backups.state().busy);
    const written = commit(desk, put('peers', makePeer()));
    await due;
    await written;
    expect(backups.state()).toMatchObject({ busy: false, last: undefined, list: { copies: [] } });
    await backups.backUpIfDue();
    expect(backups.state().list?.copies).toMatchObject([{ sequence: 2, counts: { peers: 901 } }]);
    desk.close();
  });

  it('are made once a day, again when the records have grown, and not while they have shrunk', async () => {
    const { desk, backups } = await openOffice();
    const made = () => backups.state().list?.copies.length ?? 0;
    const peers = Array.from({ length: 30 }, () => makePeer());
    await commit(desk, ...peers.slice(0, 20).map((peer) => put('peers', peer)));
    await backups.backUpIfDue();
    await backups.backUpIfDue();
    expect(made()).toBe(1);
    await commit(desk, ...peers.slice(20, 22).map((peer) => put('peers', peer)));
    await backups.backUpIfDue();
    expect(made()).toBe(1);
    await commit(desk, ...peers.slice(22).map((peer) => put('peers', peer)));
    await backups.backUpIfDue();
    expect(made()).toBe(2);
    await commit(desk, ...peers.slice(0, 7).map(({ id }) => remove('peers', id)));
    await backups.backUpIfDue();
    expect(made()).toBe(2);
    expect(backups.state().shrunk).toMatchObject({ tables: ['peers'], now: { peers: 23 } });
    valueOf(await backups.backUp());
    expect(backups.state().shrunk).toBeUndefined();
    desk.close();
  });

  it('follow when much was written since the last one', async () => {
    const { desk, backups } = await openOffice();
    const made = () => backups.state().list?.copies.length ?? 0;
    const peer = makePeer();
    const change = (round: number) => commit(desk, put('peers', { ...peer, notes: `round ${round}` }));
    await change(0);
    await backups.backUpIfDue();
    expect(made()).toBe(1);
    for (let round = 1; round < 500; round += 1) await change(round);
    await backups.backUpIfDue();
    expect(made()).toBe(1);
    await change(500);
    await backups.backUpIfDue();
    expect(made()).toBe(2);
    desk.close();
  });
});
