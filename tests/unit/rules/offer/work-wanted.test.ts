import { workWanted } from '@shared/rules/offer/work-wanted';
import { makeRequest, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const wanted = (asked: object) => workWanted(makeRequest(asked), TODAY);

describe('what a request asks of each peer', () => {
  // Monday 1 to Friday 5 March 2027 and the Monday after.
  test.each([
    ['four dates, all meant', { startsOn: '2027-03-02', endsOn: '2027-03-05' }, 4, 4, 16],
    ['five dates, all meant', { startsOn: '2027-03-01', endsOn: '2027-03-05' }, 5, 5, 20],
    ['six dates, one of them', { startsOn: '2027-03-01', endsOn: '2027-03-08' }, 6, 1, 4],
    ['a weekend between', { startsOn: '2027-03-05', endsOn: '2027-03-08' }, 2, 2, 8],
    ['its first day alone', { startsOn: '2027-03-02' }, 1, 1, 4],
    ['its last day alone', { endsOn: '2027-03-02' }, 1, 1, 4],
    ['no dates', {}, 0, 0, null],
    ['two days of a window of six', { startsOn: '2027-03-01', endsOn: '2027-03-08', daysAskedQuarterDays: 8 }, 6, 2, 8],
    ['a day and a half', { startsOn: '2027-03-01', endsOn: '2027-03-08', daysAskedQuarterDays: 6 }, 6, 2, 6],
    ['more days than dates', { startsOn: '2027-03-02', endsOn: '2027-03-03', daysAskedQuarterDays: 12 }, 2, 2, 12],
    ['days without dates', { daysAskedQuarterDays: 6 }, 0, 0, 6],
  ] as const)('%s', (_, asked, dates, datesNeeded, quarterDays) => {
    const found = wanted(asked);
    expect([found.dates.length, found.datesNeeded, found.quarterDays]).toEqual([dates, datesNeeded, quarterDays]);
  });

  test('as days: one on each date, or less where less is asked', () => {
    const whole = wanted({ startsOn: '2027-03-05', endsOn: '2027-03-08', councilSupportedId: 'stroud' });
    expect(whole.days.map(({ date, precision, quarterDays, part }) => [date, precision, quarterDays, part])).toEqual([
      ['2027-03-05', 'day', 4, 'day'],
      ['2027-03-08', 'day', 4, 'day'],
    ]);
    expect(whole.days[0]).toMatchObject({ state: 'pencilled', activity: 'on site', councilSupportedId: 'stroud' });
    const [half] = wanted({ startsOn: '2027-03-05', daysAskedQuarterDays: 2 }).days;
    expect(half).toMatchObject({ quarterDays: 2, part: 'unknown' });
    const [one] = wanted({ startsOn: '2027-03-05', daysAskedQuarterDays: 4 }).days;
    expect(one).toMatchObject({ quarterDays: 4, part: 'day' });
  });

  test('without dates as work of this month', () => {
    expect(wanted({}).days.map(({ date, precision }) => [date, precision])).toEqual([[TODAY, 'month']]);
  });
});
