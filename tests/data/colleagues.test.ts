import { commit, databaseName, put, remove, stateOf, TEST_KEY, valueOf } from './desk-fixture';
import { makeOffice } from './colleagues-fixture';
import type { Desk } from '@renderer/data/desk';
import { dropPastDatabase } from '@renderer/data/drop-past-database';
import { hasDatabase } from '@renderer/data/has-database';
import { loadCopy } from '@renderer/data/load-copy';
import { makePeer } from '@tests/support/builders';
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
});
