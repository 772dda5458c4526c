import { describe, expect, test } from 'vitest';
import type { TrainingKind } from '@shared/model/peer';
import { TrainingDatesSchema } from '@shared/model/peer';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { isTrainingInOrder, isTrainingMet, trainingPosition } from '@shared/rules/training';
import { day, makePeer, TODAY } from '@tests/support/builders';

function at(kind: TrainingKind, attendedOn: string | null, bookedFor: string | null, today: string = TODAY) {
  return trainingPosition(kind, TrainingDatesSchema.parse({ attendedOn, bookedFor }), day(today), DEFAULT_AGREEMENT);
}

describe('attended or booked within three years', () => {
  test.each([
    ['challenge', null, null, 'not met'],
    ['challenge', '2023-11-21', null, 'not met'],
    ['challenge', '2023-11-22', null, 'expiring'],
    ['challenge', '2024-02-22', null, 'expiring'],
    ['challenge', '2024-02-23', null, 'met'],
    ['challenge', '2023-11-22', '2027-01-12', 'met'],
    ['conference', '2024-01-12', '2027-01-12', 'met'],
    ['conference', '2024-01-12', '2027-01-13', 'expiring'],
    ['challenge', '2026-11-22', null, 'met'],
    ['challenge', null, '2026-11-21', 'not met'],
    ['challenge', null, '2026-11-22', 'met'],
    ['challenge', '2019-01-01', '2027-01-12', 'met'],
    ['mentoring', null, '2027-01-12', 'met'],
    ['conference', null, null, 'not met'],
    ['conference', null, '2027-03-11', 'booked'],
    ['conference', '2023-11-08', '2027-03-11', 'booked'],
    ['conference', '2023-11-22', '2027-03-11', 'expiring'],
    ['conference', '2023-11-21', '2026-11-21', 'not met'],
    ['challenge', '2026-11-23', null, 'met'],
    ['conference', '2026-11-23', null, 'booked'],
  ] as const)('%s attended %s, booked %s: %s', (kind, attendedOn, bookedFor, position) => {
    expect(at(kind, attendedOn, bookedFor).position).toBe(position);
  });

  test('what it rests on and until when', () => {
    expect(at('challenge', '2025-03-14', null)).toMatchObject({ metBy: 'attended', metUntil: '2028-03-14' });
    expect(at('challenge', null, '2027-01-12')).toMatchObject({ metBy: 'booked', metUntil: '2027-01-12' });
    expect(at('conference', null, '2027-01-12')).toMatchObject({
      metBy: null,
      metUntil: null,
      bookedFor: '2027-01-12',
    });
  });

  // DOMAIN R10: one window for training and one for the conference, each a setting.
  test('each has the window that was agreed for it', () => {
    const agreement = { trainingWindowMonths: 24, conferenceWindowMonths: 48 };
    const untilOf = (kind: TrainingKind) =>
      trainingPosition(kind, { attendedOn: day('2025-03-14'), bookedFor: null }, TODAY, agreement).metUntil;
    expect((['challenge', 'mentoring', 'conference'] as const).map(untilOf)).toEqual([
      '2027-03-14',
      '2027-03-14',
      '2029-03-14',
    ]);
  });

  test.each([
    ['2027-01-12', '2027-03-11', '2027-01-12'],
    ['2027-03-11', '2027-01-12', '2027-01-12'],
    ['2027-01-12', '2026-11-21', '2027-01-12'],
    ['2027-01-12', '2027-01-12', '2027-01-12'],
    ['2025-03-14', '2027-01-12', '2027-01-12'],
    ['2026-11-22', '2026-11-21', null],
    ['2026-11-22', '2026-11-22', null],
  ] as const)('an attendance of %s and a booking for %s: booked for %s next', (attendedOn, bookedFor, next) => {
    expect(at('challenge', attendedOn, bookedFor).bookedFor).toBe(next);
  });

  test('an attendance to come is none yet', () => {
    expect(at('conference', '2026-11-23', null)).toMatchObject({ attendedOn: null, bookedFor: '2026-11-23' });
  });

  test('from 29 February until 28 February', () => {
    expect(at('challenge', '2024-02-29', null, '2027-02-28').position).toBe('expiring');
    expect(at('challenge', '2024-02-29', null, '2027-03-01').position).toBe('not met');
  });
});

test.each([
  ['2026-11-15', null, true],
  ['2026-11-16', null, false],
  ['2026-11-15', '2026-11-14', true],
  ['2026-11-15', '2026-11-15', false],
  ['2026-11-15', '2026-11-16', false],
] as const)('booked for %s, attended %s: ask whether it was attended: %s', (bookedFor, attendedOn, asks) => {
  expect(at('challenge', attendedOn, bookedFor).confirmAttendance).toBe(asks);
});

describe('an exemption', () => {
  const EXEMPTION = {
    kind: 'notably experienced',
    covers: ['conference'],
    from: '2026-11-22',
    until: '2026-12-31',
    reason: 'Led eleven challenges',
    grantedBy: 'Head of office',
  };
  const standing = (kind: TrainingKind, today: string, dates: object = {}, exemptions: object[] = [EXEMPTION]) =>
    trainingPosition(
      kind,
      TrainingDatesSchema.parse({ attendedOn: null, bookedFor: null, ...dates }),
      day(today),
      DEFAULT_AGREEMENT,
      makePeer({ trainingExemptions: exemptions }),
    );

  test.each([
    ['2026-11-21', 'not met'],
    ['2026-11-22', 'exempt'],
    ['2026-12-31', 'exempt'],
    ['2027-01-01', 'not met'],
  ])('holds from its first day to its last: %s %s', (today, position) => {
    expect(standing('conference', today).position).toBe(position);
  });

  test('is of what it covers', () => {
    expect(standing('challenge', TODAY).position).toBe('not met');
  });

  test('shows before a booking for the conference, and behind what was attended', () => {
    expect(standing('conference', TODAY, { bookedFor: '2026-12-01' })).toMatchObject({
      position: 'exempt',
      bookedFor: '2026-12-01',
    });
    expect(standing('conference', TODAY, { attendedOn: '2025-03-18' }).position).toBe('met');
    expect(standing('conference', TODAY, { attendedOn: '2024-01-01' }).position).toBe('expiring');
  });

  test('the one with the latest end is told of', () => {
    const later = { ...EXEMPTION, until: '2027-03-31' };
    expect(standing('conference', TODAY, {}, [EXEMPTION, later, EXEMPTION]).exemption?.until).toBe('2027-03-31');
  });

  test('is in order, and is not met', () => {
    const at = standing('conference', TODAY);
    expect([isTrainingMet(at), isTrainingInOrder(at)]).toEqual([false, true]);
  });

  test('of a peer that has none', () => {
    expect(standing('conference', TODAY, {}, []).exemption).toBeNull();
  });
});
