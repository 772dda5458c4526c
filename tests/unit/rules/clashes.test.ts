import type { DayPart, DayState } from '@shared/model/day-entry';
import { clashes } from '@shared/rules/clashes';
import { makeDayEntry } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const entry = (part: DayPart, days: number, state: DayState = 'booked', date = '2027-03-02') =>
  makeDayEntry({ date, part, quarterDays: days * 4, state });

describe('clashes', () => {
  test.each<{ name: string; there: [DayPart, number][]; inTheWay: number[] }>([
    { name: 'one day alone', there: [['day', 1]], inTheWay: [] },
    {
      name: 'two whole days',
      there: [
        ['day', 1],
        ['day', 1],
      ],
      inTheWay: [0, 1],
    },
    {
      name: 'a whole day and a morning',
      there: [
        ['day', 1],
        ['am', 0.5],
      ],
      inTheWay: [0, 1],
    },
    {
      name: 'a morning and an afternoon',
      there: [
        ['am', 0.5],
        ['pm', 0.5],
      ],
      inTheWay: [],
    },
    {
      name: 'two mornings',
      there: [
        ['am', 0.5],
        ['am', 0.5],
        ['pm', 0.5],
      ],
      inTheWay: [0, 1],
    },
    {
      name: 'two calls of a quarter in one morning',
      there: [
        ['am', 0.25],
        ['am', 0.25],
      ],
      inTheWay: [],
    },
    {
      name: 'three calls of a quarter in one morning',
      there: [
        ['am', 0.25],
        ['am', 0.25],
        ['am', 0.25],
      ],
      inTheWay: [0, 1, 2],
    },
    {
      name: 'a whole day and an evening',
      there: [
        ['day', 1],
        ['evening', 0.5],
      ],
      inTheWay: [],
    },
    {
      name: 'two evenings',
      there: [
        ['day', 1],
        ['evening', 0.5],
        ['evening', 0.5],
      ],
      inTheWay: [1, 2],
    },
    {
      name: 'two halves of which nobody said when',
      there: [
        ['unknown', 0.5],
        ['unknown', 0.5],
      ],
      inTheWay: [],
    },
    {
      name: 'three such halves',
      there: [
        ['unknown', 0.5],
        ['unknown', 0.5],
        ['unknown', 0.5],
      ],
      inTheWay: [0, 1, 2],
    },
    {
      name: 'such a half beside a morning',
      there: [
        ['am', 0.5],
        ['unknown', 0.5],
      ],
      inTheWay: [],
    },
    {
      name: 'such a half beside a whole day',
      there: [
        ['day', 1],
        ['unknown', 0.5],
      ],
      inTheWay: [0, 1],
    },
    {
      name: 'half a day written as "day"',
      there: [
        ['day', 0.5],
        ['pm', 0.5],
      ],
      inTheWay: [],
    },
    {
      name: 'three quarters take the day',
      there: [
        ['unknown', 0.75],
        ['am', 0.5],
      ],
      inTheWay: [0, 1],
    },
  ])('$name', ({ there, inTheWay }) => {
    const entries = there.map(([part, days]) => entry(part, days));
    const found = clashes(entries);
    expect(found.flatMap((clash) => clash.entries.map((each) => entries.indexOf(each)))).toEqual(inTheWay);
  });

  test('on other dates, cancelled, or known only to the month: not in the way', () => {
    const day = entry('day', 1);
    expect(clashes([day, entry('day', 1, 'booked', '2027-03-03')])).toEqual([]);
    expect(clashes([day, entry('day', 1, 'cancelled')])).toEqual([]);
    expect(clashes([day, { ...entry('day', 1), precision: 'month' as const }])).toEqual([]);
  });

  test('earliest date first', () => {
    const dates = ['2027-03-09', '2027-03-02'];
    const twice = dates.flatMap((date) => [entry('day', 1, 'booked', date), entry('day', 1, 'booked', date)]);
    expect(clashes(twice).map(({ date }) => date)).toEqual(['2027-03-02', '2027-03-09']);
  });
});
