import { commit, databaseName, put, remove, stateOf, TEST_KEY, valueOf } from './desk-fixture';
import { makeOffice } from './colleagues-fixture';
import type { Desk } from '@renderer/data/desk';
import { dropPastDatabase } from '@renderer/data/safety-copy/drop-past-database';
import { openDatabase } from '@renderer/data/database';
import { deleteGivenUp, listGivenUp } from '@renderer/data/erasure/given-up';
import { hasDatabase } from '@renderer/data/start/has-database';
import { loadCopy } from '@renderer/data/backups/load-copy';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

const READING = { refusal: { code: 'reading-only' } };

function colleaguesOf(desk: Desk) {
  if (!desk.colleagues) throw new Error('No colleagues');
  return desk.colleagues;
}

const leave = async (desk: Desk, handedOver = false) => valueOf(await colleaguesOf(desk).leave(handedOver));

async function otherOf(desk: Desk) {
  await colleaguesOf(desk).lookForOthers();
  return colleaguesOf(desk).state().other?.relation;
}

const takeOver = (desk: Desk) =>
  desk.commit({ label: { code: 'take-over', ids: [], count: 1 }, operations: [], evenIfEmpty: true });

/** Ann writes, and Ben's computer has joined and holds what she left. */
async function annAndBen() {
  const office = await makeOffice();
  const ann = await office.addComputer('ann');
  await ann.begin();
  const desk = await ann.open();
  const first = makePeer();
  await commit(desk, put('peers', first));
  await commit(desk, put('peers', { ...first, notes: 'rung' }));
  await leave(desk);
  const ben = await office.addComputer('ben');
  await ben.join();
  const load = async (computer: typeof ben) => {
    const name = databaseName();
    const source = { kind: 'folder' as const, name: await computer.newest() };
    const options = { port: computer.port, source, databaseName: name, databaseKey: TEST_KEY, onProgress: () => {} };
    return { name, header: valueOf(await loadCopy(options)) };
  };
  return { office, ann, ben, desk, first, load };
}

describe('what a colleague left', () => {
  it('is read with its whole history, and nothing is written there', async () => {
    const { ben, desk, first, load } = await annAndBen();
    const { name, header } = await load(ben);
    expect(header.left).toEqual({ by: 'ann', handedOver: false });
    const reading = await ben.open(name, READING);
    expect(await reading.changes(10)).toEqual(await desk.changes(10));
    expect(reading.table('peers').get(first.id)?.notes).toBe('rung');
    expect(await reading.verifyChanges()).toMatchObject({ ok: true, changes: 2 });
    expect(reading.undoStack()).toEqual({ undo: undefined, redo: undefined });
    const before = await stateOf(name);
    const refused = await reading.commit({
      label: { code: 'test', ids: [], count: 1 },
      operations: [put('peers', makePeer())],
    });
    expect(refused).toEqual({ ok: false, problem: { code: 'reading-only' } });
    const [last] = await reading.changes(1);
    expect(last && (await reading.undo(last.id))).toMatchObject({ ok: false });
    expect(await stateOf(name)).toBe(before);
    // To Ann it is her own past.
    expect(await otherOf(desk)).toBeUndefined();
  });

  it('that is not whole leaves no database', async () => {
    const { office, ben } = await annAndBen();
    const copy = await ben.newest();
    await truncate(join(office.shared, copy), 400);
    const name = databaseName();
    const source = { kind: 'folder' as const, name: copy };
    const options = { port: ben.port, source, databaseName: name, databaseKey: TEST_KEY, onProgress: () => {} };
    expect(await loadCopy(options)).toMatchObject({ ok: false, problem: { code: 'copy-damaged' } });
    expect(await hasDatabase(name)).toBe(false);
  });
});

describe('taking over', () => {
  it('goes on from the last change, and the computer that wrote before sees that nothing of it is missing', async () => {
    const { ann, ben, desk, first, load } = await annAndBen();
    const { name } = await load(ben);
    const bens = await ben.open(name);
    valueOf(await takeOver(bens));
    expect(bens.lastSequence()).toBe(3);
    expect(bens.undoStack().undo?.sequence).toBe(2);
    await commit(bens, remove('peers', first.id));
    await leave(bens);
    const seen = await otherOf(desk);
    expect(seen).toMatchObject({ kind: 'goes-on', header: { left: { by: 'ben' } } });
    expect(seen?.kind === 'goes-on' && seen.changes.map(({ label }) => label.code)).toEqual(['take-over', 'test']);

    // Ann reads it; what she wrote before stands in it, so that her old database may go once she takes over again.
    desk.refuse({ code: 'taken-over' });
    expect(await takeOver(desk)).toMatchObject({ ok: false, problem: { code: 'taken-over' } });
    const back = await load(ann);
    const old = databaseName();
    const annsOld = await ann.open(old);
    annsOld.close();
    expect(await dropPastDatabase({ past: back.name, present: old, databaseKey: TEST_KEY })).toBe(false);
    expect(await dropPastDatabase({ past: name, present: back.name, databaseKey: TEST_KEY })).toBe(true);
    expect(await hasDatabase(name)).toBe(false);
  });

  it('is no going on any more once a change was still made here meanwhile', async () => {
    const { ben, desk, load } = await annAndBen();
    const bens = await ben.open((await load(ben)).name);
    valueOf(await takeOver(bens));
    await leave(bens);
    expect(await otherOf(desk)).toMatchObject({ kind: 'goes-on' });
    // Pressed right before the window heard of it.
    await commit(desk, put('peers', makePeer({ lastName: 'Late' })));
    expect(await otherOf(desk)).toMatchObject({ kind: 'parted', fork: 2 });
  });

  it('while the other went on shows both that they parted, and where', async () => {
    const { office, ben, desk, load } = await annAndBen();
    const bens = await ben.open((await load(ben)).name);
    valueOf(await takeOver(bens));
    await commit(bens, put('peers', makePeer({ lastName: 'Bens' })));
    await commit(desk, put('peers', makePeer({ lastName: 'Anns' })));
    await leave(bens);
    await leave(desk);
    const annSees = await otherOf(desk);
    expect(annSees).toMatchObject({ kind: 'parted', fork: 2, header: { left: { by: 'ben' } } });
    expect(annSees?.kind === 'parted' && annSees.changes).toHaveLength(2);
    expect(annSees?.kind === 'parted' && annSees.operations).toHaveLength(1);
    const benSees = await otherOf(bens);
    expect(benSees).toMatchObject({ kind: 'parted', fork: 2, header: { left: { by: 'ann' } } });
    // Both copies are there still, with the first one and the identity.
    expect(await readdir(office.shared)).toHaveLength(4);
  });

  it('records of another beginning are nobody’s past', async () => {
    const { office, desk } = await annAndBen();
    const eve = await office.addComputer('eve');
    await eve.join();
    const eves = await eve.open();
    await commit(eves, put('peers', makePeer()));
    await leave(eves);
    expect(await otherOf(desk)).toMatchObject({ kind: 'unrelated' });
  });

  it('is settled by looking through the other’s changes: accepted as one change, and the other one reads on from there', async () => {
    const { ben, desk, first, load } = await annAndBen();
    const bens = await ben.open((await load(ben)).name);
    valueOf(await takeOver(bens));
    const [bensPeer, another] = [makePeer({ lastName: 'Bens' }), makePeer({ lastName: 'Left there' })];
    await commit(bens, put('peers', bensPeer));
    const days = makeDayEntry({ peerId: another.id });
    await commit(bens, put('peers', another));
    await commit(bens, put('dayEntries', days));
    await commit(bens, put('peers', { ...first, notes: 'as Ben has it' }));
    await commit(bens, put('peers', { ...bensPeer, notes: 'corrected' }));
    await commit(desk, put('peers', { ...first, notes: 'as Ann has it' }));
    await leave(bens);
    await otherOf(desk);

    const lines = await colleaguesOf(desk).otherChanges();
    expect(lines.map(({ change, alsoHere }) => [change.sequence, alsoHere])).toEqual([
      [4, 0],
      [5, 0],
      [6, 0],
      [7, 1],
      [8, 0],
    ]);
    expect(await colleaguesOf(desk).previewTakeIn(new Set([4, 6, 8]))).toEqual({ taken: 1, left: 1 });
    // Not the peer that the day belongs to, and not what was changed here too.
    expect(valueOf(await colleaguesOf(desk).takeIn(new Set([4, 6, 8])))).toEqual({ taken: 1, left: 1 });
    expect(desk.table('peers').get(bensPeer.id)?.notes).toBe('corrected');
    expect(desk.table('peers').get(first.id)?.notes).toBe('as Ann has it');
    expect(desk.table('peers').get(another.id)).toBeUndefined();
    expect(await otherOf(desk)).toBeUndefined();

    await leave(desk);
    expect(await otherOf(bens)).toMatchObject({ kind: 'takes-in' });
    // What Ben adds all the same is asked about alone.
    await commit(bens, put('peers', makePeer({ lastName: 'Later' })));
    await leave(bens);
    await otherOf(desk);
    expect((await colleaguesOf(desk).otherChanges()).map(({ change }) => change.sequence)).toEqual([9]);
    expect(valueOf(await colleaguesOf(desk).takeIn(new Set()))).toEqual({ taken: 0, left: 0 });
    expect(await otherOf(desk)).toBeUndefined();
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    const undone = desk.undoStack().undo;
    expect(undone?.label.code).toBe('take-in');
  });

  it('a deletion of what others may refer to is left, and stays here', async () => {
    const { ben, desk, first, load } = await annAndBen();
    const bens = await ben.open((await load(ben)).name);
    await commit(bens, remove('peers', first.id));
    await commit(desk, put('dayEntries', makeDayEntry({ peerId: first.id })));
    await leave(bens);
    await otherOf(desk);
    expect(valueOf(await colleaguesOf(desk).takeIn(new Set([3])))).toEqual({ taken: 0, left: 1 });
    expect(desk.table('peers').get(first.id)).toBeDefined();
  });

  it('records that were given up for theirs are found, with what becomes of their changes, and deleted', async () => {
    const { ann, ben, desk, first, load } = await annAndBen();
    const parted = await load(ann);
    const anns = await ann.open(parted.name);
    await commit(anns, put('peers', { ...first, notes: 'as Ann has it' }));
    await commit(anns, put('peers', { ...first, notes: 'as Ann has it now' }));
    anns.close();
    const { name: same } = await load(ben);
    await commit(desk, put('peers', { ...first, notes: 'as Ben has it' }));
    await leave(desk);
    const present = await load(ben);
    const list = async () => {
      const opened = valueOf(await openDatabase({ name: present.name, key: TEST_KEY }));
      const names = [parted.name, same];
      const found = await listGivenUp({ present: opened, databaseKey: TEST_KEY, names });
      opened.close();
      return found.map(({ own, settled, lastAt }) => [own, settled, lastAt !== null]);
    };
    expect(await list()).toEqual([
      [2, false, true],
      [0, true, true],
    ]);
    const writing = await ben.open(present.name);
    const hash = await lastHashOf(parted.name);
    const label = { code: 'take-in', ids: [hash], count: 0 };
    valueOf(await writing.commit({ label, operations: [], evenIfEmpty: true }));
    writing.close();
    expect((await list())[0]).toEqual([2, true, true]);

    // Another key opens nothing of them, and that is said.
    const opened = valueOf(await openDatabase({ name: present.name, key: TEST_KEY }));
    const foreign = await listGivenUp({ present: opened, databaseKey: new Uint8Array(32), names: [parted.name] });
    opened.close();
    expect(foreign).toEqual([{ database: parted.name, lastAt: null, own: undefined, settled: false }]);
    for (const each of foreign) await deleteGivenUp(each);
    expect(await hasDatabase(parted.name)).toBe(false);
  });
});

async function lastHashOf(name: string): Promise<string> {
  const opened = valueOf(await openDatabase({ name, key: TEST_KEY }));
  const last = await opened.changes.orderBy('sequence').last();
  opened.close();
  return last?.hash ?? '';
}
