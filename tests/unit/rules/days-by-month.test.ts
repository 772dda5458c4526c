import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysByMonth, daysInAll } from '@shared/rules/days-by-month';
import { daysUsed } from '@shared/rules/days-used';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const ENTRIES = [
  { date: '2026-03-31' },
  { date: '2026-04-01' },
  { date: '2026-04-30', quarterDays: 2 },
  { date: '2026-05-01', precision: 'month', quarterDays: 11 },
  { date: '2026-04-01', precision: 'year', quarterDays: 30 },
  { date: '2026-12-07', state: 'booked' },
  { date: '2026-12-08', state: 'pencilled' },
  { date: '2026-12-09', state: 'pencilled', pencilledUntil: '2026-11-21' },
  { date: '2026-12-10', state: 'cancelled' },
  { date: '2026-12-11', activity: 'shadowing' },
  { date: '2027-03-31', state: 'booked', peerId: 'peer-2' },
  { date: '2027-04-01', state: 'booked' },
].map(makeDayEntry);

describe('days by month', () => {
  const { months, sometime } = daysByMonth(ENTRIES, YEAR, DEFAULT_AGREEMENT, TODAY);
  const month = (key: string) => months.find((each) => each.key === key);

  it('stand in their months, those of the year alone apart', () => {
    expect(months.map(({ key }) => key)).toEqual([
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((each) => `2026-${each}`),
      ...['01', '02', '03'].map((each) => `2027-${each}`),
    ]);
    expect(month('2026-04')).toMatchObject({ workedQuarterDays: 6, bookedQuarterDays: 0, pencilledQuarterDays: 0 });
    expect(month('2026-05')).toMatchObject({ workedQuarterDays: 11 });
    expect(month('2026-12')).toMatchObject({ workedQuarterDays: 0, bookedQuarterDays: 4, pencilledQuarterDays: 4 });
    expect(month('2027-03')).toMatchObject({ bookedQuarterDays: 4 });
    expect(sometime).toEqual({ workedQuarterDays: 30, bookedQuarterDays: 0, pencilledQuarterDays: 0 });
  });

  it('come to what is used in the year', () => {
    const used = daysUsed(ENTRIES, YEAR, DEFAULT_AGREEMENT, TODAY);
    const total = [...months, sometime].reduce((sum, span) => sum + daysInAll(span), 0);
    expect(total).toBe(daysInAll(used));
    expect(total).toBe(4 + 2 + 11 + 30 + 4 + 4 + 4);
  });
});
