import { commit, failOnWarnings, openTestDesk, put } from './desk-fixture';
import { lastHeardOf } from '@renderer/data/safety-copy/last-heard-of';
import type { PeerId } from '@shared/model/ids';
import {
  makeApproval,
  makeAssignment,
  makeAttendance,
  makeDayEntry,
  makePeer,
  makeTrainingEvent,
  TODAY,
} from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

describe('when a peer was last heard of', () => {
  it('is the last of days, contacts, approvals and changes of the record', async () => {
    const desk = await openTestDesk();
    const ids = ['worked', 'asked', 'approved', 'trained', 'changed'] as const;
    await commit(desk, ...ids.map((id) => put('peers', makePeer({ id }))));
    await commit(
      desk,
      put('dayEntries', makeDayEntry({ id: 'd-1', peerId: 'worked', date: '2027-01-05' })),
      put('dayEntries', makeDayEntry({ id: 'd-2', peerId: 'worked', date: '2027-03-05', state: 'cancelled' })),
      put(
        'assignments',
        makeAssignment({
          id: 'a-1',
          peerId: 'asked',
          contacts: [{ on: '2026-12-01', how: 'phone', by: 'Tester', said: '' }],
        }),
      ),
      put('approvals', makeApproval({ id: 'ap-1', peerId: 'approved', decidedOn: '2026-12-24' })),
      put('trainingEvents', makeTrainingEvent({ id: 'e-1', startsOn: '2026-12-03' })),
      put('trainingEvents', makeTrainingEvent({ id: 'e-2', startsOn: '2027-02-03' })),
      put('attendances', makeAttendance({ peerId: 'trained', eventId: 'e-1', status: 'booked' })),
      put('attendances', makeAttendance({ peerId: 'trained', eventId: 'e-2', status: 'cancelled' })),
    );
    const last = await lastHeardOf(desk);
    expect(ids.map((id) => last.get(id as PeerId))).toEqual([
      '2027-01-05',
      '2026-12-01',
      '2026-12-24',
      '2026-12-03',
      TODAY,
    ]);
    desk.close();
  });
});
