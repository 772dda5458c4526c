import { buildTrainingBook } from '@shared/rules/training-book';
import { makeAttendance, makePeer, makeTrainingEvent } from '@tests/support/builders';
import { expect, test } from 'vitest';

const ann = makePeer({ id: 'ann' }).id;

test('the attendances of a peer stand with their events, the latest first', () => {
  const events = ['2025-03-01', '2026-06-10', '2024-11-08'].map((startsOn) =>
    makeTrainingEvent({ id: `event ${startsOn}`, startsOn }),
  );
  const attendances = events.map((event) => makeAttendance({ eventId: event.id, peerId: 'ann' }));
  const other = makeAttendance({ eventId: events[0]?.id, peerId: 'ben' });
  const gone = makeAttendance({ eventId: 'no event', peerId: 'ann' });
  const book = buildTrainingBook(events, [...attendances, other, gone]);
  expect(book.ofPeer(ann).map(({ event, attendance }) => [event.startsOn, attendance.peerId])).toEqual([
    ['2026-06-10', 'ann'],
    ['2025-03-01', 'ann'],
    ['2024-11-08', 'ann'],
  ]);
  expect(book.ofPeer(makePeer({ id: 'cal' }).id)).toEqual([]);
});

test('two events of one day stand in an order of their own, however they were recorded', () => {
  const events = ['b', 'a'].map((id) => makeTrainingEvent({ id, startsOn: '2026-06-10' }));
  const attendances = events.map((event) => makeAttendance({ eventId: event.id, peerId: 'ann' }));
  for (const given of [attendances, attendances.toReversed()])
    expect(
      buildTrainingBook(events, given)
        .ofPeer(ann)
        .map(({ event }) => event.id),
    ).toEqual(['b', 'a']);
});
