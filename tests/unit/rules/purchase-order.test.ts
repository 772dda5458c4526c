import { describe, expect, test } from 'vitest';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { purchaseOrderOfDays, purchaseOrderState } from '@shared/rules/purchase-order';
import { day, makeDayEntry, makeProject } from '@tests/support/builders';

const on = (project: object, today: string) => purchaseOrderState(makeProject(project), SHIPPED_HOLIDAYS, day(today));

test.each([
  ['eleven working days before', '2027-03-02', '2027-02-15', 'wanted'],
  ['ten working days before', '2027-03-02', '2027-02-16', 'due'],
  ['the day before', '2027-03-02', '2027-03-01', 'due'],
  ['on the first day', '2027-03-02', '2027-03-02', 'missing'],
  ['afterwards', '2027-03-02', '2027-05-01', 'missing'],
  ['over Easter, a day earlier', '2027-04-06', '2027-03-18', 'wanted'],
  ['over Easter', '2027-04-06', '2027-03-19', 'due'],
  ['over Christmas, a day earlier', '2027-01-05', '2026-12-16', 'wanted'],
  ['over Christmas', '2027-01-05', '2026-12-17', 'due'],
])('%s: first day %s, on %s the PO is %s', (_when, startsOn, today, state) => {
  expect(on({ startsOn }, today).state).toBe(state);
});

test('the last day stands for the first where only that is known', () => {
  expect(on({ endsOn: '2027-03-02' }, '2027-02-16')).toEqual({
    state: 'due',
    dueOn: '2027-02-16',
    firstDay: '2027-03-02',
  });
});

test('recorded or not needed, nothing is asked for; without a date nobody knows when', () => {
  expect(on({ startsOn: '2027-03-02', purchaseOrder: 'PO 4711' }, '2027-05-01').state).toBe('recorded');
  expect(on({ startsOn: '2027-03-02', noPurchaseOrder: true }, '2027-05-01').state).toBe('not needed');
  expect(on({}, '2027-05-01').state).toBe('no date');
});

describe('before days are written', () => {
  const days = (...dates: string[]) => dates.map((date) => makeDayEntry({ date, state: 'booked' }));
  const lacking = (project: object | undefined, entries: ReturnType<typeof days>, today = '2027-02-16') =>
    purchaseOrderOfDays({
      project: project && makeProject(project),
      days: entries,
      table: SHIPPED_HOLIDAYS,
      today: day(today),
    });

  test('the dates of the project go first; without any, the first of the days stands for them', () => {
    const wanted = days('2027-03-04', '2027-03-02');
    expect(lacking(undefined, wanted)).toEqual({ state: 'due', dueOn: '2027-02-16', firstDay: '2027-03-02' });
    expect(lacking({}, wanted, '2027-02-15')).toBeUndefined();
    expect(lacking({ startsOn: '2027-02-10' }, wanted)?.state).toBe('missing');
    expect(lacking({ startsOn: '2027-05-10' }, wanted)).toBeUndefined();
  });

  test('a PO of the project, or that is being entered, ends it; so does work that needs none', () => {
    expect(lacking({ purchaseOrder: 'PO 4711' }, days('2027-03-02'))).toBeUndefined();
    expect(lacking({ noPurchaseOrder: true }, days('2027-03-02'))).toBeUndefined();
    const entered = days('2027-03-02').map((entry) => ({ ...entry, purchaseOrder: 'PO 4711' }));
    expect(lacking({}, entered)).toBeUndefined();
  });

  test('days that were worked or cancelled, or have no date, ask for none', () => {
    const of = (change: object) => [makeDayEntry({ date: '2027-03-02', state: 'booked', ...change })];
    expect(lacking({}, of({}))?.state).toBe('due');
    expect(lacking({}, of({ state: 'pencilled' }))?.state).toBe('due');
    expect(lacking({}, of({ state: 'worked' }))).toBeUndefined();
    expect(lacking({}, of({ state: 'cancelled' }))).toBeUndefined();
    expect(lacking({}, of({ date: '2027-03-01', precision: 'month' }))).toBeUndefined();
  });
});
