import { expect, test } from 'vitest';
import { spreadDays, type DayRange } from '@shared/rules/spread-days';
import { day } from '@tests/support/builders';

function spread(from: string, to: string, options: Partial<DayRange> = {}): string[] {
  const range = { startsHalf: false, endsHalf: false, includeWeekends: false, ...options };
  return spreadDays({ ...range, from: day(from), to: day(to) }).map(
    (entry) => `${entry.date.slice(5)} ${entry.part} ${entry.quarterDays}`,
  );
}

test.each<[string, string, string, Partial<DayRange>, string[]]>([
  ['one date', '2026-06-10', '2026-06-10', {}, ['06-10 day 4']],
  ['one half date, morning', '2026-06-10', '2026-06-10', { endsHalf: true }, ['06-10 am 2']],
  ['one half date, afternoon', '2026-06-10', '2026-06-10', { startsHalf: true }, ['06-10 pm 2']],
  ['a Saturday typed alone', '2026-06-13', '2026-06-13', {}, ['06-13 day 4']],
  ['a weekend', '2026-06-13', '2026-06-14', {}, []],
  ['ends before it begins', '2026-06-14', '2026-06-13', {}, []],
  [
    'half at either end',
    '2026-06-09',
    '2026-06-11',
    { startsHalf: true, endsHalf: true },
    ['06-09 pm 2', '06-10 day 4', '06-11 am 2'],
  ],
  ['over a weekend', '2026-06-12', '2026-06-15', {}, ['06-12 day 4', '06-15 day 4']],
  [
    'weekends ticked',
    '2026-06-12',
    '2026-06-15',
    { includeWeekends: true },
    ['06-12 day 4', '06-13 day 4', '06-14 day 4', '06-15 day 4'],
  ],
  ['a half day on a weekend left out', '2026-06-14', '2026-06-15', { startsHalf: true }, ['06-15 day 4']],
  ['over 31 March', '2026-03-31', '2026-04-01', {}, ['03-31 day 4', '04-01 day 4']],
  ['over 29 February', '2028-02-28', '2028-03-01', {}, ['02-28 day 4', '02-29 day 4', '03-01 day 4']],
  [
    'over the clock going forward',
    '2026-03-27',
    '2026-03-30',
    { includeWeekends: true },
    ['03-27 day 4', '03-28 day 4', '03-29 day 4', '03-30 day 4'],
  ],
  [
    'over the clock going back',
    '2026-10-24',
    '2026-10-26',
    { includeWeekends: true },
    ['10-24 day 4', '10-25 day 4', '10-26 day 4'],
  ],
  ['short days', '2026-06-10', '2026-06-11', { eachQuarterDays: 1, endsHalf: true }, ['06-10 unknown 1', '06-11 am 1']],
])('%s', (_, from, to, options, expected) => {
  expect(spread(from, to, options)).toEqual(expected);
});
