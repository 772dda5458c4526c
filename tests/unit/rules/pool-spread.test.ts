import { poolSpread } from '@shared/rules/pool-spread';
import { expect, it, test } from 'vitest';

const peer = (quarterDays: number, booked = 0) => ({
  used: { workedQuarterDays: quarterDays - booked, bookedQuarterDays: booked },
  hasDays: quarterDays > 0,
});
const peers = (...quarterDays: number[]) => quarterDays.map((each) => peer(each));

test.each([
  ['nobody', [], 0],
  ['one', [7], 7],
  ['an odd number', [1, 40, 3], 3],
  ['an even number', [8, 2, 4, 100], 6],
  ['two that differ by a quarter-day', [4, 5], 4],
  ['more than half of them unused', [0, 0, 0, 12, 16], 0],
])('the middle of %s', (_what, amounts, middle) => {
  expect(poolSpread(peers(...amounts)).middleQuarterDays).toBe(middle);
});

it('counts worked and booked alike, and every peer with an entry as used', () => {
  const onlyPencilled = { ...peer(0), hasDays: true };
  expect(poolSpread([peer(8, 4), peer(0), onlyPencilled])).toMatchObject({
    peers: 3,
    usedPeers: 2,
    takenQuarterDays: 8,
  });
});

test.each([
  [10, 0, null],
  [10, 50, null],
  [11, 0, 91],
  [11, 50, 91],
  [20, 0, 50],
  [40, 3, 25],
])('%i peers of a day each and %i unused: the busiest ten', (withDays, without, percent) => {
  const all = [...Array.from({ length: withDays }, () => 4), ...Array.from({ length: without }, () => 0)];
  expect(poolSpread(peers(...all)).busiestPercent).toBe(percent);
});

it('orders by size, not by text', () => {
  const few = Array.from({ length: 10 }, () => 100);
  const many = Array.from({ length: 50 }, () => 20);
  expect(poolSpread(peers(...many, ...few))).toMatchObject({
    busiestQuarterDays: 1000,
    takenQuarterDays: 2000,
    busiestPercent: 50,
  });
});
