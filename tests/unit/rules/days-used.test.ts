import { describe, expect, test } from 'vitest';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed, isExpired, NO_DAYS_USED } from '@shared/rules/days-used';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, TODAY } from '@tests/support/builders';

const year = yearOf(TODAY, DEFAULT_AGREEMENT);
const used = (...entries: Parameters<typeof makeDayEntry>[0][]) =>
  daysUsed(entries.map(makeDayEntry), year, DEFAULT_AGREEMENT, TODAY);

describe('days used in a year', () => {
  test('nothing', () => expect(used()).toEqual(NO_DAYS_USED));

  test('each state stands in its own sum', () => {
    const result = used(
      { state: 'worked', quarterDays: 4 },
      { state: 'worked', quarterDays: 1 },
      { state: 'booked', quarterDays: 8 },
      { state: 'pencilled', quarterDays: 2 },
      { state: 'pencilled', quarterDays: 3, pencilledUntil: '2026-11-22' },
      { state: 'pencilled', quarterDays: 6, pencilledUntil: '2026-11-21' },
      { state: 'cancelled', quarterDays: 40 },
      { state: 'worked', quarterDays: 7, activity: 'travel' },
      { state: 'pencilled', quarterDays: 5, activity: 'training' },
    );
    expect(result).toMatchObject({
      workedQuarterDays: 5,
      bookedQuarterDays: 8,
      pencilledQuarterDays: 5,
      expiredQuarterDays: 6,
      notCountedQuarterDays: 12,
    });
  });

  test.each([
    ['2026-03-31', 0],
    ['2026-04-01', 4],
    ['2027-03-31', 4],
    ['2027-04-01', 0],
    ['2026-10-25', 4],
    ['2027-03-28', 4],
  ])('an entry of %s gives this year %d quarter-days', (date, quarterDays) => {
    expect(used({ date }).workedQuarterDays).toBe(quarterDays);
  });

  test('29 February belongs to the year it lies in', () => {
    const leapYear = yearOf(makeDayEntry({ date: '2024-02-29' }).date, DEFAULT_AGREEMENT);
    expect(daysUsed([makeDayEntry({ date: '2024-02-29' })], leapYear, DEFAULT_AGREEMENT, TODAY).workedQuarterDays).toBe(
      4,
    );
    expect(leapYear.key).toBe('FY2023/24');
  });

  test('entries dated to a month or year stand in the year that holds their date', () => {
    const result = used(
      { date: '2026-04-01', precision: 'year', quarterDays: 50 },
      { date: '2026-07-01', precision: 'month', quarterDays: 9 },
      { date: '2025-04-01', precision: 'year', quarterDays: 100 },
    );
    expect(result.workedQuarterDays).toBe(59);
  });

  test('last worked and next work', () => {
    expect(
      used(
        { date: '2026-05-01' },
        { date: '2026-09-01', precision: 'month' },
        { date: '2026-11-22', state: 'booked' },
        { date: '2026-12-01', state: 'booked' },
        { date: '2026-11-21', state: 'booked' },
        { date: '2026-11-23', state: 'pencilled' },
      ),
    ).toMatchObject({ lastWorkedOn: '2026-09-01', lastWorkedPrecision: 'month', nextWorkOn: '2026-11-22' });
    expect(
      used({ date: '2026-09-02' }, { date: '2026-05-01' }, { date: '2026-04-01', precision: 'month' }),
    ).toMatchObject({ lastWorkedOn: '2026-09-02', lastWorkedPrecision: 'day' });
    expect(used({ date: '2027-01-12', state: 'booked' }, { date: '2026-12-01', state: 'booked' }).nextWorkOn).toBe(
      '2026-12-01',
    );
    expect(used({ date: '2026-06-01', precision: 'month' }, { date: '2026-07-01' }).lastWorkedPrecision).toBe('day');
    expect(used({ date: '2026-06-01' }, { date: '2026-07-01', precision: 'month' }).lastWorkedPrecision).toBe('month');
    const onOneDay = [{ date: '2026-09-01' }, { date: '2026-09-01', precision: 'month' }];
    expect(used(...onOneDay).lastWorkedPrecision).toBe('day');
    expect(used(...onOneDay.toReversed()).lastWorkedPrecision).toBe('day');
    expect(used({ date: '2026-04-01', precision: 'year' }).lastWorkedOn).toBeNull();
  });

  test('worked and booked days are also summed by project', () => {
    const result = used(
      { projectId: 'a', quarterDays: 4 },
      { projectId: 'a', quarterDays: 2, state: 'booked' },
      { projectId: 'a', quarterDays: 8, state: 'pencilled' },
      { projectId: 'a', quarterDays: 8, activity: 'travel' },
      { projectId: 'b', quarterDays: 1 },
      { quarterDays: 4 },
    );
    expect([...result.usedByProject]).toEqual([
      ['a', 6],
      ['b', 1],
    ]);
  });

  test.each([
    ['pencilled', '2026-11-21', true],
    ['pencilled', '2026-11-22', false],
    ['pencilled', null, false],
    ['booked', '2026-11-21', false],
    ['worked', '2026-11-21', false],
  ] as const)('%s and held until %s: run out %s', (state, pencilledUntil, hasRunOut) => {
    expect(isExpired(makeDayEntry({ state, pencilledUntil }), TODAY)).toBe(hasRunOut);
  });
});
