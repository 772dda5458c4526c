import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { plannerCells, plannerMonths, withoutDate, type PlannerMonth } from '@shared/rules/planner';
import { yearOf } from '@shared/rules/year';
import { day, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const FREE = makePeer();

function month(key: string): PlannerMonth {
  const found = plannerMonths(YEAR).find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
}

describe('the months of a year', () => {
  it('are twelve, from its first to its last day', () => {
    const months = plannerMonths(YEAR);
    expect(months).toHaveLength(12);
    expect(months[0]?.days[0]).toBe('2026-04-01');
    expect(months.at(-1)?.days.at(-1)).toBe('2027-03-31');
    expect(month('2027-02').days).toHaveLength(28);
    expect(months.flatMap(({ days }) => days)).toHaveLength(365);
  });

  it('are cut where the year begins and ends within a month', () => {
    const months = plannerMonths({ startsOn: day('2027-05-15'), endsOn: day('2028-05-14') });
    expect(months).toHaveLength(13);
    expect([months[0]?.days[0], months[0]?.days.length]).toEqual(['2027-05-15', 17]);
    expect(months.at(-1)?.days.length).toBe(14);
    expect(months.flatMap(({ days }) => days)).toHaveLength(366);
  });
});

describe('the cells of a peer', () => {
  const cellsOf = (...entries: object[]) => plannerCells(entries.map(makeDayEntry), FREE, month('2026-12'), TODAY);
  const on = (facts: object) => ({ date: '2026-12-07', ...facts });

  test.each([
    ['worked', [on({ state: 'worked' })], 'worked'],
    ['booked', [on({ state: 'booked' })], 'booked'],
    ['pencilled in', [on({ state: 'pencilled' })], 'pencilled'],
    ['pencilled in, the time up', [on({ state: 'pencilled', pencilledUntil: '2026-11-21' })], 'pencilled'],
    [
      'a morning worked and an afternoon booked',
      [on({ state: 'booked', part: 'pm', quarterDays: 2 }), on({ part: 'am', quarterDays: 2 })],
      'worked',
    ],
    ['two whole days', [on({ state: 'booked' }), on({ state: 'pencilled' })], 'clash'],
    [
      'a booked day and one whose pencilling ran out',
      [on({ state: 'booked' }), on({ state: 'pencilled', pencilledUntil: '2026-11-21' })],
      'booked',
    ],
    ['cancelled', [on({ state: 'cancelled' })], undefined],
    ['some time in the month', [{ date: '2026-12-01', precision: 'month' }], undefined],
    ['of another month', [{ date: '2026-11-30' }], undefined],
  ])('%s', (_what, entries, kind) => {
    expect([...cellsOf(...entries).values()].map((cell) => cell.kind)).toEqual(kind ? [kind] : []);
  });

  test.each([
    [['am'], 'am'],
    [['pm', 'pm'], 'pm'],
    [['evening'], 'evening'],
    [['am', 'pm'], 'day'],
    [['day'], 'day'],
    [['unknown'], 'day'],
  ])('parts %j are %s', (parts, expected) => {
    const cells = cellsOf(...parts.map((part) => on({ part, quarterDays: 1 })));
    expect(cells.get(day('2026-12-07'))?.part).toBe(expected);
  });

  it('tell when the peer is unavailable, work or not', () => {
    const away = makePeer({ availability: [{ kind: 'unavailable', from: '2026-12-24', to: '2026-12-31' }] });
    const cells = plannerCells([makeDayEntry({ date: '2026-12-24', state: 'booked' })], away, month('2026-12'), TODAY);
    expect([...cells].map(([date, { kind }]) => `${date} ${kind}`).slice(0, 2)).toEqual([
      '2026-12-24 booked',
      '2026-12-25 unavailable',
    ]);
    expect(cells.size).toBe(8);
    const offWork = plannerCells([], away, month('2026-12'), TODAY);
    expect([...offWork.values()].map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'unavailable'));
    expect(plannerCells([], FREE, month('2026-12'), TODAY).size).toBe(0);
    expect(cells.get(day('2026-12-24'))?.unavailable).toMatchObject({ from: '2026-12-24', to: '2026-12-31' });
  });

  it('have the days of a month that no date holds beside them', () => {
    const entries = ['month', 'year', 'day'].map((precision) => makeDayEntry({ date: '2026-12-01', precision }));
    expect(withoutDate(entries, month('2026-12')).map(({ precision }) => precision)).toEqual(['month']);
    expect(withoutDate(entries, month('2026-11'))).toEqual([]);
    const cancelled = makeDayEntry({ date: '2026-12-01', precision: 'month', state: 'cancelled' });
    expect(withoutDate([cancelled], month('2026-12'))).toEqual([]);
  });
});
