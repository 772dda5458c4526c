import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { DEFAULT_AGREEMENT, DEFAULT_ACTIVITIES } from '@shared/model/settings';
import { changeCounting } from '@shared/rules/counting';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { makeApproval, makeDayEntry, makeLockedYear, makePeer, makeProject } from '@tests/support/builders';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, databaseName, failOnWarnings, openTestDesk, put, remove, valueOf } from './desk-fixture';

failOnWarnings();

const LABEL = { code: 'edit-day', ids: [], count: 1 };
const peer = makePeer();
const inside = makeDayEntry({ id: 'in', peerId: peer.id, date: '2026-03-31', quarterDays: 4 });
const outside = makeDayEntry({ id: 'out', peerId: peer.id, date: '2026-04-01', quarterDays: 4 });
const approval = makeApproval({ id: 'ap', peerId: peer.id, yearKey: 'FY2025/26' });
const day = (text: string) => CalendarDaySchema.parse(text);

/** An office with a day on each side of the year's end, and the earlier year locked. */
async function lockedOffice(name = databaseName()): Promise<Desk> {
  const desk = await openTestDesk(name);
  await commit(desk, put('peers', peer), put('dayEntries', inside), put('dayEntries', outside));
  await commit(desk, put('approvals', approval));
  await commit(desk, put('lockedYears', makeLockedYear()));
  return desk;
}

async function statusOf(desk: Desk) {
  return { entries: await desk.days.loadPeer(peer.id), approvals: desk.table('approvals').all };
}

const countsTravel = {
  id: 'agreement',
  value: {
    ...DEFAULT_AGREEMENT,
    activities: DEFAULT_ACTIVITIES.map((each) =>
      each.code === 'travel' ? changeCounting(each, true, day('2026-03-01')) : each,
    ),
  },
};

const TOUCHING: readonly (readonly [string, CommitOperation])[] = [
  ['a day is added', put('dayEntries', { ...inside, id: 'new' })],
  ['a day is changed', put('dayEntries', { ...inside, quarterDays: 2 })],
  ['a day is cancelled', put('dayEntries', { ...inside, state: 'cancelled' })],
  ['a day is moved out of it', put('dayEntries', { ...inside, date: '2026-04-02' })],
  ['a day is moved into it', put('dayEntries', { ...outside, date: '2026-03-30' })],
  ['a day is deleted', remove('dayEntries', 'in')],
  [
    'an amount for the whole year is added',
    put('dayEntries', { ...inside, id: 'y', date: '2025-04-01', precision: 'year' }),
  ],
  ['an approval is added', put('approvals', { ...approval, id: 'ap-2' })],
  ['an approval is changed', put('approvals', { ...approval, reason: 'Other' })],
  ['an approval is deleted', remove('approvals', 'ap')],
  ['what counts changes in it', put('settings', countsTravel)],
];

describe('a locked year', () => {
  it.each(TOUCHING)(
    'is not changed without a reason, and nothing of the change is written: %s',
    async (_name, operation) => {
      const desk = await lockedOffice();
      const before = await statusOf(desk);
      const project = makeProject({ id: 'beside' });
      const refused = await desk.commit({ label: LABEL, operations: [put('projects', project), operation] });
      expect(refused).toEqual({ ok: false, problem: { code: 'year-locked', facts: { years: 'FY2025/26' } } });
      expect(await desk.commit({ label: LABEL, operations: [operation], correction: '   ' })).toMatchObject({
        ok: false,
      });
      expect(await statusOf(desk)).toEqual(before);
      expect(desk.table('projects').all).toEqual([]);
      desk.close();
    },
  );

  it.each(TOUCHING)('is corrected with a reason, which is kept with the change: %s', async (_name, operation) => {
    const desk = await lockedOffice();
    const change = valueOf(await desk.commit({ label: LABEL, operations: [operation], correction: ' A late claim ' }));
    const [correction] = desk.table('yearCorrections').all;
    expect(correction).toMatchObject({
      id: change?.id,
      yearKeys: ['FY2025/26'],
      reason: 'A late claim',
      by: 'Tester',
      peerId: operation.table === 'settings' ? null : peer.id,
    });
    const [line] = await desk.history(operation.table, operation.key);
    expect(desk.table('yearCorrections').get(line?.change.id ?? '')?.reason).toBe('A late claim');
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    desk.close();
  });

  it('lets every other change pass, and notes no reason for it', async () => {
    const desk = await lockedOffice();
    const others = [put('dayEntries', { ...outside, quarterDays: 2 }), put('peers', { ...peer, notes: 'Moved' })];
    valueOf(await desk.commit({ label: LABEL, operations: others, correction: 'Not needed' }));
    await commit(desk, put('approvals', makeApproval({ peerId: peer.id, yearKey: 'FY2026/27' })));
    await commit(desk, put('settings', { id: 'agreement', value: { ...DEFAULT_AGREEMENT, approverTitle: 'Head' } }));
    expect(desk.table('yearCorrections').all).toEqual([]);
    desk.close();
  });

  it('is not opened by an unlocking in the same change, and is by one before it', async () => {
    const desk = await lockedOffice();
    const both = [remove('lockedYears', 'FY2025/26'), put('dayEntries', { ...inside, note: 'x' })];
    expect(await desk.commit({ label: LABEL, operations: both })).toMatchObject({ ok: false });
    await commit(desk, remove('lockedYears', 'FY2025/26'));
    await commit(desk, put('dayEntries', { ...inside, note: 'x' }));
    expect(desk.table('yearCorrections').all).toEqual([]);
    desk.close();
  });

  it('holds after the records were closed and opened, and under another year basis', async () => {
    const name = databaseName();
    const first = await lockedOffice(name);
    const calendar = { id: 'agreement', value: { ...DEFAULT_AGREEMENT, yearBasis: 'calendar' } };
    expect(await first.commit({ label: LABEL, operations: [put('settings', calendar)] })).toMatchObject({ ok: false });
    valueOf(await first.commit({ label: LABEL, operations: [put('settings', calendar)], correction: 'Agreed anew' }));
    first.close();
    const desk = await openTestDesk(name);
    expect(
      await desk.commit({ label: LABEL, operations: [put('dayEntries', { ...inside, note: 'x' })] }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'year-locked' },
    });
    desk.close();
  });
});

describe('undo and a locked year', () => {
  it('takes back what touched the year only with a reason, and leaves the reasons given before', async () => {
    const desk = await lockedOffice();
    const later = put('dayEntries', { ...outside, quarterDays: 2 });
    const change = valueOf(
      await desk.commit({
        label: LABEL,
        operations: [put('dayEntries', { ...inside, quarterDays: 2 }), later],
        correction: 'A late claim',
      }),
    );
    if (!change) throw new Error('Nothing was changed');
    const plan = await desk.planUndo(change.id);
    expect(plan).toMatchObject({ restoreCount: 2, kept: [], locked: [{ id: 'FY2025/26' }] });
    expect(await desk.undo(change.id)).toMatchObject({ ok: false, problem: { code: 'year-locked' } });
    expect(await desk.undo(change.id, 'The claim was withdrawn')).toMatchObject({ ok: true });
    expect((await desk.days.loadPeer(peer.id)).map(({ quarterDays }) => quarterDays)).toEqual([4, 4]);
    expect(desk.table('yearCorrections').all.map(({ reason }) => reason)).toEqual([
      'A late claim',
      'The claim was withdrawn',
    ]);
    const undone = desk.undoStack().redo;
    expect(await desk.redo()).toMatchObject({ ok: false, problem: { code: 'year-locked' } });
    expect(await desk.undo(undone?.id ?? change.id, 'It stands after all')).toMatchObject({ ok: true });
    expect((await desk.days.loadPeer(peer.id)).map(({ quarterDays }) => quarterDays)).toEqual([2, 2]);
    desk.close();
  });

  it('of the locking itself unlocks the year, and asks nothing', async () => {
    const desk = await openTestDesk();
    const locked = await commit(desk, put('lockedYears', makeLockedYear()));
    expect(await desk.planUndo(locked.id)).toMatchObject({ locked: [] });
    expect(await desk.undo(locked.id)).toMatchObject({ ok: true });
    expect(desk.table('lockedYears').all).toEqual([]);
    await commit(desk, put('peers', peer), put('dayEntries', inside));
    desk.close();
  });

  it('of a change made before the locking asks too', async () => {
    const desk = await openTestDesk();
    await commit(desk, put('peers', peer));
    const recorded = await commit(desk, put('dayEntries', inside));
    await commit(desk, put('lockedYears', makeLockedYear()));
    expect(await desk.planUndo(recorded.id)).toMatchObject({ locked: [{ name: '2025/26' }] });
    expect(await desk.undo(recorded.id)).toMatchObject({ ok: false });
    expect(await desk.days.loadPeer(peer.id)).toEqual([inside]);
    desk.close();
  });
});

it('whatever is asked in whatever order, no day or approval of a locked year changes without a reason', async () => {
  const dates = ['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01', '2026-11-20'];
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom(...dates),
    quarterDays: fc.integer({ min: 1, max: 8 }),
    does: fc.constantFrom('put', 'put', 'remove', 'undo', 'redo', 'approve'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.array(step, { maxLength: 14 }), async (before, after) => {
      const desk = await openTestDesk();
      await commit(desk, put('peers', peer));
      for (const each of before) await act(desk, each);
      const year = makeLockedYear();
      await commit(desk, put('lockedYears', year));
      const then = await yearAsItIs(desk);
      for (const each of after) await act(desk, each);
      // Undo may have taken the lock itself away: then the year is open, as anybody can see.
      if (desk.table('lockedYears').all.length > 0) expect(await yearAsItIs(desk)).toEqual(then);
      desk.close();
    }),
    { numRuns: 40 },
  );

  async function act(
    desk: Desk,
    { id, date, quarterDays, does }: { id: string; date: string; quarterDays: number; does: string },
  ) {
    const stack = desk.undoStack();
    if (does === 'undo') return stack.undo && desk.undo(stack.undo.id);
    if (does === 'redo') return desk.redo();
    const yearKey = date < '2026-04-01' ? 'FY2025/26' : 'FY2026/27';
    const operation =
      does === 'remove'
        ? remove('dayEntries', id)
        : does === 'approve'
          ? put('approvals', makeApproval({ id, peerId: peer.id, yearKey, grantedQuarterDays: quarterDays }))
          : put('dayEntries', makeDayEntry({ id, peerId: peer.id, date, quarterDays }));
    return desk.commit({ label: LABEL, operations: [operation] });
  }

  async function yearAsItIs(desk: Desk) {
    const entries = await desk.days.loadPeer(peer.id);
    return {
      entries: entries.filter(({ date }) => date >= '2025-04-01' && date <= '2026-03-31'),
      approvals: desk.table('approvals').all.filter(({ yearKey }) => yearKey === 'FY2025/26'),
    };
  }
}, 60_000);
