import { commit, openTestDesk, put, remove, valueOf } from './desk-fixture';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';

it('tells each record once: as it was after an earlier change, as it is, and when it changed last', async () => {
  const desk = await openTestDesk();
  const peer = makePeer();
  const [edited, deleted, untouched] = [1, 2, 3].map(() => makeDayEntry({ peerId: peer.id }));
  if (!edited || !deleted || !untouched) throw new Error('No entries');
  await commit(
    desk,
    put('peers', peer),
    put('dayEntries', edited),
    put('dayEntries', deleted),
    put('dayEntries', untouched),
  );
  const since = desk.lastSequence();
  expect(await desk.changedSince(since, ['dayEntries'])).toEqual([]);

  await commit(desk, put('dayEntries', { ...edited, note: 'once' }), put('peers', { ...peer, phone: '020' }));
  const later = makeDayEntry({ peerId: peer.id });
  await commit(desk, put('dayEntries', { ...edited, note: 'twice' }), remove('dayEntries', deleted.id));
  const last = await commit(desk, put('dayEntries', later));

  const changed = await desk.changedSince(since, ['dayEntries']);
  expect(changed.map(({ key, before, after }) => [key, before, after])).toEqual([
    [edited.id, edited, { ...edited, note: 'twice' }],
    [deleted.id, deleted, null],
    [later.id, null, later],
  ]);
  expect(changed.at(-1)?.at).toBe(last.at);
  expect(changed[0]?.at).not.toBe(last.at);

  // An undo is a change like every other: then nothing differs from the last return.
  const { undo } = desk.undoStack();
  valueOf(await desk.undo(undo?.id ?? last.id));
  expect((await desk.changedSince(since, ['dayEntries'])).find(({ key }) => key === later.id)).toMatchObject({
    before: null,
    after: null,
  });
});
