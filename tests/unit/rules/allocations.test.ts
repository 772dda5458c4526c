import type { PeerId } from '@shared/model/ids';
import { allocationPositions } from '@shared/rules/allocations';
import { makeAllocation } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const YEAR = { key: 'FY2026/27' };
const used = (worked: number, booked: number) => ({ workedQuarterDays: worked, bookedQuarterDays: booked });
const lead = (quarterDays: number, yearKey = 'FY2026/27') => makeAllocation({ peerId: 'lead', quarterDays, yearKey });
const positions = (...args: Parameters<typeof allocationPositions>) =>
  allocationPositions(...args).map(
    ({ peerId, givenQuarterDays, workedQuarterDays, bookedQuarterDays, leftQuarterDays }) => [
      peerId,
      givenQuarterDays,
      workedQuarterDays,
      bookedQuarterDays,
      leftQuarterDays,
    ],
  );
// Safe: ids of the test.
const LEAD = 'lead' as PeerId;
const OTHER = 'other' as PeerId;

describe('days given to the group and to lead peers', () => {
  test.each([
    [[39, 0], 1],
    [[30, 10], 0],
    [[30, 11], -1],
  ] as const)('a lead peer with 10 days given and %o used has %d quarter-days left', ([worked, booked], left) => {
    expect(positions([lead(40)], YEAR, [[LEAD, used(worked, booked)]])).toEqual([['lead', 40, worked, booked, left]]);
  });

  it('the group stands first and is drawn down by everybody; two of one owner are added up', () => {
    const given = [lead(40), makeAllocation({ quarterDays: 100 }), makeAllocation({ quarterDays: 20 })];
    const days = [
      [LEAD, used(8, 4)],
      [OTHER, used(12, 0)],
    ] as const;
    expect(positions(given, YEAR, days)).toEqual([
      [null, 120, 20, 4, 96],
      ['lead', 40, 8, 4, 28],
    ]);
  });

  it('another year does not count, and a peer without days has used none', () => {
    expect(positions([lead(40, 'FY2025/26')], YEAR, [[LEAD, used(8, 4)]])).toEqual([]);
    expect(positions([lead(40)], YEAR, [])).toEqual([['lead', 40, 0, 0, 40]]);
  });
});
