import { daysFreedByEnd, projectDays, projectState } from '@shared/rules/project-state';
import { describe, expect, it } from 'vitest';
import { day, makeDayEntry, makeProject, TODAY } from '../../support/builders';

describe('where a project stands', () => {
  it.each([
    ['2026-11-23', '2026-11-25', 'to come'],
    ['2026-11-22', '2026-11-25', 'under way'],
    ['2026-11-19', '2026-11-22', 'under way'],
    ['2026-11-19', '2026-11-21', 'passed'],
    ['2026-11-22', null, 'under way'],
    [null, '2026-11-21', 'passed'],
    [null, null, 'no dates'],
  ])('from %s to %s: %s', (startsOn, endsOn, state) => {
    expect(projectState(makeProject({ startsOn, endsOn }), TODAY)).toBe(state);
  });

  it('is as a person ended it', () => {
    expect(projectState(makeProject({ startsOn: '2027-01-01', endedAs: 'cancelled' }), TODAY)).toBe('cancelled');
  });
});

describe('what an end frees', () => {
  const entries = [
    makeDayEntry({ id: 'worked', state: 'worked', date: '2026-11-20' }),
    makeDayEntry({ id: 'passed', state: 'booked', date: '2026-11-21' }),
    makeDayEntry({ id: 'today', state: 'booked', date: '2026-11-22' }),
    makeDayEntry({ id: 'to come', state: 'booked', date: '2026-11-23', quarterDays: 2 }),
    makeDayEntry({ id: 'pencilled', state: 'pencilled', date: '2026-11-20' }),
  ];
  const idsOf = (end: 'closed' | 'cancelled') =>
    daysFreedByEnd(entries, end, day('2026-11-22')).entries.map(({ id }) => id);

  it('is all of it where the LGA cancelled, and what has passed stays where it is closed', () => {
    expect(idsOf('cancelled')).toEqual(['passed', 'today', 'to come', 'pencilled']);
    expect(idsOf('closed')).toEqual(['to come', 'pencilled']);
  });

  it('is summed by state', () => {
    expect(projectDays([...entries, makeDayEntry({ state: 'cancelled', quarterDays: 1 })])).toEqual({
      workedQuarterDays: 4,
      bookedQuarterDays: 10,
      pencilledQuarterDays: 4,
    });
  });
});
