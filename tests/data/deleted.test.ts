import { commit, databaseName, openTestDesk, put, remove, stateOf, valueOf } from './desk-fixture';
import { planRestore, restoreDeleted } from '@renderer/data/deleted/restore-deleted';
import { mergePeers } from '@renderer/data/merging/merge-peers';
import type { Desk } from '@renderer/data/desk';
import { makeAttendance, makeDayEntry, makePeer, makeTrainingEvent } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

async function deletedOf(desk: Desk, key: string) {
  const deleted = await desk.deleted();
  const record = deleted.find((each) => each.key === key);
  if (!record) throw new Error(`${key} was not deleted`);
  return { deleted, record };
}

async function restore(desk: Desk, key: string) {
  const { deleted, record } = await deletedOf(desk, key);
  const plan = planRestore(desk, record, deleted);
  return { plan, written: await restoreDeleted(desk, plan, undefined) };
}

describe('deleted records', () => {
  it('are listed as they were last, newest first, with the change that deleted them, and not once they are back', async () => {
    const desk = await openTestDesk(databaseName());
    const peer = makePeer();
    const [one, two] = [makeDayEntry({ peerId: peer.id }), makeDayEntry({ peerId: peer.id })];
    await commit(desk, put('peers', peer), put('dayEntries', one), put('dayEntries', two));
    await commit(desk, put('dayEntries', { ...one, note: 'edited' }));
    const first = await commit(desk, remove('dayEntries', one.id));
    const second = await commit(desk, remove('dayEntries', two.id));
    const deleted = await desk.deleted();
    expect(deleted.map(({ key, change }) => [key, change.id])).toEqual([
      [two.id, second.id],
      [one.id, first.id],
    ]);
    expect(deleted[1]).toMatchObject({ before: { ...one, note: 'edited' }, erased: false });

    valueOf((await restore(desk, one.id)).written);
    expect((await desk.days.loadPeer(peer.id)).map(({ note }) => note)).toEqual(['edited']);
    expect((await desk.deleted()).map(({ key }) => key)).toEqual([two.id]);
  });

  it('come back with what they need and what went with them, as one change that Undo takes back', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const [peer, event] = [makePeer(), makeTrainingEvent()];
    const attendance = makeAttendance({ peerId: peer.id, eventId: event.id });
    await commit(desk, put('peers', peer), put('trainingEvents', event), put('attendances', attendance));
    const before = await stateOf(name);
    await commit(desk, remove('trainingEvents', event.id), remove('attendances', attendance.id));
    const without = await stateOf(name);
    for (const key of [event.id, attendance.id]) {
      const { plan, written } = await restore(desk, key);
      expect(plan.records.map((each) => each.key).toSorted()).toEqual([attendance.id, event.id].toSorted());
      const change = valueOf(written);
      expect(await stateOf(name)).toBe(before);
      if (change) valueOf(await desk.undo(change.id));
      expect(await stateOf(name)).toBe(without);
    }
  });

  it('stay away where what they belong to cannot come back', async () => {
    const desk = await openTestDesk(databaseName());
    const [stays, goes] = [makePeer(), makePeer()];
    const entry = makeDayEntry({ peerId: goes.id });
    await commit(desk, put('peers', stays), put('peers', goes), put('dayEntries', entry));
    await commit(desk, remove('dayEntries', entry.id));
    valueOf(await mergePeers(desk, { survivor: stays, merged: goes, chosen: stays }));
    // A merged peer has a way back of its own.
    expect((await desk.deleted()).map(({ key }) => key)).toEqual([entry.id]);
    const { plan, written } = await restore(desk, entry.id);
    expect(plan.missing).toBe(`peers/${goes.id}`);
    expect(written.ok ? undefined : written.problem.code).toBe('restore-needs-more');
  });
});
