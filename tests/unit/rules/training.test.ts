import { describe, expect, test } from 'vitest';
import type { TrainingKind } from '@shared/model/peer';
import { TrainingDatesSchema } from '@shared/model/peer';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { trainingPosition } from '@shared/rules/training';
import { day, TODAY } from '@tests/support/builders';

function at(kind: TrainingKind, attendedOn: string | null, bookedFor: string | null, today: string = TODAY) {
  return trainingPosition(kind, TrainingDatesSchema.parse({ attendedOn, bookedFor }), day(today), DEFAULT_AGREEMENT);
}

describe('attended or booked within three years', () => {
  test.each([
    ['challenge', null, null, 'not met'],
    ['challenge', '2023-11-21', null, 'not met'],
    ['challenge', '2023-11-22', null, 'met'],
    ['challenge', '2026-11-22', null, 'met'],
    ['challenge', null, '2026-11-21', 'not met'],
    ['challenge', null, '2026-11-22', 'met'],
    ['challenge', '2019-01-01', '2027-01-12', 'met'],
    ['mentoring', null, '2027-01-12', 'met'],
    ['conference', null, null, 'not met'],
    ['conference', null, '2027-03-11', 'booked'],
    ['conference', '2023-11-08', '2027-03-11', 'booked'],
    ['conference', '2023-11-22', '2027-03-11', 'met'],
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

  test('from 29 February until 28 February', () => {
    expect(at('challenge', '2024-02-29', null, '2027-02-28').position).toBe('met');
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
