import { databaseName, failOnWarnings, openTestDesk, put, remove, commit } from './desk-fixture';
import { makeOlder } from './older-office';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an office of before restricted notes has none, and its changes can be undone', async () => {
  const name = databaseName();
  const made = await openTestDesk(name);
  const peer = makePeer({ notes: 'kept' });
  const entry = makeDayEntry({ peerId: peer.id });
  await commit(made, put('peers', peer));
  await commit(made, put('dayEntries', entry));
  made.close();
  await makeOlder(name, 10);

  const desk = await openTestDesk(name);
  expect(desk.table('restrictedNotes').all).toEqual([]);
  const [line] = await desk.history('dayEntries', entry.id);
  if (!line) throw new Error('No history');
  expect(await desk.undo(line.change.id)).toMatchObject({ ok: true });
  expect(await desk.days.loadPeer(peer.id)).toEqual([]);
  await commit(desk, remove('peers', peer.id));
  desk.close();
});
