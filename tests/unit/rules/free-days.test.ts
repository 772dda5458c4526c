import { ASSIGNMENT_STATES } from '@shared/model/assignment';
import { freedDays, freesDays, moveFreesDays } from '@shared/rules/free-days';
import { describe, expect, it } from 'vitest';
import { makeDayEntry } from '../../support/builders';

describe('what is freed', () => {
  it('is what was pencilled in or booked, past days too; worked days stay', () => {
    const entries = [
      makeDayEntry({ id: 'worked', state: 'worked', quarterDays: 3 }),
      makeDayEntry({ id: 'gone', state: 'cancelled' }),
      makeDayEntry({ id: 'booked', state: 'booked', date: '2026-05-01', quarterDays: 2 }),
      makeDayEntry({ id: 'pencilled', state: 'pencilled', date: '2027-04-01', quarterDays: 4 }),
    ];
    const freed = freedDays(entries);
    expect(freed).toMatchObject({ pencilledQuarterDays: 4, bookedQuarterDays: 2, workedQuarterDays: 3 });
    expect(freed.entries.map(({ id, state }) => [id, state])).toEqual([
      ['booked', 'cancelled'],
      ['pencilled', 'cancelled'],
    ]);
  });

  it('frees days in the states in which the peer no longer does the work, and in no other', () => {
    expect(ASSIGNMENT_STATES.filter(freesDays)).toEqual(['declined', 'not selected', 'withdrawn']);
  });

  it.each([
    ['put forward', 'withdrawn', true],
    ['confirmed', 'put forward', true],
    ['done', 'asked', true],
    ['done', 'confirmed', false],
    ['put forward', 'available', false],
  ] as const)('from %s to %s: %s', (from, to, frees) => {
    expect(moveFreesDays(from, to)).toBe(frees);
  });
});
