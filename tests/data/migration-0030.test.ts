import { databaseName, failOnWarnings, openTestDesk, put, commit } from './desk-fixture';
import { makeOlder } from './older-office';
import { makeAttendance, makePeer, makeTrainingEvent } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an office of before training events gets tables that can be written, undone and opened again', async () => {
  const name = databaseName();
  const made = await openTestDesk(name);
  const peer = makePeer();
  await commit(made, put('peers', peer));
  made.close();
  await makeOlder(name, 20);

  const desk = await openTestDesk(name);
  const event = makeTrainingEvent();
  const attendance = makeAttendance({ peerId: peer.id, eventId: event.id });
  const change = await commit(desk, put('trainingEvents', event), put('attendances', attendance));
  desk.close();
  const again = await openTestDesk(name);
  expect(again.table('attendances').all).toEqual([attendance]);
  expect(await again.undo(change.id)).toMatchObject({ ok: true });
  expect(again.table('trainingEvents').all).toEqual([]);
  again.close();
});
