import {
  commit,
  databaseName,
  openStored,
  openTestDesk,
  put,
  stateOf,
  TEST_KEY,
  tryOpen,
  valueOf,
} from './desk-fixture';
import { openJournalPort } from './journal-fixture';
import { bringBack } from '@renderer/data/safety-copy/bring-back';
import { deleteDatabase } from '@renderer/data/database';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { readFrames } from '@tests/support/journal-frames';
import { lostChanges, type ChangeSpan } from '@shared/model/journal-state';
import { problem, type Result } from '@shared/model/result';
import { makePeer } from '@tests/support/builders';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('the safety copy', () => {
  it('holds each change, whole and in order, before it counts as saved', async () => {
    const { port, journal } = await openJournalPort();
    const seen: number[] = [];
    const watched: JournalPort = {
      ...port,
      append: async (frames) => {
        expect(desk.saving).toBe('saving');
        const appended = await port.append(frames);
        seen.push(journal.state().lastSequence);
        return appended;
      },
    };
    const desk = await openTestDesk(databaseName(), watched);
    const first = await commit(desk, put('peers', makePeer()));
    const second = await commit(desk, put('peers', makePeer()), put('peers', makePeer()));
    expect(desk.saving).toBe('saved');
    expect(seen).toEqual([1, 2]);
    const { frames } = valueOf(await port.read(0));
    const changes = valueOf(readFrames(frames));
    expect(changes.map(({ change }) => change)).toEqual([first, second]);
    expect(changes.map(({ operations }) => operations.length)).toEqual([1, 2]);
    desk.close();
  });

  it('is brought up to a database that went on without it', async () => {
    const name = databaseName();
    const alone = await openTestDesk(name);
    await commit(alone, put('peers', makePeer()));
    await commit(alone, put('peers', makePeer()));
    alone.close();
    const { port, journal } = await openJournalPort();
    const desk = await openTestDesk(name, port);
    expect(journal.state().lastSequence).toBe(2);
    expect(desk.copyProblem).toBeUndefined();
    desk.close();
  });

  it('stops further changes while it cannot be written, says why, and goes on where it was', async () => {
    const { port, journal } = await openJournalPort();
    let full = false;
    const failing: JournalPort = {
      ...port,
      append: async (frames) =>
        full ? problem('journal-not-written', { reason: 'ENOSPC', sequence: 1 }) : port.append(frames),
    };
    const desk = await openTestDesk(databaseName(), failing);
    await commit(desk, put('peers', makePeer()));
    full = true;
    await commit(desk, put('peers', makePeer()));
    expect(desk.saving).toBe('kept');
    expect(desk.copyProblem).toMatchObject({ code: 'journal-not-written', facts: { reason: 'ENOSPC' } });
    const refused = await desk.commit({
      label: { code: 'test', ids: [], count: 0 },
      operations: [put('peers', makePeer())],
    });
    expect(refused).toEqual(problem('safety-copy-behind', { reason: 'ENOSPC' }));
    expect(desk.table('peers').all).toHaveLength(2);
    full = false;
    expect(await desk.retryCopy()).toMatchObject({ ok: true });
    expect(desk.saving).toBe('saved');
    await commit(desk, put('peers', makePeer()));
    expect(journal.state().lastSequence).toBe(3);
    desk.close();
  });
});

describe('a damaged safety copy', () => {
  /** Three changes, of which the second cannot be read in the journal any more. */
  async function damaged(name: string): Promise<string> {
    const { port, folder, journal } = await openJournalPort();
    const desk = await openTestDesk(name, port);
    for (let each = 0; each < 3; each += 1) await commit(desk, put('peers', makePeer()));
    desk.close();
    await journal.close();
    const path = join(folder, '00000001.pdj');
    const bytes = await readFile(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(path, bytes);
    return folder;
  }

  it('is put aside and written anew from whole records, and told with what was lost in it', async () => {
    const name = databaseName();
    const folder = await damaged(name);
    const { port, journal } = await openJournalPort(folder);
    expect(lostChanges(journal.state())).toEqual({ from: 2, to: 2 });
    const told: ChangeSpan[] = [];
    const desk = valueOf(await tryOpen(name, port, { onCopyHealed: (lost) => told.push(lost) }));
    expect(told).toEqual([{ from: 2, to: 2 }]);
    expect(desk.copyProblem).toBeUndefined();
    expect(journal.state()).toMatchObject({ lastSequence: 3, damage: [], olderSegments: 1 });
    const changes = valueOf(readFrames(valueOf(await port.read(0)).frames));
    expect(changes.map(({ change }) => change.sequence)).toEqual([1, 2, 3]);
    await commit(desk, put('peers', makePeer()));
    desk.close();
    await journal.close();
    const again = await openJournalPort(folder);
    expect(again.journal.state()).toMatchObject({ lastSequence: 4, damage: [] });
  });

  it('is mended too where only the check behind the first screen finds it', async () => {
    const name = databaseName();
    const { port: first, folder, journal: written } = await openJournalPort();
    const before = await openTestDesk(name, first);
    for (let each = 0; each < 9; each += 1) await commit(before, put('peers', makePeer()));
    await before.checkCopy();
    before.close();
    await written.close();
    const path = join(folder, '00000001.pdj');
    const bytes = await readFile(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const { port, journal } = await openJournalPort(folder);
    const told: ChangeSpan[] = [];
    const desk = valueOf(await tryOpen(name, port, { onCopyHealed: (lost) => told.push(lost) }));
    expect(told).toEqual([]);
    // A change that comes while it is read is in both.
    await Promise.all([desk.checkCopy(), commit(desk, put('peers', makePeer()))]);
    expect(told).toMatchObject([{ from: 5 }]);
    expect(desk.copyProblem).toBeUndefined();
    expect(journal.state()).toMatchObject({ lastSequence: 10, damage: [], olderSegments: 2 });
    const changes = valueOf(readFrames(valueOf(await port.read(0)).frames));
    expect(changes.map(({ change }) => change.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await commit(desk, put('peers', makePeer()));
    expect(desk.saving).toBe('saved');
    desk.close();
  });

  it('stays where the changes of the records are not whole either', async () => {
    const name = databaseName();
    const folder = await damaged(name);
    const stored = await openStored(name);
    await stored.table('operations').clear();
    stored.close();
    const { port, journal } = await openJournalPort(folder);
    const told: ChangeSpan[] = [];
    const opened = await tryOpen(name, port, { onCopyHealed: (lost) => told.push(lost) });
    if (opened.ok) opened.value.close();
    expect(told).toEqual([]);
    expect(journal.state()).toMatchObject({ lastSequence: 3, olderSegments: 0 });
  });

  it('that lacks its end only is no damage: the end is appended again', () => {
    expect(
      lostChanges({
        lastSequence: 4,
        damage: [{ segment: '', atByte: 0, what: 'torn end', sequences: { from: 5, to: null } }],
      }),
    ).toBeUndefined();
    expect(
      lostChanges({ lastSequence: 4, damage: [{ segment: '', atByte: 0, what: 'damaged', sequences: null }] }),
    ).toBeUndefined();
    expect(
      lostChanges({
        lastSequence: 4,
        damage: [{ segment: '', atByte: 0, what: 'damaged', sequences: { from: 2, to: null } }],
      }),
    ).toEqual({ from: 2, to: 4 });
  });
});

describe('what the database lacks', () => {
  it('is offered, brought back whole, and the desk goes on from there', async () => {
    const name = databaseName();
    const { port } = await openJournalPort();
    const desk = await openTestDesk(name, port);
    const peer = makePeer();
    await commit(desk, put('peers', peer));
    await commit(desk, put('peers', { ...peer, notes: 'Changed once.' }));
    const before = await stateOf(name);
    const verdict = await desk.verifyChanges();
    desk.close();

    await deleteDatabase(name);
    const refused = await openResult(name, port);
    expect(refused).toEqual(problem('records-behind', { here: 0, copy: 2 }));
    const told: number[] = [];
    const back = valueOf(
      await bringBack({ databaseName: name, databaseKey: TEST_KEY, journal: port, onProgress: (n) => told.push(n) }),
    );
    expect(back).toMatchObject({ changes: 2, before: { peers: 0 }, after: { peers: 1 } });
    expect(told).toEqual([1, 2]);
    expect(await stateOf(name)).toBe(before);

    const again = await openTestDesk(name, port);
    expect(await again.verifyChanges()).toEqual(verdict);
    expect(await again.history('peers', peer.id)).toHaveLength(2);
    const undo = again.undoStack().undo;
    expect(undo?.sequence).toBe(2);
    await commit(again, put('peers', makePeer()));
    again.close();
  });

  it('is not brought back into another past', async () => {
    const name = databaseName();
    const { port } = await openJournalPort();
    const desk = await openTestDesk(name, port);
    await commit(desk, put('peers', makePeer()));
    await commit(desk, put('peers', makePeer()));
    desk.close();
    await deleteDatabase(name);
    const other = await openTestDesk(name);
    await commit(other, put('peers', makePeer()));
    const kept = await stateOf(name);
    other.close();
    expect(await openResult(name, port)).toEqual(problem('copies-diverged', { here: 1, copy: 2 }));
    expect(await stateOf(name)).toBe(kept);
  });

  it('is diverged where the last change has the same number and another hash', async () => {
    const name = databaseName();
    const { port } = await openJournalPort();
    const desk = await openTestDesk(name, port);
    await commit(desk, put('peers', makePeer()));
    desk.close();
    await deleteDatabase(name);
    const other = await openTestDesk(name);
    await commit(other, put('peers', makePeer()));
    other.close();
    expect(await openResult(name, port)).toEqual(problem('copies-diverged', { here: 1, copy: 1 }));
  });
});

async function openResult(name: string, port: JournalPort): Promise<Result<never>> {
  const opened = await tryOpen(name, port);
  if (opened.ok) throw new Error('It opened');
  return opened;
}

it('a change under a number that the safety copy has already never counts as saved', async () => {
  const { port, journal } = await openJournalPort();
  const name = databaseName();
  const desk = await openTestDesk(name, port);
  await commit(desk, put('peers', makePeer()));
  await commit(desk, put('peers', makePeer()));
  // The records lose their changes while they are open, whatever did it.
  const beside = await openStored(name);
  await Promise.all([beside.table('changes').clear(), beside.table('operations').clear()]);
  beside.close();
  await desk.commit({ label: { code: 'test', ids: [], count: 0 }, operations: [put('peers', makePeer())] });
  expect(desk.saving).toBe('kept');
  expect(desk.copyProblem).toMatchObject({ code: 'journal-diverged' });
  expect(journal.state().lastSequence).toBe(2);
  desk.close();
});
