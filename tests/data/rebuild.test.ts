import { commit, databaseName, openStored, put, stateOf, TEST_KEY, tryOpen, valueOf } from './desk-fixture';
import { openCopiesPort } from './copies-fixture';
import { openJournalPort } from './journal-fixture';
import { deleteDatabase } from '@renderer/data/database';
import { hasDatabase } from '@renderer/data/start/has-database';
import { rebuild, restoreWhole, type RebuildProgress } from '@renderer/data/safety-copy/rebuild';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import type { CopyEntry } from '@shared/ipc/copies-calls';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

type Office = Awaited<ReturnType<typeof openOffice>>;

/** An office with a journal and copies on a real disk. */
async function openOffice() {
  const name = databaseName();
  const copies = await openCopiesPort();
  const journal = await openJournalPort();
  const desk = valueOf(await tryOpen(name, journal.port, { copies: copies.port }));
  const add = () => {
    const peer = makePeer();
    return commit(desk, put('peers', peer), put('dayEntries', makeDayEntry({ peerId: peer.id, quarterDays: 6 })));
  };
  const backUp = async (): Promise<CopyEntry> => {
    if (!desk.backups) throw new Error('No backups');
    return valueOf(await desk.backups.backUp()).copy;
  };
  return { name, desk, copies, journal, add, backUp };
}

/** Rebuilds what was lost, as the window does; `asides` is what the main process was asked to make way for. */
async function rebuildOf({ name, copies, journal }: Office, port = journal.port) {
  const asides: (string | undefined)[] = [];
  const progress: RebuildProgress[] = [];
  let made = 0;
  const rebuilt = await rebuild({
    databaseKey: TEST_KEY,
    journal: port,
    copies: copies.port,
    putAside: async (by) => {
      const { reading } = by ?? {};
      asides.push(reading);
      if (reading !== undefined && !copies.isReading(reading)) return problem('journal-incomplete');
      await deleteDatabase(name);
      return ok({});
    },
    firstName: name,
    newName: () => `${name}-${(made += 1)}`,
    onProgress: (each) => progress.push(each),
  });
  return { rebuilt, asides, progress };
}

async function damage(office: Office, copy: CopyEntry): Promise<void> {
  const path = join(office.copies.folder, copy.name);
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/** The journal begun anew after the last change, as an erasure does; what was put aside is deleted. */
async function beginAnew({ journal }: Office): Promise<void> {
  const { lastSequence, lastHash } = journal.journal.state();
  valueOf(await journal.journal.startAnew({ lastSequence, lastHash }));
  valueOf(await journal.journal.deleteOlder());
}

async function expectSame(office: Office, rebuilt: Result<{ databaseName: string }> | undefined, state: string) {
  const { databaseName: name } = valueOf(rebuilt ?? problem('none'));
  expect(await stateOf(name)).toBe(state);
  const again = valueOf(await tryOpen(name, office.journal.port));
  expect(again.copyProblem).toBeUndefined();
  expect(await again.verifyChanges()).toMatchObject({ ok: true });
  await commit(again, put('peers', makePeer()));
  expect(again.saving).toBe('saved');
  again.close();
}

describe('records that are gone', () => {
  it('come back from a copy and what a journal begun anew holds after it', async () => {
    const office = await openOffice();
    await office.add();
    await office.add();
    await beginAnew(office);
    const copy = await office.backUp();
    await office.add();
    await office.add();
    const state = await stateOf(office.name);
    office.desk.close();
    expect(office.journal.journal.state()).toMatchObject({ begunAfter: 2, lastSequence: 4 });
    await deleteDatabase(office.name);
    expect(await tryOpen(office.name, office.journal.port)).toEqual(problem('records-behind', { here: 0, copy: 4 }));

    const { rebuilt, progress } = await rebuildOf(office);
    expect(rebuilt).toMatchObject({
      ok: true,
      value: {
        changes: 2,
        passedOver: 0,
        copy: { name: copy.name, sequence: 2 },
        after: { peers: 4, dayEntries: 4, quarterDays: 24 },
      },
    });
    expect(progress).toContainEqual({ what: 'rows', done: 10, of: 10 });
    expect(progress.at(-1)).toEqual({ what: 'changes', done: 2, of: 2 });
    await expectSame(office, rebuilt, state);
  });

  it('come back from the next older copy where the newest is damaged, and it is said', async () => {
    const office = await openOffice();
    await office.add();
    await beginAnew(office);
    const older = await office.backUp();
    await office.add();
    const newest = await office.backUp();
    await office.add();
    const state = await stateOf(office.name);
    office.desk.close();
    await damage(office, newest);
    const { rebuilt, asides } = await rebuildOf(office);
    expect(rebuilt).toMatchObject({ ok: true, value: { changes: 2, passedOver: 1, copy: { name: older.name } } });
    // Nothing made way for the damaged one.
    expect(asides).toHaveLength(1);
    const list = valueOf(await office.copies.port.list());
    expect(list.copies.find(({ name }) => name === newest.name)?.state).toBe('damaged');
    await expectSame(office, rebuilt, state);
  });

  it('come back where the front of the journal cannot be read', async () => {
    const office = await openOffice();
    for (let each = 0; each < 4; each += 1) await office.add();
    const copy = await office.backUp();
    await office.add();
    const state = await stateOf(office.name);
    office.desk.close();
    await office.journal.journal.close();
    const path = join(office.journal.folder, '00000001.pdj');
    const bytes = await readFile(path);
    const front = Math.round(bytes.length * 0.3);
    bytes[front] = (bytes[front] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const journal = await openJournalPort(office.journal.folder);
    const damaged = { ...office, journal };
    expect(await tryOpen(databaseName(), journal.port)).toMatchObject({ problem: { code: 'records-behind' } });
    const { rebuilt } = await rebuildOf(damaged);
    expect(rebuilt).toMatchObject({ ok: true, value: { changes: 1, copy: { name: copy.name } } });
    await expectSame(damaged, rebuilt, state);
  });

  it('come from a copy that goes further than a journal that lost its end', async () => {
    const office = await openOffice();
    await office.add();
    await office.add();
    const copy = await office.backUp();
    const state = await stateOf(office.name);
    office.desk.close();
    const { journal, port } = await openJournalPort();
    const { frames } = valueOf(await office.journal.port.read(0));
    const end = frames.findIndex(({ kind }) => kind === 'end');
    valueOf(await journal.append(frames.slice(0, end + 1)));
    const shorter = { ...office, journal: { ...office.journal, journal, port } };
    const { rebuilt } = await rebuildOf(shorter);
    expect(rebuilt).toMatchObject({ ok: true, value: { changes: 0, copy: { name: copy.name } } });
    await expectSame(shorter, rebuilt, state);
  });

  it('are not made of a copy of another past, and nothing half-made stays', async () => {
    const office = await openOffice();
    await office.add();
    await office.backUp();
    office.desk.close();
    const other = await openOffice();
    await other.add();
    await beginAnew(other);
    await other.add();
    other.desk.close();
    const { rebuilt, asides } = await rebuildOf({ ...office, journal: other.journal });
    expect(rebuilt).toMatchObject({ ok: false, problem: { code: 'copies-diverged' } });
    expect(asides).toEqual([]);
    expect(await hasDatabase(`${office.name}-1`)).toBe(false);
  });

  it('come from the journal alone where it holds every change', async () => {
    const office = await openOffice();
    await office.add();
    await office.backUp();
    await office.add();
    const state = await stateOf(office.name);
    office.desk.close();
    const { rebuilt, asides } = await rebuildOf(office);
    expect(rebuilt).toMatchObject({ ok: true, value: { changes: 2, copy: undefined, databaseName: office.name } });
    expect(asides).toEqual([undefined]);
    await expectSame(office, rebuilt, state);
  });
});

describe('an earlier backup in the place of what is lost', () => {
  /** Restores a copy of the list; tells whether the journal was put aside, which here means begun from nothing. */
  async function restoreOf(office: Office, copy: CopyEntry) {
    let withJournal: boolean | undefined;
    const restored = await restoreWhole(
      {
        databaseKey: TEST_KEY,
        journal: office.journal.port,
        copies: office.copies.port,
        putAside: async (by) => {
          withJournal = by?.withJournal;
          if (withJournal) valueOf(await office.journal.journal.startAnew({ lastSequence: 0, lastHash: '' }));
          return ok({});
        },
        firstName: office.name,
        newName: () => `${office.name}-restored`,
        onProgress: () => undefined,
      },
      { kind: 'list', name: copy.name },
    );
    return { restored, withJournal };
  }

  it('is taken with what the journal holds after it, where that goes on from there', async () => {
    const office = await openOffice();
    await office.add();
    const copy = await office.backUp();
    await office.add();
    const state = await stateOf(office.name);
    office.desk.close();
    const { restored, withJournal } = await restoreOf(office, copy);
    expect(withJournal).toBe(false);
    expect(restored).toMatchObject({ ok: true, value: { changes: 1, after: { peers: 2, quarterDays: 12 } } });
    await expectSame(office, restored, state);
  });

  it('leaves the journal behind that does not go on from it, and is then the whole past', async () => {
    const office = await openOffice();
    await office.add();
    const copy = await office.backUp();
    const state = await stateOf(office.name);
    await office.add();
    await beginAnew(office);
    await office.add();
    office.desk.close();
    const { restored, withJournal } = await restoreOf(office, copy);
    expect(withJournal).toBe(true);
    expect(restored).toMatchObject({ ok: true, value: { changes: 0, after: { peers: 1 } } });
    await expectSame(office, restored, state);
    expect(office.journal.journal.state()).toMatchObject({ begunAfter: 0, lastSequence: 2, damage: [] });
  });

  it('that is damaged takes the place of nothing', async () => {
    const office = await openOffice();
    await office.add();
    const copy = await office.backUp();
    office.desk.close();
    await damage(office, copy);
    const { restored, withJournal } = await restoreOf(office, copy);
    expect(restored).toMatchObject({ ok: false, problem: { code: 'copy-damaged' } });
    expect(withJournal).toBeUndefined();
    expect(await hasDatabase(`${office.name}-restored`)).toBe(false);
  });
});

describe('a row that turns out to be damaged while the desk is open', () => {
  it('is told once it is read, and whoever asked waits', async () => {
    const office = await openOffice();
    await office.add();
    const operations = await openStored(office.name);
    const rows = await operations.table('operations').toArray();
    for (const row of rows) row.sealed[40] ^= 1;
    await operations.table('operations').bulkPut(rows);
    operations.close();
    office.desk.close();
    const told: Problem[] = [];
    const desk = valueOf(await tryOpen(office.name, office.journal.port, { onDamaged: (each) => told.push(each) }));
    const peer = desk.table('peers').all[0];
    const settled = vi.fn();
    desk.history('peers', peer?.id ?? '').then(settled, settled);
    await vi.waitUntil(() => told.length > 0);
    expect(told[0]).toMatchObject({ code: 'row-not-opened', facts: { table: 'operations' } });
    expect(settled).not.toHaveBeenCalled();
    desk.close();
  });
});

describe('a safety copy under another key', () => {
  it('is put aside when asked for, and written anew from whole records', async () => {
    const office = await openOffice();
    await office.add();
    office.desk.close();
    const { journal } = await openJournalPort();
    let opened = false;
    const port: JournalPort = {
      ...office.journal.port,
      state: async () => (opened ? ok(journal.state()) : problem('journal-not-opened', { reason: 'key', segments: 1 })),
      append: (frames) => journal.append(frames),
      heal: async () => {
        opened = true;
        return ok({ lastSequence: 0, lastHash: '' });
      },
    };
    const desk = valueOf(await tryOpen(office.name, port));
    expect(desk.copyProblem).toMatchObject({ code: 'journal-not-opened', facts: { reason: 'key' } });
    expect(await desk.retryCopy()).toMatchObject({ ok: false });
    expect(await desk.renewCopy()).toEqual(ok(null));
    expect(desk.copyProblem).toBeUndefined();
    expect(journal.state().lastSequence).toBe(1);
    await commit(desk, put('peers', makePeer()));
    expect(desk.saving).toBe('saved');
    desk.close();
  });
});
