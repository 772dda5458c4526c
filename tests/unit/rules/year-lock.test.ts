import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { changeCounting } from '@shared/rules/counting';
import { changeLimit } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';
import { canLock, lockOf, locksHolding, locksOver, locksTouched, peerTouched } from '@shared/rules/year-lock';
import {
  makeAllocation,
  makeApproval,
  makeDayEntry,
  makeLockedYear,
  makePeer,
  makeProject,
} from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const day = (text: string) => CalendarDaySchema.parse(text);
const LOCK = makeLockedYear();
const EARLIER = makeLockedYear({ id: 'FY2024/25', name: '2024/25', startsOn: '2024-04-01', endsOn: '2025-03-31' });

describe('a day or an approval in a locked year', () => {
  it.each([
    ['the day before it begins', '2025-03-31', false],
    ['its first day', '2025-04-01', true],
    ['its last day', '2026-03-31', true],
    ['the day after it ends', '2026-04-01', false],
  ])('%s', (_name, date, is) => {
    expect(locksHolding(makeDayEntry({ date }), [LOCK])).toEqual(is ? [LOCK] : []);
  });

  it('an approval goes by the year it is for, not by the day it was decided', () => {
    expect(locksHolding(makeApproval({ yearKey: 'FY2025/26', decidedOn: '2026-04-20' }), [LOCK])).toEqual([LOCK]);
    expect(locksHolding(makeApproval({ yearKey: 'FY2026/27', decidedOn: '2026-03-20' }), [LOCK])).toEqual([]);
  });
});

describe('what a change touches', () => {
  const inside = makeDayEntry({ id: 'd', date: '2026-03-31' });
  const outside = { ...inside, date: day('2026-04-01') };
  it.each([
    ['a day added', null, inside, true],
    ['a day changed', inside, { ...inside, note: 'Late' }, true],
    ['a day cancelled', inside, { ...inside, state: 'cancelled' }, true],
    ['a day deleted', inside, null, true],
    ['a day moved out', inside, outside, true],
    ['a day moved in', outside, inside, true],
    ['a day beside it', null, outside, false],
  ])('%s', (_name, before, after, is) => {
    expect(locksTouched({ table: 'dayEntries', before, after }, [LOCK])).toEqual(is ? [LOCK] : []);
  });

  it('names both years of a move between two locked ones, once each', () => {
    const change = { table: 'dayEntries', before: makeDayEntry({ date: '2025-03-31' }), after: inside } as const;
    expect(locksTouched(change, [EARLIER, LOCK])).toEqual([EARLIER, LOCK]);
  });

  it('takes approvals by their year, and leaves every other record alone', () => {
    const after = makeApproval({ yearKey: 'FY2025/26' });
    expect(locksTouched({ table: 'approvals', before: null, after }, [LOCK])).toEqual([LOCK]);
    expect(locksTouched({ table: 'projects', before: null, after: makeProject() }, [LOCK])).toEqual([]);
    expect(locksTouched({ table: 'peers', before: makePeer(), after: null }, [LOCK])).toEqual([]);
    expect(locksTouched({ table: 'lockedYears', before: LOCK, after: null }, [LOCK])).toEqual([]);
  });
});

describe('another agreement', () => {
  const touched = (after: Agreement, before: Agreement | null = DEFAULT_AGREEMENT) =>
    locksTouched(
      {
        table: 'settings',
        before: before && { id: 'agreement', value: before },
        after: { id: 'agreement', value: after },
      },
      [LOCK],
    ).length > 0;
  const counting = (code: string, counts: boolean, from: string): Agreement => ({
    ...DEFAULT_AGREEMENT,
    activities: DEFAULT_AGREEMENT.activities.map((each) =>
      each.code === code ? changeCounting(each, counts, day(from)) : each,
    ),
  });

  it.each([
    ['travel counts from its last day', counting('travel', true, '2026-03-31'), true],
    ['travel counts from the day after', counting('travel', true, '2026-04-01'), false],
    ['travel counts from before it', counting('travel', true, '2020-01-01'), true],
    ['travel counts as it did', counting('travel', false, '2025-06-01'), false],
    ['an activity is left out that did not count', without('travel'), true],
    ['an activity is left out that counted', without('prep'), false],
    ['another title', { ...DEFAULT_AGREEMENT, approverTitle: 'Head of Peers' }, false],
    ['another year', { ...DEFAULT_AGREEMENT, yearBasis: 'calendar' as const }, true],
    ['another amber line', { ...DEFAULT_AGREEMENT, amberQuarterDays: 120 }, true],
    ['another limit for every year', { ...DEFAULT_AGREEMENT, limitQuarterDays: 120 }, true],
    ['another limit from the year after', limitFrom('2026-04-01'), false],
    ['another limit from the first day', limitFrom('2025-04-01'), true],
  ])('%s', (_name, after, is) => expect(touched(after)).toBe(is));

  it.each([
    ['month', 10, 1],
    ['day', 9, 15],
  ])('a year that begins in another %s has other days', (_name, yearStartsMonth, yearStartsDay) => {
    const ownYear: Agreement = { ...DEFAULT_AGREEMENT, yearBasis: 'custom', yearStartsMonth: 9, yearStartsDay: 1 };
    expect(touched({ ...ownYear, yearStartsMonth, yearStartsDay }, ownYear)).toBe(true);
    expect(touched({ ...ownYear, approverTitle: 'Head of Peers' }, ownYear)).toBe(false);
  });

  it('is held against the shipped one where none was stored', () => {
    expect(touched(DEFAULT_AGREEMENT, null)).toBe(false);
    expect(touched(limitFrom('2025-04-01'), null)).toBe(true);
  });

  it('another setting is none', () => {
    const after = { id: 'options', value: {} };
    expect(locksTouched({ table: 'settings', before: null, after }, [LOCK])).toEqual([]);
  });

  function without(left: string): Agreement {
    return { ...DEFAULT_AGREEMENT, activities: DEFAULT_AGREEMENT.activities.filter(({ code }) => code !== left) };
  }
  function limitFrom(from: string): Agreement {
    return {
      ...DEFAULT_AGREEMENT,
      ...changeLimit(DEFAULT_AGREEMENT, { limitQuarterDays: 120, amberQuarterDays: 96 }, day(from)),
    };
  }
});

it('the lock of a year is the one with its key', () => {
  expect(lockOf({ key: 'FY2025/26' }, [EARLIER, LOCK])).toBe(LOCK);
  expect(lockOf({ key: 'FY2026/27' }, [EARLIER, LOCK])).toBeUndefined();
});

it('the peer touched is the one that a record is of: as it becomes, or as it was where it is deleted', () => {
  const was = makeDayEntry({ peerId: 'peer-1' });
  const is = makeDayEntry({ peerId: 'peer-2' });
  const touched = (before: unknown, after: unknown) => peerTouched({ table: 'dayEntries', before, after });
  expect([touched(null, is), touched(was, is), touched(was, null)]).toEqual(['peer-2', 'peer-2', 'peer-1']);
  expect(touched(null, { ...makeAllocation(), peerId: null })).toBeUndefined();
  expect(touched(null, null)).toBeUndefined();
});

it.each([
  ['2026-03-31', false],
  ['2026-04-01', true],
])('a year can be locked once it is over: %s', (today, can) => {
  expect(canLock(yearOf(day('2025-10-01'), DEFAULT_AGREEMENT), today)).toBe(can);
});

it.each([
  ['2025-01-01', '2025-03-31', false],
  ['2024-04-02', '2025-04-01', true],
  ['2025-01-01', '2025-12-31', true],
  ['2026-03-31', '2027-03-30', true],
  ['2026-04-01', '2027-03-31', false],
])('a year of another basis from %s to %s shares days with a locked one: %s', (from, to, is) => {
  expect(locksOver({ startsOn: day(from), endsOn: day(to) }, [LOCK])).toEqual(is ? [LOCK] : []);
});
