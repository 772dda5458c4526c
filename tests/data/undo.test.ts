import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { holidayTables } from '@renderer/data/holiday-tables';
import {
  makeApproval,
  makeAssignment,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
  TODAY,
} from '@tests/support/builders';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, databaseName, failOnWarnings, openTestDesk, put, remove, stateOf, valueOf } from './desk-fixture';

failOnWarnings();

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);

async function undoLast(desk: Desk) {
  const { undo } = desk.undoStack();
  if (!undo) throw new Error('Nothing to undo');
  return valueOf(await desk.undo(undo.id));
}

describe('undo and redo', () => {
  it('goes back to the same bytes and forth to the same bytes, across a restart', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const [kept, edited, deleted] = [makePeer(), makePeer(), makePeer()];
    await commit(desk, put('peers', kept), put('peers', edited), put('peers', deleted));
    const before = await stateOf(name);
    const change = await commit(
      desk,
      put('peers', { ...edited, phone: '020 7946 0000' }),
      remove('peers', deleted.id),
      put('peers', makePeer()),
    );
    const after = await stateOf(name);

    const undone = await undoLast(desk);
    expect(undone).toMatchObject({ undoes: change.id, redoes: null, label: change.label, operationCount: 3 });
    expect(await stateOf(name)).toBe(before);
    desk.close();

    const again = await openTestDesk(name);
    expect(again.undoStack().redo).toEqual(undone);
    const redone = valueOf(await again.redo());
    expect(redone).toMatchObject({ undoes: null, redoes: change.id, label: change.label });
    expect(await stateOf(name)).toBe(after);
    expect(again.undoStack()).toEqual({ undo: redone, redo: undefined });
    await undoLast(again);
    expect(await stateOf(name)).toBe(before);
    expect(await again.redo()).toMatchObject({ ok: true });
    expect(await again.redo()).toEqual({ ok: false, problem: { code: 'nothing-to-redo' } });
  });

  it('takes back change after change, and a new change ends what could be redone', async () => {
    const desk = await openTestDesk();
    const peers = [makePeer(), makePeer(), makePeer()];
    const changes = [];
    for (const peer of peers) changes.push(await commit(desk, put('peers', peer)));
    await undoLast(desk);
    await undoLast(desk);
    expect(desk.undoStack().undo).toEqual(changes[0]);
    expect(desk.undoStack().redo).toMatchObject({ undoes: changes[1]?.id });
    expect(desk.table('peers').all).toEqual([peers[0]]);
    valueOf(await desk.redo());
    const other = await commit(desk, put('peers', makePeer()));
    expect(desk.undoStack()).toEqual({ undo: other, redo: undefined });
  });

  it('passes over what cannot be called back', async () => {
    const desk = await openTestDesk();
    const change = await commit(desk, put('peers', makePeer()));
    const undone = await undoLast(desk);
    await desk.commit({ label: { code: 'export', ids: [], count: 1 }, operations: [put('peers', makePeer())] });
    expect(desk.undoStack()).toEqual({ undo: undefined, redo: undone });
    expect(undone.undoes).toBe(change.id);
  });

  it('brings a change back where its undoing is itself taken back', async () => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const change = await commit(desk, put('peers', peer));
    const undone = await undoLast(desk);
    const redone = valueOf(await desk.undo(undone.id));
    expect(redone).toMatchObject({ undoes: null, redoes: change.id });
    expect(desk.table('peers').all).toEqual([peer]);
  });

  it('undoes fifty mixed changes back to the same bytes, and redoes them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 50, maxLength: 50 }), async (picks) => {
        const name = databaseName();
        const desk = await openTestDesk(name);
        await commit(desk, put('peers', makePeer({ id: 'peer-0' })), put('projects', makeProject({ id: 'project-0' })));
        const start = await stateOf(name);
        for (const pick of picks) await commit(desk, ...someAction(desk, pick));
        const end = await stateOf(name);
        for (let step = 0; step < picks.length; step += 1) await undoLast(desk);
        expect(await stateOf(name)).toBe(start);
        for (let step = 0; step < picks.length; step += 1) valueOf(await desk.redo());
        expect(await stateOf(name)).toBe(end);
        expect(await desk.verifyChanges()).toMatchObject({ ok: true, changes: 1 + 3 * picks.length });
        desk.close();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);
});

/** One of the things that a user does, with the records that are there. */
function someAction(desk: Desk, pick: number): CommitOperation[] {
  const peers = desk.table('peers').all;
  const peer = peers[pick % peers.length] ?? makePeer();
  const days = desk.days.peekYear(YEAR)?.byPeer.get(peer.id) ?? [];
  const ofPeer = (table: 'assignments' | 'approvals') =>
    desk.table(table).all.flatMap(({ id, peerId }) => (peerId === peer.id ? [remove(table, id)] : []));
  const actions = [
    () => [put('peers', makePeer())],
    () => [put('peers', { ...peer, notes: `${peer.notes}+` })],
    () => [
      put('dayEntries', makeDayEntry({ peerId: peer.id })),
      put('assignments', makeAssignment({ peerId: peer.id })),
    ],
    () => [put('requests', makeRequest({ projectId: 'project-0' })), put('peers', makePeer())],
    () => [put('approvals', makeApproval({ peerId: peer.id })), put('peers', { ...peer, phone: `${peer.phone}1` })],
    () => days.slice(0, 1).map((entry) => put('dayEntries', { ...entry, note: `${entry.note}+` })),
    () => [
      remove('peers', peer.id),
      ...days.map(({ id }) => remove('dayEntries', id)),
      ...ofPeer('assignments'),
      ...ofPeer('approvals'),
      put('peers', makePeer()),
    ],
  ];
  const made = actions[pick % actions.length]?.() ?? [];
  return made.length > 0 ? made : [put('peers', makePeer())];
}

describe('what an undo says of the limit', () => {
  const cancelled = { id: 'day-cancelled', peerId: 'peer-x', date: '2026-12-07', quarterDays: 10, state: 'booked' };

  /** A peer at 31.5 days with 2.5 booked, which the returned change cancels; then `quarterDays` are booked. */
  async function cancelThenBook(quarterDays: number, ...approvals: ReturnType<typeof makeApproval>[]) {
    const desk = await openTestDesk();
    const worked = makeDayEntry({ peerId: 'peer-x', precision: 'year', date: '2026-04-01', quarterDays: 126 });
    await commit(desk, put('peers', makePeer({ id: 'peer-x' })), put('dayEntries', worked));
    await commit(desk, put('dayEntries', makeDayEntry(cancelled)));
    const change = await commit(desk, put('dayEntries', makeDayEntry({ ...cancelled, state: 'cancelled' })));
    const later = makeDayEntry({ peerId: 'peer-x', date: '2027-01-11', quarterDays, state: 'booked' });
    await commit(desk, put('dayEntries', later), ...approvals.map((approval) => put('approvals', approval)));
    return { desk, change };
  }

  it.each([
    // 31.5 worked, 6 booked since, 2.5 booked that come back: exactly 40 days, and a quarter more.
    [24, []],
    [25, [{ takenQuarterDays: 161, limitQuarterDays: 160, extraQuarterDays: 0, overQuarterDays: 1 }]],
  ])('%i quarter-days booked meanwhile: names who comes to be over', async (quarterDays, over) => {
    const { desk, change } = await cancelThenBook(quarterDays);
    expect((await desk.planUndo(change.id)).over).toEqual(
      over.map((each) => ({ ...each, peerId: 'peer-x', year: YEAR })),
    );
    // Said, not refused.
    expect(valueOf(await desk.undo(change.id)).operationCount).toBe(1);
  });

  it('says nothing where the days are approved, and says it where the approval goes', async () => {
    const approval = makeApproval({ peerId: 'peer-x', grantedQuarterDays: 4 });
    const { desk, change } = await cancelThenBook(28, approval);
    expect((await desk.planUndo(change.id)).over).toEqual([]);
    valueOf(await desk.undo(change.id));
    const granted = await commit(desk, put('approvals', { ...approval, grantedQuarterDays: 12 }));
    expect((await desk.planUndo(granted.id)).over).toEqual([]);
    const raised = await commit(desk, put('dayEntries', makeDayEntry({ peerId: 'peer-x', quarterDays: 8 })));
    expect((await desk.planUndo(raised.id)).over).toEqual([]);
    expect((await desk.planUndo(granted.id)).over).toMatchObject([{ overQuarterDays: 8, extraQuarterDays: 4 }]);
  });

  it('says nothing of who is over already and comes to be no further over', async () => {
    const { desk } = await cancelThenBook(40);
    const moved = await commit(desk, put('dayEntries', makeDayEntry({ ...cancelled, date: '2026-12-08' })));
    valueOf(await desk.undo(moved.id));
    const again = desk.undoStack().redo;
    if (!again) throw new Error('Nothing to redo');
    expect((await desk.planUndo(again.id)).over).toMatchObject([{ takenQuarterDays: 176 }]);
    valueOf(await desk.redo());
    const [last] = await desk.changes(1);
    const edit = await commit(desk, put('dayEntries', makeDayEntry({ ...cancelled, date: '2026-12-09' })));
    expect((await desk.planUndo(edit.id)).over).toEqual([]);
    expect(last?.redoes).toBe(moved.id);
  });

  it('names everybody whom the limit of before would put over it', async () => {
    const { desk } = await cancelThenBook(30);
    const agreed = { ...DEFAULT_AGREEMENT, limitQuarterDays: 200 };
    const change = await commit(desk, put('settings', { id: 'agreement', value: agreed }));
    await commit(desk, put('dayEntries', makeDayEntry({ peerId: 'peer-x', quarterDays: 6 })));
    expect((await desk.planUndo(change.id)).over).toMatchObject([
      { peerId: 'peer-x', takenQuarterDays: 162, limitQuarterDays: 160, overQuarterDays: 2 },
    ]);
  });
});

describe('what an undo keeps', () => {
  it('restores what is as the change left it; keeps and lists what changed since', async () => {
    const desk = await openTestDesk();
    const [first, second] = [makePeer(), makePeer()];
    const change = await commit(desk, put('peers', first), put('peers', second));
    const edited = { ...second, phone: '1' };
    await commit(desk, put('peers', edited));
    const kept = [{ table: 'peers', key: second.id, why: { code: 'changed-since' } }];
    expect(await desk.planUndo(change.id)).toEqual({
      change,
      restoreCount: 1,
      restoreByTable: { peers: { removed: 1, restored: 0, revived: 0 } },
      kept,
      over: [],
      locked: [],
    });
    expect(valueOf(await desk.undo(change.id))).toMatchObject({ undoes: change.id, operationCount: 1 });
    expect(desk.table('peers').all).toEqual([edited]);
    // Asked again: what went is not said a second time, and what stayed can go once it is as it was.
    expect(await desk.planUndo(change.id)).toMatchObject({ restoreCount: 0, kept });
    await undoLast(desk);
    expect(await desk.planUndo(change.id)).toMatchObject({ restoreCount: 1, kept: [] });
    expect(valueOf(await desk.undo(change.id))).toMatchObject({ operationCount: 1 });
    expect(desk.table('peers').all).toEqual([]);
  });

  it('keeps a peer with days, and whatever the kept records refer to', async () => {
    const desk = await openTestDesk();
    const [peer, free] = [makePeer(), makePeer()];
    const project = makeProject();
    const request = makeRequest();
    const assignment = makeAssignment({ peerId: peer.id, requestId: request.id, projectId: project.id });
    const change = await commit(
      desk,
      put('peers', peer),
      put('peers', free),
      put('projects', project),
      put('requests', request),
      put('assignments', assignment),
    );
    await commit(desk, put('dayEntries', makeDayEntry({ peerId: peer.id, assignmentId: assignment.id })));
    const plan = await desk.planUndo(change.id);
    expect(plan.restoreByTable).toEqual({ peers: { removed: 1, restored: 0, revived: 0 } });
    expect(new Map(plan.kept.map(({ key, why }) => [key, why] as const))).toEqual(
      new Map<string, object>([
        [peer.id, { code: 'referred-to', by: 'dayEntries' }],
        [assignment.id, { code: 'referred-to', by: 'dayEntries' }],
        [request.id, { code: 'referred-to', by: 'assignments' }],
        [project.id, { code: 'referred-to', by: 'assignments' }],
      ]),
    );
    valueOf(await desk.undo(change.id));
    expect(desk.table('peers').all).toEqual([peer]);
  });

  it.each([
    ['an assignment', 'assignments', (peerId: string) => makeAssignment({ peerId })],
    ['an approval', 'approvals', (peerId: string) => makeApproval({ peerId })],
  ] as const)('keeps a peer that %s refers to, and leaves the change done', async (_what, table, make) => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const change = await commit(desk, put('peers', peer));
    await commit(desk, put(table, make(peer.id)));
    const why = { code: 'referred-to', by: table };
    expect((await desk.planUndo(change.id)).kept).toEqual([{ table: 'peers', key: peer.id, why }]);
    expect(valueOf(await desk.undo(change.id))).toMatchObject({ operationCount: 0, undoes: change.id });
    expect(desk.table('peers').all).toEqual([peer]);
  });

  it('takes back a peer together with the days of the same change', async () => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const change = await commit(desk, put('peers', peer), put('dayEntries', makeDayEntry({ peerId: peer.id })));
    expect((await desk.planUndo(change.id)).kept).toEqual([]);
    valueOf(await desk.undo(change.id));
    expect(desk.table('peers').all).toEqual([]);
    expect(await desk.days.loadPeer(peer.id)).toEqual([]);
  });

  it('takes back a merge: the days go back to the peer that comes back', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const [one, two] = [makePeer(), makePeer()];
    const entry = makeDayEntry({ peerId: two.id });
    await commit(desk, put('peers', one), put('peers', two), put('dayEntries', entry));
    const before = await stateOf(name);
    const merge = await commit(desk, put('dayEntries', { ...entry, peerId: one.id }), remove('peers', two.id));
    expect((await desk.planUndo(merge.id)).kept).toEqual([]);
    valueOf(await desk.undo(merge.id));
    expect(await stateOf(name)).toBe(before);
  });

  it('does not bring back days of a peer who is no longer there', async () => {
    const desk = await openTestDesk();
    const peer = makePeer();
    const entry = makeDayEntry({ peerId: peer.id });
    await commit(desk, put('peers', peer), put('dayEntries', entry));
    const deleted = await commit(desk, remove('dayEntries', entry.id));
    await commit(desk, remove('peers', peer.id));
    const why = { code: 'refers-to-deleted', to: 'peers' };
    expect((await desk.planUndo(deleted.id)).kept).toEqual([{ table: 'dayEntries', key: entry.id, why }]);
  });

  it('keeps a council that days name, in whichever year', async () => {
    const desk = await openTestDesk();
    const council = { id: 'council-x', name: 'New Town', gss: '' };
    const change = await commit(desk, put('councils', council));
    await commit(desk, put('dayEntries', makeDayEntry({ date: '2019-06-03', councilSupportedId: council.id })));
    expect((await desk.planUndo(change.id)).kept).toMatchObject([{ why: { code: 'referred-to', by: 'dayEntries' } }]);
  });

  it('keeps a version of the bank holidays that an answer was judged on', async () => {
    const desk = await openTestDesk();
    const version = (name: string) => ({ version: name, added: [], removed: ['2026-12-28'] });
    const setting = (...names: string[]) => ({ id: 'holidays', value: { versions: names.map(version) } });
    await commit(desk, put('settings', setting('office-1')));
    const change = await commit(desk, put('settings', setting('office-1', 'office-2')));
    expect((await desk.planUndo(change.id)).kept).toEqual([]);
    const basis = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'office-2' };
    const response = { id: 'answer-1', sentOn: '2026-11-20', kind: 'nobody', reason: 'None free', basis };
    const rounds = [{ id: 'round-1', receivedOn: '2026-11-16', peersWanted: 1, responses: [response] }];
    const answered = await commit(desk, put('requests', makeRequest({ rounds })));
    expect((await desk.planUndo(change.id)).kept).toEqual([
      { table: 'settings', key: 'holidays', why: { code: 'referred-to', by: 'requests' } },
    ]);
    valueOf(await desk.undo(change.id));
    expect([...holidayTables(desk).byVersion.keys()]).toContain('office-2');
    valueOf(await desk.undo(answered.id));
    expect((await desk.planUndo(change.id)).kept).toEqual([]);
  });

  it('throws for a change that there is not', async () => {
    const desk = await openTestDesk();
    const change = await commit(desk, put('peers', makePeer()));
    // Safe enough for a test of what must not happen.
    await expect(desk.undo(`${change.id}x` as typeof change.id)).rejects.toThrow('No change');
  });
});
