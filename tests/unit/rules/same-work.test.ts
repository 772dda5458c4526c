import { byTime, groupConsecutive } from '@shared/rules/same-work';
import { makeDayEntry } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

type Entry = NonNullable<Parameters<typeof makeDayEntry>[0]>;

describe('order of entries in time', () => {
  test('by date; what is dated to a year or month before the days; then from the morning to the evening, then by id', () => {
    const inOrder: Entry[] = [
      { id: 'z', date: '2026-05-31' },
      { id: 'y', date: '2026-06-01', precision: 'year' },
      { id: 'x', date: '2026-06-01', precision: 'month' },
      { id: 'w', date: '2026-06-01', part: 'am' },
      { id: 'v', date: '2026-06-01', part: 'day' },
      { id: 't', date: '2026-06-01', part: 'unknown' },
      { id: 'u', date: '2026-06-01', part: 'unknown' },
      { id: 's', date: '2026-06-01', part: 'pm' },
      { id: 'r', date: '2026-06-01', part: 'evening' },
      { id: 'a', date: '2026-06-02' },
    ];
    const ids = inOrder.map(({ id }) => id);
    const entries = inOrder.map(makeDayEntry);
    for (const given of [entries, entries.toReversed(), entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))])
      expect(given.toSorted(byTime).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the same work on consecutive dates', () => {
  const grouped = (entries: Entry[], likeness?: Parameters<typeof groupConsecutive>[1]) =>
    groupConsecutive(entries.map(makeDayEntry).toSorted(byTime), likeness).map((group) =>
      group.map(({ date }) => date.slice(5)),
    );

  test('stands together, over a weekend too; a weekday between parts it', () => {
    // Friday 5 June 2026, Monday 8, Wednesday 10, Thursday 11.
    const dates = ['2026-06-05', '2026-06-08', '2026-06-10', '2026-06-11'];
    expect(grouped(dates.map((date) => ({ date })))).toEqual([
      ['06-05', '06-08'],
      ['06-10', '06-11'],
    ]);
    expect(grouped([])).toEqual([]);
  });

  test('what is known to the month alone stands alone, also where its date is the next day', () => {
    // Friday 29 May 2026; a month stands at its first day, Monday 1 June.
    const june: Entry = { date: '2026-06-01', precision: 'month' };
    expect(grouped([{ date: '2026-05-29' }, june])).toEqual([['05-29'], ['06-01']]);
    expect(grouped([june, { date: '2026-06-02' }])).toEqual([['06-01'], ['06-02']]);
    expect(grouped([june, june])).toEqual([['06-01'], ['06-01']]);
  });

  test.each<[string, Entry]>([
    ['state', { state: 'booked' }],
    ['activity', { activity: 'before' }],
    ['kind of work', { kindOfWork: 'Mentoring' }],
    ['assignment', { assignmentId: 'assignment-2' }],
    ['project', { projectId: 'project-2' }],
    ['what it was for', { whatFor: 'Budget' }],
    ['council', { councilSupportedText: 'Hull' }],
    ['project code', { projectCode: 'PC-2' }],
    ['purchase order', { purchaseOrder: 'PO-2' }],
    ['day it is held until', { state: 'pencilled', pencilledUntil: '2026-07-01' }],
    ['way to count', { countsOverride: { counts: false, reason: 'unpaid' } }],
  ])('another %s is other work', (_, other) => {
    const first: Entry = { date: '2026-06-10', state: other.pencilledUntil ? 'pencilled' : 'worked' };
    const second: Entry = { ...first, date: '2026-06-11' };
    expect(grouped([first, second])).toHaveLength(1);
    expect(grouped([first, { ...second, ...other }])).toHaveLength(2);
  });

  test('days that count by a word of their own and days that do not stand apart', () => {
    const countsOverride = (counts: boolean) => ({ counts, reason: 'agreed' });
    expect(
      grouped([
        { date: '2026-06-10', countsOverride: countsOverride(true) },
        { date: '2026-06-11', countsOverride: countsOverride(false) },
      ]),
    ).toHaveLength(2);
  });

  test('what else must be the same is asked of each', () => {
    const dates: Entry[] = [{ date: '2026-06-10' }, { date: '2026-06-11' }, { date: '2026-06-12' }];
    expect(grouped(dates, ({ date }) => (date < '2026-06-12' ? 'counts' : ''))).toEqual([
      ['06-10', '06-11'],
      ['06-12'],
    ]);
  });
});
