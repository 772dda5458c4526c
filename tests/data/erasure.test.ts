import { commit, databaseName, failOnWarnings, openBeside, put, stateOf, TEST_KEY, valueOf } from './desk-fixture';
import { BETH, closeComputers, everythingIn, fillOffice, OF_BETH, openComputer, openOn } from './erasure-fixture';
import { bringBack } from '@renderer/data/safety-copy/bring-back';
import { buildCouncilBook } from '@renderer/data/council-book';
import type { Desk } from '@renderer/data/desk';
import type { CopiesPort } from '@renderer/data/backups/copies-port';
import { problemText } from '@renderer/words/problem-text';
import type { ErasurePort } from '@renderer/data/erasure/erasure-port';
import { holidayTables } from '@renderer/data/holiday-tables';
import { buildReturn } from '@shared/exports/return-workbook';
import type { CopyEntry } from '@shared/ipc/copies-calls';
import { InstantSchema } from '@shared/model/calendar-day';
import { problem } from '@shared/model/result';
import { groupBy } from '@renderer/data/group-by';
import { yearOf } from '@shared/rules/year';
import { mergePeers } from '@renderer/data/merging/merge-peers';
import { chosenPeer } from '@shared/rules/merge-fields';
import { makeAttendance, makePeer, makeSavedView, TODAY } from '@tests/support/builders';
import { fakeElectron } from '@tests/main/fake-electron';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

failOnWarnings();
afterEach(closeComputers);

function erasureOf(desk: Desk) {
  if (!desk.erasure) throw new Error('Nobody can be erased');
  return desk.erasure;
}

async function eraseBeth(desk: Desk) {
  const erasure = erasureOf(desk);
  const plan = await erasure.plan(BETH);
  return { plan, erased: valueOf(await erasure.erase(plan, plan.mentions)) };
}

async function bethErased() {
  const computer = await openComputer();
  const { desk, name } = await openOn(computer);
  await fillOffice(desk);
  return { computer, desk, name, ...(await eraseBeth(desk)) };
}

/** The summary of the return, and the figures of every peer: what must not change. */
async function totalsOf(desk: Desk) {
  const year = yearOf(TODAY, desk.agreement());
  const days = await desk.days.loadYear(year);
  const { current, byVersion } = holidayTables(desk);
  const sheets = buildReturn({
    group: '',
    recipient: 'The LGA',
    today: TODAY,
    year,
    agreement: desk.agreement(),
    peers: desk.table('peers').all,
    councils: buildCouncilBook([]),
    entriesByPeer: days.byPeer,
    used: days.used,
    everyEntryByPeer: groupBy(await desk.days.loadAll(), ({ peerId }) => peerId),
    approvals: desk.table('approvals').all,
    requests: desk.table('requests').all,
    assignments: desk.table('assignments').all,
    projects: desk.table('projects').all,
    trainingEvents: desk.table('trainingEvents').all,
    attendances: desk.table('attendances').all,
    holidayTableByVersion: byVersion,
    currentHolidayTable: current,
    sheets: ['Summary'],
    includeUnused: true,
    everyRequest: true,
    sinceLast: null,
    filter: '',
  });
  return { summary: JSON.stringify(sheets), figures: JSON.stringify([...days.all()].toSorted()) };
}

describe('an erasure', () => {
  it('takes out both records of a person that were merged, and the merge', async () => {
    const computer = await openComputer();
    const { desk, name } = await openOn(computer);
    await fillOffice(desk);
    const beth = desk.table('peers').get(BETH);
    const omar = desk.table('peers').get('omar');
    if (!beth || !omar) throw new Error('Nobody is there');
    const chosen = chosenPeer(omar, beth, {});
    valueOf(await mergePeers(desk, { survivor: omar, merged: beth, chosen }));

    const erasure = erasureOf(desk);
    const plan = await erasure.plan(omar.id);
    expect(plan.mergedIds).toEqual([BETH]);
    const { peer } = valueOf(await erasure.erase(plan, plan.mentions));
    expect(peer).toMatchObject({ id: 'omar', number: 1 });
    expect(desk.table('peerPairs').all).toEqual([]);
    expect(desk.table('peers').get('omar')?.lastName).toBe('Erased peer 1');
    expect(desk.table('peers').get(BETH)).toBeUndefined();
    const left = await everythingIn(name);
    for (const words of ['Omar Quillfeather', 'Quillfeather', 'Beth Carrowmore', 'beth@example.org', '01632 960123'])
      expect(left).not.toContain(words);
    expect((await desk.days.loadPeer(omar.id)).reduce((sum, { quarterDays }) => sum + quarterDays, 0)).toBe(178);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    // A day that was deleted before is gone with the person, and said so.
    expect((await desk.deleted()).map(({ key, erased }) => [key, erased])).toContainEqual(['d-gone', true]);
  });

  it('is done where somebody shares the address, and where a text that names the person is full', async () => {
    const { desk } = await openOn(await openComputer());
    const short = { id: BETH, firstName: 'Al', lastName: 'Bo', email: 'home@example.org' };
    await commit(
      desk,
      put('peers', makePeer(short)),
      put('peers', makePeer({ id: 'omar', email: 'home@example.org' })),
    );
    await commit(desk, put('savedViews', makeSavedView({ name: `Al Bo ${'x'.repeat(54)}` })));
    await eraseBeth(desk);
    expect(desk.table('peers').get('omar')?.email).toBe('home@example.org');
    expect(desk.table('savedViews').all[0]?.name).toBe(`[\u2026] ${'x'.repeat(54)}`);
  });

  it('leaves nothing of the person in any table, of the past neither', async () => {
    const computer = await openComputer();
    const { desk, name } = await openOn(computer);
    await fillOffice(desk);
    const before = await everythingIn(name);
    expect(OF_BETH.filter((word) => !before.includes(word))).toEqual([]);
    await eraseBeth(desk);
    const after = (await everythingIn(name)).toLowerCase();
    expect(OF_BETH.filter((word) => after.includes(word.toLowerCase()))).toEqual([]);
    expect(desk.table('peers').get(BETH)).toMatchObject({ lastName: 'Erased peer 1', firstName: '', erasedOn: TODAY });
    expect(desk.table('peers').get('omar')?.notes).toBe('Works well with [erased].');
    expect(desk.table('attendances').all).toEqual([
      makeAttendance({ id: 'at-1', eventId: 'e-1', peerId: BETH, note: '', imported: null }),
    ]);
    expect(desk.table('trainingEvents').get('e-1')?.name).toBe('Induction of [erased]');
    desk.close();
  });

  it('leaves every total as it was', async () => {
    const { desk } = await openOn(await openComputer());
    await fillOffice(desk);
    const before = await totalsOf(desk);
    expect(before.figures).toContain('172');
    await eraseBeth(desk);
    expect(await totalsOf(desk)).toEqual(before);
    desk.close();
  });

  it('says what it will find, and where the last name alone stands', async () => {
    const { desk } = await openOn(await openComputer());
    await fillOffice(desk);
    const plan = await erasureOf(desk).plan(BETH);
    expect(plan).toMatchObject({
      counts: { dayEntries: 3, assignments: 1, approvals: 1, attendances: 1, restrictedNotes: 0 },
      sameNameElsewhere: false,
      openRequests: [],
      daysAhead: 0,
    });
    expect(plan.mentions).toEqual([
      { table: 'projects', key: 'p-1', text: 'Lunch is with Carrowmore on the first day.' },
    ]);
    const left = valueOf(await erasureOf(desk).erase(plan, []));
    expect(left.left).toBeUndefined();
    expect(desk.table('projects').get('p-1')?.notes).toContain('Carrowmore');
    desk.close();
  });

  it('keeps the chain of changes whole, and tampering is still found', async () => {
    const { desk, name } = await bethErased();
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 6 });
    const beside = await openBeside(name);
    const operations = beside.table('operations');
    const was = await operations.get([3, 0]);
    await operations.update([3, 0], { 'after.quarterDays': 4 });
    expect(await desk.verifyChanges()).toEqual({ ok: false, sequence: 3, wrong: 'altered' });
    await operations.put(was);
    // That something was erased from a change is no leave to alter it: the erasure says what it left.
    const header = await beside.table('changes').get(6);
    await beside.table('changes').update(6, { operationsWere: 'a'.repeat(64) });
    expect(await desk.verifyChanges()).toEqual({ ok: false, sequence: 6, wrong: 'altered' });
    await beside.table('changes').put(header);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    await operations.update([6, 0], { 'after.title': 'Cllr' });
    expect(await desk.verifyChanges()).toEqual({ ok: false, sequence: 6, wrong: 'altered' });
    beside.close();
    desk.close();
  });

  it('is not undone, and undoing what was done before it keeps what was the person\u2019s and lists it', async () => {
    const { desk } = await bethErased();
    expect(desk.undoStack().undo?.label.code).toBe('test');
    const changes = await desk.changes(10);
    for (const { id } of changes.filter(({ label }) => label.code === 'test')) {
      const plan = await desk.planUndo(id);
      for (const { table, key, why } of plan.kept) {
        if (key === BETH || key.startsWith('d-') || key === 'a-1' || key === 'ap-1')
          expect([table, key, why.code]).toEqual([table, key, key === 'd-omar' ? why.code : 'erased']);
      }
      valueOf(await desk.undo(id));
    }
    expect(desk.table('peers').get(BETH)?.lastName).toBe('Erased peer 1');
    expect((await desk.days.loadPeer(BETH)).map(({ id }) => id)).toEqual(['d-0', 'd-1', 'd-2']);
    expect(desk.table('peers').get('omar')).toBeUndefined();
    desk.close();
  });

  it('begins the journal anew behind a checked copy, and deletes what was older on this computer', async () => {
    const computer = await openComputer();
    const { desk } = await openOn(computer);
    await fillOffice(desk);
    valueOf((await desk.backups?.backUp()) ?? problem('none'));
    const aside = join(computer.dataFolder, 'damaged-records', '2026');
    await mkdir(aside, { recursive: true });
    await writeFile(join(aside, 'MANIFEST'), 'Carrowmore');
    const { erased } = await eraseBeth(desk);
    expect(erased.left).toBeUndefined();
    expect((await readdir(computer.folder)).filter((name) => name.endsWith('.age'))).toEqual([
      expect.stringMatching(/-6\.age$/),
    ]);
    expect(await readdir(computer.dataFolder)).not.toContain('damaged-records');
    const state = valueOf(await computer.journal.state());
    expect(state).toMatchObject({ lastSequence: 6, segments: 1, olderSegments: 0 });
    expect(valueOf(await computer.journal.read(0))).toMatchObject({ frames: [] });
    expect(valueOf(await computer.erasure.state())).toEqual({
      erased: [{ id: BETH, on: TODAY, number: 1 }],
      unfinished: null,
      refusedIn: null,
    });
    expect(await readFile(join(computer.dataFolder, 'erased.json'), 'utf8')).not.toMatch(/beth c|carrow/i);
    expect(desk.saving).toBe('saved');
    desk.close();
  });

  it('finds the backups of before it by their change, and by their time where a past was given up', async () => {
    const { desk } = await bethErased();
    const copy = (at: string, sequence: number): CopyEntry => ({
      name: `copy ${at} ${sequence}`,
      at: InstantSchema.parse(at),
      sequence,
      bytes: 1,
      counts: null,
      state: 'checked',
      place: 'folder',
      opensElsewhere: true,
    });
    const last = desk.lastSequence();
    const after = '2026-11-22T10:00:00.000Z';
    const before = '2026-11-22T08:00:00.000Z';
    const copies = [copy(after, last), copy(after, last - 1), copy(before, last + 40), copy(after, last + 40)];
    expect(await erasureOf(desk).olderCopies(copies)).toEqual(copies.slice(1, 3));
    desk.close();
  });

  it('is ended at the next start when it was broken off after the records', async () => {
    const computer = await openComputer();
    const broken: ErasurePort = {
      ...computer.erasure,
      finish: async () => problem('copy-not-removed', { reason: 'EIO' }),
    };
    const { desk, name } = await openOn({ ...computer, erasure: broken });
    await fillOffice(desk);
    const { erased } = await eraseBeth(desk);
    expect(erased.left).toMatchObject({ code: 'copy-not-removed' });
    // Said at once, not at the next start only.
    expect(erasureOf(desk).state()).toEqual({ left: erased.left });
    desk.close();
    const again = await openOn(computer, name);
    expect(await erasureOf(again.desk).unfinished()).toMatchObject({ id: BETH });
    expect(await erasureOf(again.desk).goOn()).toBeUndefined();
    expect(erasureOf(again.desk).state()).toEqual({ left: undefined });
    expect(await erasureOf(again.desk).unfinished()).toBeUndefined();
    expect(valueOf(await computer.journal.state())).toMatchObject({ olderSegments: 0, segments: 1 });
    expect(again.desk.lastSequence()).toBe(6);
    again.desk.close();
  });

  it('says that the person is erased where the new backup cannot be made, and is ended once it can', async () => {
    const computer = await openComputer();
    const full: CopiesPort = {
      ...computer.copies,
      begin: async () => problem('copy-not-written', { reason: 'ENOSPC' }),
    };
    const { desk, name } = await openOn({ ...computer, copies: full });
    await fillOffice(desk);
    const { erased } = await eraseBeth(desk);
    expect(erased.left).toEqual({
      code: 'erasure-without-copy',
      facts: { code: 'copy-not-written', reason: 'ENOSPC' },
    });
    expect(problemText(erased.left ?? { code: '' })).toMatch(/^The person is erased from the records.*disk is full/);
    expect(desk.table('peers').get(BETH)?.lastName).toBe('Erased peer 1');
    desk.close();
    const again = await openOn(computer, name);
    expect(await erasureOf(again.desk).goOn()).toBeUndefined();
    expect(await erasureOf(again.desk).unfinished()).toBeUndefined();
    again.desk.close();
  });

  it('is done at the next start when it was broken off before the records', async () => {
    const computer = await openComputer();
    const { desk, name } = await openOn(computer);
    await fillOffice(desk);
    valueOf(await computer.erasure.begin({ id: BETH, on: TODAY, number: 1 }));
    desk.close();
    const again = await openOn(computer, name);
    expect(await erasureOf(again.desk).goOn()).toBeUndefined();
    expect(again.desk.table('peers').get(BETH)?.lastName).toBe('Erased peer 1');
    expect(await erasureOf(again.desk).unfinished()).toBeUndefined();
    again.desk.close();
  });

  it('that another computer made is ended on this one too, once its records are written here', async () => {
    const [here, there] = [await openComputer(), await openComputer()];
    const { desk: before, name } = await openOn(here);
    await fillOffice(before);
    valueOf((await before.backups?.backUp()) ?? problem('none'));
    before.close();
    const { desk: colleagues } = await openOn(there, name);
    await eraseBeth(colleagues);
    colleagues.close();
    const { desk } = await openOn(here, name);
    expect(JSON.stringify(valueOf(await here.journal.read(0)))).toContain('Carrowmore');
    expect(await erasureOf(desk).goOn()).toBeUndefined();
    expect((await readdir(here.folder)).filter((file) => file.endsWith('.age'))).toEqual([
      expect.stringMatching(/-6\.age$/),
    ]);
    expect(valueOf(await here.journal.read(0))).toMatchObject({ frames: [] });
    expect(valueOf(await here.erasure.state())).toMatchObject({ erased: [{ id: BETH }], unfinished: null });
    desk.close();
  });

  it('does not let an older backup bring the person back', async () => {
    const computer = await openComputer();
    const { desk } = await openOn(computer);
    await fillOffice(desk);
    const { copy } = valueOf((await desk.backups?.backUp()) ?? problem('none'));
    const kept = join(computer.dataFolder, 'fetched.age');
    await copyFile(join(computer.folder, copy.name), kept);
    await eraseBeth(desk);
    fakeElectron.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [kept] });
    const chosen = valueOf(await computer.chooseFile());
    if (chosen.outcome !== 'chosen') throw new Error('No file');
    const plan = valueOf((await desk.backups?.planRestore({ kind: 'file', file: chosen.file })) ?? problem('none'));
    expect(JSON.stringify(plan.operations)).not.toMatch(/beth c|example party|bad back/i);
    valueOf((await desk.backups?.restore(plan)) ?? problem('none'));
    expect(desk.table('peers').get(BETH)?.lastName).toBe('Erased peer 1');
    const setting = desk.table('settings').get('erasures');
    expect(setting?.id === 'erasures' && setting.value.peers).toHaveLength(1);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    desk.close();
  });

  it('keeps records and journal equal when the journal has to be written anew', async () => {
    const { desk, name, computer } = await bethErased();
    const then = await stateOf(name);
    desk.close();
    const empty = await openComputer();
    const copied = await openOn(empty, name);
    copied.desk.close();
    const databaseNameOfNew = databaseName();
    const back = valueOf(
      await bringBack({
        databaseName: databaseNameOfNew,
        databaseKey: TEST_KEY,
        journal: empty.journal,
        onProgress: () => undefined,
      }),
    );
    expect(back.changes).toBe(6);
    expect(await stateOf(databaseNameOfNew)).toBe(then);
    const again = await openOn(empty, databaseNameOfNew);
    expect(await again.desk.verifyChanges()).toMatchObject({ ok: true, changes: 6 });
    again.desk.close();
    expect(computer.dataFolder).not.toBe(empty.dataFolder);
  });

  it('of a second person leaves the first one\u2019s as it is', async () => {
    const { desk, name } = await bethErased();
    const erasure = erasureOf(desk);
    const plan = await erasure.plan('omar' as typeof BETH);
    valueOf(await erasure.erase(plan, plan.mentions));
    expect(desk.table('peers').get('omar')?.lastName).toBe('Erased peer 2');
    expect(await everythingIn(name)).not.toMatch(/quillfeather|carrowmore/i);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 7 });
    desk.close();
  });
});
