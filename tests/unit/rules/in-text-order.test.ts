import { expect, test } from 'vitest';
import { inTextOrder } from '@shared/rules/in-text-order';

test('days stand in order of time, the first of a month after the last of the month before', () => {
  const days = ['2027-01-01', '2026-02-01', '2026-12-31', '2026-01-31'];
  expect(days.toSorted(inTextOrder)).toEqual(['2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01']);
});

test('what is equal stays as it stood', () => {
  const lines = [
    { day: '2026-02-01', note: 'recorded first' },
    { day: '2026-02-01', note: 'recorded second' },
    { day: '2026-01-31', note: 'earlier' },
  ];
  const inOrder = lines.toSorted((a, b) => inTextOrder(a.day, b.day));
  expect(inOrder.map(({ note }) => note)).toEqual(['earlier', 'recorded first', 'recorded second']);
  expect(inTextOrder('2026-02-01', '2026-02-01')).toBe(0);
});
