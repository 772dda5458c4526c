import { openCopiesPort } from './copies-fixture';
import { openJournalPort } from './journal-fixture';
import { bringBack } from '@renderer/data/safety-copy/bring-back';
import { deleteDatabase } from '@renderer/data/database';
import { hasDatabase } from '@renderer/data/start/has-database';
import type { Migration } from '@shared/migrations/migration';
import { MIGRATIONS } from '@shared/migrations/migrate';
import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { problem } from '@shared/model/result';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commit, databaseName, put, remove, stateOf, TEST_KEY, tryOpen, valueOf } from './desk-fixture';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

const RELEASED = vi.hoisted(() => ({ migrations: [] as Migration[] }));

// The program of the test: with the migrations of the day, or with one more.
vi.mock('@shared/migrations/migrate', async (original) => {
  const real = await original<typeof import('@shared/migrations/migrate')>();
  return {
    ...real,
    get SCHEMA_VERSION() {
      return RELEASED.migrations.at(-1)?.version ?? real.SCHEMA_VERSION;
    },
    migrateRow: (row: Parameters<typeof real.migrateRow>[0], from: number) =>
      real.migrateRow(row, from, [...real.MIGRATIONS, ...RELEASED.migrations]),
  };
});

const NEXT = (MIGRATIONS.at(-1)?.version ?? 0) + 10;

/** Days were counted in halves before, and what was noted of a peer stood in capitals. */
const quarters: Migration = {
  version: NEXT,
  migrate: (row) => {
    // Safe: rows of these tables, whose fields did not change.
    if (row.table === 'dayEntries') {
      const entry = row.value as DayEntry;
      return [{ ...row, value: { ...entry, quarterDays: entry.quarterDays * 2 } }];
    }
    if (row.table === 'peers') {
      const peer = row.value as Peer;
      return [{ ...row, value: { ...peer, notes: peer.notes.toLowerCase() } }];
    }
    return [row];
  },
};

beforeEach(() => {
  RELEASED.migrations = [];
});

/** An office of the old program: an import of three peers with days, one changed, one deleted, one taken back. */
async function oldOffice() {
  const name = databaseName();
  const copies = await openCopiesPort();
  const journal = await openJournalPort();
  const desk = valueOf(await tryOpen(name, journal.port, { copies: copies.port }));
  const peers = ['ONE', 'TWO', 'THREE'].map((notes) => makePeer({ notes }));
  const [one, two, three] = peers;
  if (!one || !two || !three) throw new Error('No peers');
  const entries = peers.map(({ id }) => makeDayEntry({ peerId: id, quarterDays: 3 }));
  const imported = await commit(
    desk,
    ...peers.map((peer) => put('peers', peer)),
    ...entries.map((entry) => put('dayEntries', entry)),
  );
  await commit(desk, put('peers', { ...one, notes: 'ONE CHANGED' }));
  await commit(desk, remove('dayEntries', entries[2]?.id ?? ''), remove('peers', three.id));
  if (!desk.backups) throw new Error('No backups');
  const backup = valueOf(await desk.backups.backUp()).copy;
  const verdict = await desk.verifyChanges();
  const old = await stateOf(name);
  desk.close();
  return { name, copies, journal, imported, backup, verdict, old, peers, three, two };
}

const open = ({ name, journal, copies }: Awaited<ReturnType<typeof oldOffice>>) =>
  tryOpen(name, journal.port, { copies: copies.port });

describe('records of an earlier shape', () => {
  it('are the same upgraded, replayed and restored, after a backup; their history stays whole and can be taken back', async () => {
    const office = await oldOffice();
    RELEASED.migrations = [quarters];
    const desk = valueOf(await open(office));
    const upgraded = await stateOf(office.name);
    expect(upgraded).not.toBe(office.old);
    expect(
      desk
        .table('peers')
        .all.map(({ notes }) => notes)
        .toSorted(),
    ).toEqual(['one changed', 'two']);
    const entries = await desk.days.loadAll();
    expect(entries.map(({ quarterDays }) => quarterDays)).toEqual([6, 6]);
    // Hashes are of what was written, whatever shape it is read in.
    expect(await desk.verifyChanges()).toEqual(office.verdict);

    // A backup of before the upgrade, and one of after it.
    await vi.waitUntil(() => desk.backups?.state().last !== undefined);
    const { copies } = valueOf(await office.copies.port.list());
    expect(copies).toHaveLength(3);
    expect(copies.every(({ state }) => state === 'checked')).toBe(true);

    // Replayed from the safety copy.
    const replayed = databaseName();
    const parts = { databaseName: replayed, databaseKey: TEST_KEY, journal: office.journal.port };
    valueOf(await bringBack({ ...parts, onProgress: () => undefined }));
    expect(await stateOf(replayed)).toBe(upgraded);

    // A backup of the old program holds the very same records.
    const plan = valueOf(
      (await desk.backups?.planRestore({ kind: 'list', name: office.backup.name })) ?? problem('none'),
    );
    expect(plan.header.schemaVersion).toBe(NEXT - 10);
    expect(plan.operations).toEqual([]);

    // What the old program deleted comes back in the new shape, and goes again.
    const deleted = (await desk.changes(1))[0];
    if (!deleted) throw new Error('No change');
    const undone = valueOf(await desk.undo(deleted.id));
    expect(desk.table('peers').get(office.three.id)?.notes).toBe('three');
    expect((await desk.days.loadAll()).map(({ quarterDays }) => quarterDays)).toEqual([6, 6, 6]);
    const undoPlan = await desk.planUndo(office.imported.id);
    expect(undoPlan.kept).toMatchObject([{ why: { code: 'changed-since' } }]);
    valueOf(await desk.undo(undone.id));
    expect(await stateOf(office.name)).toBe(upgraded);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 5 });
    desk.close();
    await deleteDatabase(replayed);
  });

  it('stay as they were where the upgrade fails, and are upgraded at the next try', async () => {
    const office = await oldOffice();
    const [first] = office.peers;
    const failing: Migration = {
      version: NEXT,
      migrate: (row) => {
        if (row.table === 'peers' && row.key !== first?.id) throw new Error('half-way');
        return quarters.migrate(row);
      },
    };
    RELEASED.migrations = [failing];
    expect(await open(office)).toEqual(problem('not-upgraded', { from: NEXT - 10, to: NEXT }));
    RELEASED.migrations = [{ version: NEXT, migrate: (row) => [{ ...row, value: { id: row.key } }] }];
    expect(await open(office)).toEqual(problem('not-upgraded', { from: NEXT - 10, to: NEXT }));
    expect(await stateOf(office.name)).toBe(office.old);
    // The program of before still opens them.
    RELEASED.migrations = [];
    const before = valueOf(await open(office));
    expect(await before.verifyChanges()).toEqual(office.verdict);
    before.close();
    RELEASED.migrations = [quarters];
    const desk = valueOf(await open(office));
    expect(desk.table('peers').all).toHaveLength(2);
    desk.close();
  });

  it('are not touched where the backup before cannot be made', async () => {
    const office = await oldOffice();
    RELEASED.migrations = [quarters];
    const copies = { ...office.copies.port, end: async () => problem('copy-not-written', { reason: 'ENOSPC' }) };
    expect(await tryOpen(office.name, office.journal.port, { copies })).toEqual(
      problem('not-kept-before-upgrade', { reason: 'ENOSPC' }),
    );
    expect(await stateOf(office.name)).toBe(office.old);
  });

  it('of a newer program are refused by an older one', async () => {
    const office = await oldOffice();
    RELEASED.migrations = [quarters];
    valueOf(await open(office)).close();
    RELEASED.migrations = [];
    expect(await open(office)).toMatchObject({ ok: false, problem: { code: 'newer-data' } });
    expect(await hasDatabase(office.name)).toBe(true);
  });
});
