import { freeDates, isFreeEnough } from '@shared/rules/offer/free-dates';
import { day, makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const DATES = ['2027-03-02', '2027-03-03', '2027-03-04'].map(day);
const free = (entries: Parameters<typeof makeDayEntry>[0][], availability: object[] = []) =>
  freeDates(makePeer({ availability }), DATES, entries.map(makeDayEntry)).map((date) => date.slice(8));
const onThird = { date: '2027-03-03', state: 'booked' };

describe('the dates on which a peer has room for half a day', () => {
  test.each([
    ['nothing there', [], ['02', '03', '04']],
    ['one booked', [onThird], ['02', '04']],
    ['one worked', [{ ...onThird, state: 'worked' }], ['02', '04']],
    [
      'the first and the last',
      [
        { ...onThird, date: '2027-03-02' },
        { ...onThird, date: '2027-03-04' },
      ],
      ['03'],
    ],
    ['half of one', [{ ...onThird, quarterDays: 2, part: 'am' }], ['02', '03', '04']],
    [
      'both halves of one',
      [
        { ...onThird, quarterDays: 2, part: 'am' },
        { ...onThird, quarterDays: 2, part: 'pm' },
      ],
      ['02', '04'],
    ],
    ['one pencilled in', [{ ...onThird, state: 'pencilled' }], ['02', '03', '04']],
    ['one cancelled', [{ ...onThird, state: 'cancelled' }], ['02', '03', '04']],
    [
      'other dates',
      [
        { ...onThird, date: '2027-03-01' },
        { ...onThird, date: '2027-03-05' },
      ],
      ['02', '03', '04'],
    ],
    ['a month', [{ ...onThird, date: '2027-03-02', precision: 'month' }], ['02', '03', '04']],
  ])('%s', (_, entries, dates) => expect(free(entries)).toEqual(dates));

  test('not those of which the peer said so; "if need be" is free', () => {
    const span = { from: '2027-03-03', to: '2027-03-04' };
    expect(free([], [{ kind: 'unavailable', ...span }])).toEqual(['02']);
    expect(free([], [{ kind: 'if need be', ...span }])).toEqual(['02', '03', '04']);
    expect(free([{ ...onThird, date: '2027-03-02' }], [{ kind: 'unavailable', ...span }])).toEqual([]);
  });

  test('none where no date is wanted', () => {
    expect(freeDates(makePeer(), [], [makeDayEntry(onThird)])).toEqual([]);
  });
});

test.each([
  [1, true],
  [2, true],
  [3, false],
])('with two free dates a peer is free for %i: %s', (datesNeeded, is) => {
  expect(isFreeEnough(makePeer(), { dates: DATES, datesNeeded }, [makeDayEntry(onThird)])).toBe(is);
});
