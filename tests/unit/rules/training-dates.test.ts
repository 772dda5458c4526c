import { TrainingDatesSchema } from '@shared/model/peer';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { peerTraining } from '@shared/rules/training';
import { buildTrainingBook } from '@shared/rules/training-book';
import { trainingDates } from '@shared/rules/training-dates';
import { makeAttendance, makePeer, makeTrainingEvent, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';

type At = readonly [kind: string, on: string, status: string];

function office(typed: { attendedOn?: string; bookedFor?: string }, at: readonly At[]) {
  const challenge = TrainingDatesSchema.parse(typed);
  const none = TrainingDatesSchema.parse({});
  const peer = makePeer({ id: 'p', training: { challenge, mentoring: none, conference: none } });
  const events = at.map(([kind, startsOn], place) => makeTrainingEvent({ id: `e-${place}`, kind, startsOn }));
  const attendances = at.map(([, , status], place) => makeAttendance({ peerId: 'p', eventId: `e-${place}`, status }));
  return { peer, book: buildTrainingBook(events, attendances) };
}

const CHALLENGE = 'peer challenge training';

test.each<[string, { attendedOn?: string; bookedFor?: string }, readonly At[], string | null, string | null]>([
  ['nothing is known', {}, [], null, null],
  ['typed alone', { attendedOn: '2025-01-30', bookedFor: '2026-12-03' }, [], '2025-01-30', '2026-12-03'],
  ['attended alone', {}, [[CHALLENGE, '2025-01-30', 'attended']], '2025-01-30', null],
  ['the later of both', { attendedOn: '2024-01-30' }, [[CHALLENGE, '2025-01-30', 'attended']], '2025-01-30', null],
  ['typed is later', { attendedOn: '2025-06-01' }, [[CHALLENGE, '2025-01-30', 'attended']], '2025-06-01', null],
  ['another kind', {}, [['mentoring training', '2025-01-30', 'attended']], null, null],
  ['a briefing is no training', {}, [['peer briefing', '2025-01-30', 'attended']], null, null],
  ['did not attend', {}, [[CHALLENGE, '2025-01-30', 'no-show']], null, null],
  ['apologies', {}, [[CHALLENGE, '2025-01-30', 'cancelled']], null, null],
  ['invited', {}, [[CHALLENGE, '2026-12-03', 'invited']], null, null],
  [
    'the next booking',
    {},
    [
      [CHALLENGE, '2026-12-03', 'booked'],
      [CHALLENGE, '2027-01-08', 'booked'],
    ],
    null,
    '2026-12-03',
  ],
  ['booked for today', {}, [[CHALLENGE, '2026-11-22', 'booked']], null, '2026-11-22'],
  ['a booking that passed', {}, [[CHALLENGE, '2026-11-01', 'booked']], null, '2026-11-01'],
  [
    'passed, and another ahead',
    {},
    [
      [CHALLENGE, '2026-11-01', 'booked'],
      [CHALLENGE, '2027-01-08', 'booked'],
    ],
    null,
    '2027-01-08',
  ],
  ['attended on a day to come', {}, [[CHALLENGE, '2026-12-03', 'attended']], null, '2026-12-03'],
  ['attended today', {}, [[CHALLENGE, '2026-11-22', 'attended']], '2026-11-22', null],
  [
    'a typed booking that came about',
    { bookedFor: '2026-11-01' },
    [[CHALLENGE, '2026-11-01', 'attended']],
    '2026-11-01',
    null,
  ],
  ['a typed booking missed', { bookedFor: '2026-11-01' }, [[CHALLENGE, '2026-11-01', 'no-show']], null, null],
  ['a typed booking called off', { bookedFor: '2026-12-03' }, [[CHALLENGE, '2026-12-03', 'cancelled']], null, null],
  [
    'typed as attended, the list says not',
    { attendedOn: '2025-01-30' },
    [[CHALLENGE, '2025-01-30', 'no-show']],
    null,
    null,
  ],
  [
    'typed as attended, the list only booked',
    { attendedOn: '2025-01-30' },
    [[CHALLENGE, '2025-01-30', 'booked']],
    '2025-01-30',
    '2025-01-30',
  ],
])('%s', (_what, typed, at, attendedOn, bookedFor) => {
  const { peer, book } = office(typed, at);
  expect(trainingDates('challenge', peer, book, TODAY)).toEqual({ attendedOn, bookedFor });
});

test.each<[string, string, string, boolean]>([
  ['2023-11-22', 'attended', 'expiring', false],
  ['2023-11-21', 'attended', 'not met', false],
  ['2026-12-03', 'booked', 'met', false],
  ['2026-11-15', 'booked', 'not met', true],
  ['2026-11-16', 'booked', 'not met', false],
  ['2026-11-15', 'no-show', 'not met', false],
])('an attendance of %s that says %s stands as %s', (on, status, position, confirmAttendance) => {
  const { peer, book } = office({}, [[CHALLENGE, on, status]]);
  const at = peerTraining('challenge', peer, { book, today: TODAY, agreement: DEFAULT_AGREEMENT });
  expect(at).toMatchObject({ position, confirmAttendance });
});

test('an attendance whose event is gone says nothing', () => {
  const book = buildTrainingBook([], [makeAttendance({ peerId: 'p' })]);
  expect(book.ofPeer(makePeer({ id: 'p' }).id)).toEqual([]);
});
