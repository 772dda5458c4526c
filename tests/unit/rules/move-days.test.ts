import { isWeekend } from '@shared/rules/calendar';
import { dateMover, movableDays, moveDays, standsOnWeekend } from '@shared/rules/move-days';
import { describe, expect, it } from 'vitest';
import { day, makeDayEntry } from '../../support/builders';

const on = (...dates: string[]) => dates.map((date) => makeDayEntry({ date, state: 'booked' }));
const datesOf = (entries: readonly { date: string }[]) => entries.map(({ date }) => date);
const move = (dates: string[], firstOn: string, includeWeekends = false) =>
  datesOf(moveDays(on(...dates), { firstOn: day(firstOn), includeWeekends }));

describe('the dates after a move', () => {
  it('keeps every day of the week over whole weeks, across 31 March', () => {
    expect(move(['2027-03-29', '2027-03-30', '2027-03-31'], '2027-04-05')).toEqual([
      '2027-04-05',
      '2027-04-06',
      '2027-04-07',
    ]);
  });

  it('counts the distances in weekdays otherwise: Monday to Thursday moved to a Thursday', () => {
    expect(move(['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'], '2027-03-04')).toEqual([
      '2027-03-04',
      '2027-03-05',
      '2027-03-08',
      '2027-03-09',
    ]);
  });

  it.each(['2027-03-06', '2027-03-07', '2027-03-08'])('begins on the Monday where it is moved to %s', (firstOn) => {
    expect(move(['2027-03-01', '2027-03-02'], firstOn)).toEqual(['2027-03-08', '2027-03-09']);
  });

  it('takes a Saturday among the days for the Monday after, unless weekends are included', () => {
    expect(move(['2027-03-05', '2027-03-06'], '2027-03-11')).toEqual(['2027-03-11', '2027-03-12']);
    expect(move(['2027-03-05', '2027-03-06'], '2027-03-12', true)).toEqual(['2027-03-12', '2027-03-13']);
  });

  it('goes to just the date given where all days stand on one date, a Saturday too', () => {
    expect(move(['2027-03-05', '2027-03-05'], '2027-03-13')).toEqual(['2027-03-13', '2027-03-13']);
  });

  it('moves back, over the turn of a year and a leap day', () => {
    expect(move(['2028-03-01', '2028-03-02'], '2028-02-28')).toEqual(['2028-02-28', '2028-02-29']);
    expect(move(['2027-01-04', '2027-01-05'], '2026-12-31')).toEqual(['2026-12-31', '2027-01-01']);
  });

  it('never lands on a weekend without being told to, and there and back is where it was', () => {
    const dates = ['2027-03-24', '2027-03-26', '2027-03-29', '2027-04-08'];
    for (let by = 1; by <= 31; by += 1) {
      const firstOn =
        datesOf(
          moveDays(on('2027-03-24'), { firstOn: day(`2027-05-${String(by).padStart(2, '0')}`), includeWeekends: true }),
        )[0] ?? '';
      const there = move(dates, firstOn);
      expect(there.some((date) => isWeekend(day(date)))).toBe(false);
      expect(move(there, '2027-03-24')).toEqual(dates);
    }
  });

  it('carries the dates of the project along', () => {
    const moved = dateMover([day('2027-03-29'), day('2027-03-31')], {
      firstOn: day('2027-04-05'),
      includeWeekends: false,
    });
    expect([moved(day('2027-03-25')), moved(day('2027-04-01'))]).toEqual(['2027-04-01', '2027-04-08']);
  });
});

describe('what a move takes along', () => {
  it('is pencilled in or booked, on a date of its own', () => {
    const entries = [
      makeDayEntry({ state: 'worked' }),
      makeDayEntry({ state: 'cancelled' }),
      makeDayEntry({ state: 'booked', precision: 'month', date: '2027-03-01' }),
      makeDayEntry({ id: 'booked', state: 'booked', date: '2027-03-02', part: 'pm', quarterDays: 2 }),
      makeDayEntry({ id: 'pencilled', state: 'pencilled', date: '2027-03-01' }),
    ];
    expect(movableDays(entries).map(({ id }) => id)).toEqual(['pencilled', 'booked']);
  });

  it('keeps amounts and halves, and says where a day was until it is back', () => {
    const [half] = on('2027-03-31');
    const first = { ...half, quarterDays: 2, part: 'pm' } as NonNullable<typeof half>;
    const [once] = moveDays([first], { firstOn: day('2027-04-01'), includeWeekends: false });
    expect(once).toMatchObject({ date: '2027-04-01', movedFrom: '2027-03-31', quarterDays: 2, part: 'pm' });
    const [twice] = moveDays(once ? [once] : [], { firstOn: day('2027-04-08'), includeWeekends: false });
    expect(twice).toMatchObject({ date: '2027-04-08', movedFrom: '2027-04-01' });
    const [back] = moveDays(once ? [once] : [], { firstOn: day('2027-03-31'), includeWeekends: false });
    expect(back).toEqual(first);
  });

  it('knows where weekends are part of the work', () => {
    expect(standsOnWeekend(on('2027-03-05', '2027-03-06'))).toBe(true);
    expect(standsOnWeekend(on('2027-03-05', '2027-03-08'))).toBe(false);
  });
});
