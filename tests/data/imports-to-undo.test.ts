import type { Desk } from '@renderer/data/desk';
import { importsToUndo } from '@renderer/panels/imports-to-undo';
import { makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';
import { commit, openTestDesk, put, valueOf } from './desk-fixture';

const canUndo = async (desk: Desk, key: string) => [...importsToUndo(await desk.history('peers', key), () => true)];

it('offers an import in the history of its records until it is undone, and again once it is brought back', async () => {
  const desk = await openTestDesk();
  const peer = makePeer();
  const label = { code: 'import', ids: ['batch-1'], count: 1 };
  const made = valueOf(await desk.commit({ label, operations: [put('peers', peer)] }));
  if (!made) throw new Error('nothing written');
  await commit(desk, put('peers', { ...makePeer(), phone: '1' }));
  expect(await canUndo(desk, peer.id)).toEqual([made.id]);
  expect([...importsToUndo(await desk.history('peers', peer.id), () => false)]).toEqual([]);

  const undone = valueOf(await desk.undo(made.id));
  expect(await canUndo(desk, peer.id)).toEqual([]);

  const again = valueOf(await desk.undo(undone.id));
  expect(await canUndo(desk, peer.id)).toEqual([again.id]);
  valueOf(await desk.undo(again.id));
  expect(desk.table('peers').get(peer.id)).toBeUndefined();
});
