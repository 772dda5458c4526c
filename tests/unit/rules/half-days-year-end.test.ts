import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import type { DayEntry } from '@shared/model/day-entry';
import { planDays } from '@shared/rules/plan-days';
import { moveDays } from '@shared/rules/move-days';
import { spreadDays } from '@shared/rules/spread-days';
import { statement } from '@shared/rules/statement';
import { yearOf } from '@shared/rules/year';
import { day, makeDayEntry, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

/** Booked from noon of the first date to noon of the last, without weekends. */
function booked(from: string, to: string): DayEntry[] {
  return spreadDays({ from: day(from), to: day(to), startsHalf: true, endsHalf: true, includeWeekends: false }).map(
    (one) => makeDayEntry({ ...one, state: 'booked', projectId: 'cpc' }),
  );
}

/** Days by year of counting, as the gate, and as the last line of the statement has them. */
function daysByYear(entries: readonly DayEntry[], yearBasis: Agreement['yearBasis']) {
  const agreement = { ...DEFAULT_AGREEMENT, yearBasis };
  const plan = planDays({ wanted: entries, entriesOf: () => [], approvals: [], agreement, today: TODAY });
  expect(plan.isRefused).toBe(false);
  for (const { year, countingQuarterDays } of plan.shares) {
    const last = statement(entries, year, [], agreement, TODAY).at(-1);
    expect(last?.leftAfterQuarterDays).toBe(agreement.limitQuarterDays - countingQuarterDays);
  }
  return Object.fromEntries(plan.shares.map(({ year, quarterDays }) => [year.key, quarterDays / 4]));
}

/** A week later, as an assignment's days are moved. */
function aWeekLater(entries: readonly DayEntry[]): DayEntry[] {
  const [first] = entries;
  if (first === undefined) return [];
  const firstOn = day(first.date.replace(/..$/, (text) => String(Number(text) + 7).padStart(2, '0')));
  return moveDays(entries, { firstOn, includeWeekends: false });
}

describe('half days over 31 March', () => {
  // Monday at noon to Friday at noon: half, three whole days, half.
  const days = booked('2027-03-29', '2027-04-02');

  test('fall into the years that hold their dates', () => {
    expect(days.map(({ date, part, quarterDays }) => [date, part, quarterDays])).toEqual([
      ['2027-03-29', 'pm', 2],
      ['2027-03-30', 'day', 4],
      ['2027-03-31', 'day', 4],
      ['2027-04-01', 'day', 4],
      ['2027-04-02', 'am', 2],
    ]);
    expect(daysByYear(days, 'financial')).toEqual({ 'FY2026/27': 2.5, 'FY2027/28': 1.5 });
    expect(daysByYear(days, 'calendar')).toEqual({ CY2027: 4 });
    expect(daysByYear(days, 'lga-meeting')).toEqual({ 'LGA2026/27': 4 });
  });

  test('a half day on the last day of the year, and on the first of the next', () => {
    const halves = booked('2027-03-31', '2027-04-01');
    expect(daysByYear(halves, 'financial')).toEqual({ 'FY2026/27': 0.5, 'FY2027/28': 0.5 });
  });

  test('moved a week, the whole of the work stands in the new year, and the halves stay halves', () => {
    const moved = moveDays(days, { firstOn: day('2027-04-05'), includeWeekends: false });
    expect(moved.map(({ date, part, quarterDays, movedFrom }) => [date, part, quarterDays, movedFrom])).toEqual([
      ['2027-04-05', 'pm', 2, '2027-03-29'],
      ['2027-04-06', 'day', 4, '2027-03-30'],
      ['2027-04-07', 'day', 4, '2027-03-31'],
      ['2027-04-08', 'day', 4, '2027-04-01'],
      ['2027-04-09', 'am', 2, '2027-04-02'],
    ]);
    expect(daysByYear(moved, 'financial')).toEqual({ 'FY2027/28': 4 });
    expect(daysByYear(moved, 'calendar')).toEqual({ CY2027: 4 });
    const backAgain = moveDays(moved, { firstOn: day('2027-03-29'), includeWeekends: false });
    expect(backAgain).toEqual(days);
  });

  test('moved a week into the year end, part of the work leaves the old year', () => {
    const before = booked('2027-03-22', '2027-03-26');
    expect(daysByYear(before, 'financial')).toEqual({ 'FY2026/27': 4 });
    expect(daysByYear(aWeekLater(before), 'financial')).toEqual({ 'FY2026/27': 2.5, 'FY2027/28': 1.5 });
  });
});

test('half days over 31 December under calendar years, then moved a week', () => {
  const days = booked('2026-12-30', '2027-01-01');
  expect(daysByYear(days, 'calendar')).toEqual({ CY2026: 1.5, CY2027: 0.5 });
  expect(daysByYear(days, 'financial')).toEqual({ 'FY2026/27': 2 });
  const moved = moveDays(days, { firstOn: day('2027-01-06'), includeWeekends: false });
  expect(daysByYear(moved, 'calendar')).toEqual({ CY2027: 2 });
});

test('the gate looks at each year: what the old one has no room for is refused, and moved a week it is let through', () => {
  const used = makeDayEntry({ date: '2026-06-10', quarterDays: 158, precision: 'year' });
  const days = booked('2027-03-29', '2027-04-02');
  const plan = (wanted: readonly DayEntry[]) =>
    planDays({ wanted, entriesOf: () => [used, ...days], approvals: [], agreement: DEFAULT_AGREEMENT, today: TODAY });
  const fresh = days.map((entry) => makeDayEntry({ ...entry, id: `new-${entry.id}` }));
  const only = planDays({
    wanted: fresh,
    entriesOf: () => [used],
    approvals: [],
    agreement: DEFAULT_AGREEMENT,
    today: TODAY,
  });
  expect(only.shares.map(({ year, refused }) => [year.key, refused?.facts.overQuarterDays ?? null])).toEqual([
    ['FY2026/27', 8],
    ['FY2027/28', null],
  ]);
  const moved = moveDays(days, { firstOn: day('2027-04-05'), includeWeekends: false });
  expect(plan(moved).isRefused).toBe(false);
  expect(plan(moved).shares[0]?.year).toEqual(yearOf(day('2027-04-05'), DEFAULT_AGREEMENT));
});
