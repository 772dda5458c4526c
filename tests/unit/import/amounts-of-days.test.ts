import { describe, expect, it } from 'vitest';
import { readDays } from '@shared/import/values/days';
import { countFit, spreadCount } from '@shared/import/values/spread-count';
import { QuarterDaysSchema } from '@shared/model/quarter-days';
import { day } from '@tests/support/builders';
import { cellOf, type Given } from './import-fixture';

/** Quarter-days and part, or the code with what is proposed and what is certain. */
function read(given: Given): string {
  const reading = readDays(cellOf(given));
  if (reading.is === 'empty') return 'empty';
  if (reading.is === 'days') return `${reading.quarterDays} ${reading.part}`;
  const { reason, propose, atLeast } = reading;
  return [reason.code, propose && `propose ${propose}`, atLeast && `at least ${atLeast}`].filter(Boolean).join(', ');
}

describe('amounts of days', () => {
  it.each<[Given, string]>([
    [1, '4 day'],
    [0.5, '2 unknown'],
    [2.25, '9 day'],
    ['1', '4 day'],
    ['0.5', '2 unknown'],
    ['.5', '2 unknown'],
    ['0,5', '2 unknown'],
    ['\u00bd', '2 unknown'],
    ['\u00bd day', '2 unknown'],
    ['1/2', '2 unknown'],
    ['1/2 day', '2 unknown'],
    ['1\u00bd', '6 day'],
    ['1 \u00bd days', '6 day'],
    ['1 1/2', '6 day'],
    ['2\u00be', '11 day'],
    ['1/4', '1 unknown'],
    ['half', '2 unknown'],
    ['Half day', '2 unknown'],
    ['half a day', '2 unknown'],
    ['a half day', '2 unknown'],
    ['1 and a half days', '6 day'],
    ['one and a half days', '6 day'],
    ['am', '2 am'],
    ['AM', '2 am'],
    ['a.m.', '2 am'],
    ['PM', '2 pm'],
    ['afternoon', '2 pm'],
    ['evening', '1 evening'],
    ['full day', '4 day'],
    ['Day', '4 day'],
    ['a day', '4 day'],
    ['one day', '4 day'],
    ['two days', '8 day'],
    ['1 day', '4 day'],
    ['1 day(s)', '4 day'],
    ['2.5 days', '10 day'],
    ['3d', '12 day'],
    ['3 d.', '12 day'],
    ['4 Days', '16 day'],
    ['2 working days', '8 day'],
    ['\u00a01\u00a0', '4 day'],
    [null, 'empty'],
    ['  ', 'empty'],
  ])('%j is %s', (given, expected) => expect(read(given)).toBe(expected));

  it.each<[Given, string]>([
    ['TBC', 'days-unknown'],
    ['?', 'days-unknown'],
    ['x', 'days-unknown'],
    ['#', 'days-unknown'],
    ['see email', 'days-unknown'],
    ['n/a', 'days-unknown'],
    ['-', 'days-unknown'],
    ['\u00a3250.00', 'days-unknown'],
    ['11/2', 'days-unknown'],
    [true, 'days-unknown'],
    ['__proto__', 'days-unknown'],
    [0, 'days-zero'],
    [-1, 'days-negative'],
    ['(1)', 'days-unknown'],
    [0.3, 'days-not-quarters, propose 0.25'],
    ['1 day + prep', 'days-unclear, at least 4'],
    ['2 days plus travel', 'days-unclear, at least 8'],
    ['1+', 'days-unclear, at least 4'],
    ['at least 2', 'days-unclear, at least 8'],
    ['2?', 'days-unclear, propose 2, at least 8'],
    ['approx 2 days', 'days-unclear, propose 2, at least 8'],
    ['1 (tbc)', 'days-unclear, propose 1, at least 4'],
    ['1-2 days', 'days-unclear'],
    ['up to 3', 'days-unclear'],
    ['1+1', 'days-sum, propose 2'],
    ['1 + 0.5', 'days-sum, propose 1.5'],
    ['am & pm', 'days-sum, propose 1'],
    ['2 x 0.5', 'days-sum, propose 1'],
    ['2 days + \u00bd prep', 'days-sum, propose 2.5'],
    ['3 hrs', 'days-as-hours, propose 0.5'],
    ['7 hours', 'days-as-hours, propose 1'],
    ['1:30', 'days-as-hours, propose 0.25'],
    ['90 mins', 'days-as-hours, propose 0.25'],
    [{ serial: 0.0625, shown: '1:30' }, 'days-as-time, propose 0.25'],
    [{ serial: 0.3125, shown: '7:30' }, 'days-as-time, propose 1'],
    [{ serial: 46_054, shown: '01-Feb' }, 'days-as-date, propose 0.5'],
    [{ serial: 46_024, shown: '02-Jan' }, 'days-as-date, propose 0.5'],
    [{ serial: 46_100, shown: '19-Mar' }, 'days-as-date'],
  ])('%j is unclear: %s', (given, expected) => expect(read(given)).toBe(expected));

  it('never evaluates a formula that went wrong', () => {
    const cell = { value: '#REF!', text: '#REF!', type: 'error', isDateFormat: false } as const;
    expect(readDays(cell)).toMatchObject({ is: 'unclear', reason: { code: 'error-cell' }, propose: null });
  });
});

describe('an amount over several dates', () => {
  const dates = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'].map(day);
  const spread = (quarterDays: number, count = 4) =>
    spreadCount(dates.slice(0, count), QuarterDaysSchema.parse(quarterDays), 'am').map((share) => share.quarterDays);

  it.each([
    [16, 4, [4, 4, 4, 4]],
    [14, 4, [4, 4, 4, 2]],
    [13, 4, [4, 4, 4, 1]],
    [12, 4, [3, 3, 3, 3]],
    [10, 4, [3, 3, 2, 2]],
    [6, 2, [4, 2]],
    [3, 4, [1, 1, 1]],
    [20, 4, [5, 5, 5, 5]],
    [2, 1, [2]],
    [8, 1, [8]],
  ])('%s quarter-days over %s dates', (quarterDays, count, shares) => {
    expect(spread(quarterDays, count)).toEqual(shares);
  });

  it('keeps the part of a day that stands on one date', () => {
    expect(spreadCount(dates.slice(0, 1), QuarterDaysSchema.parse(2), 'pm')[0]?.part).toBe('pm');
  });

  it.each([
    [16, 4, 'fits'],
    [15, 4, 'part day'],
    [13, 4, 'part day'],
    [12, 4, 'differs'],
    [17, 4, 'differs'],
    [20, 4, 'differs'],
  ])('%s quarter-days for %s working days: %s', (quarterDays, workingDays, fit) => {
    expect(countFit(quarterDays, workingDays)).toBe(fit);
  });
});
