import { describe, expect, test } from 'vitest';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { workOnToday } from '@shared/rules/work-on-today';
import { day, makeAssignment, makeProject } from '@tests/support/builders';

const KIND = 'Corporate peer challenge';

function on(today: string, project: object, state = 'confirmed', followUp: '10-12' | '12-24' = '10-12') {
  const one = makeProject({ id: 'p1', kindOfWork: KIND, startsOn: '2027-03-02', endsOn: '2027-03-05', ...project });
  const { purchaseOrders, followUps } = workOnToday({
    projects: [one],
    assignments: [makeAssignment({ projectId: 'p1', state })],
    followUp,
    table: SHIPPED_HOLIDAYS,
    today: day(today),
  });
  return [
    ...purchaseOrders.map(({ hasBegun }) => (hasBegun ? 'PO missing' : 'PO due')),
    ...followUps.map(({ to }) => `follow-up by ${to}`),
  ].join(', ');
}

test.each([
  ['2027-02-15', ''],
  ['2027-02-16', 'PO due'],
  ['2027-03-01', 'PO due'],
  ['2027-03-02', 'PO missing'],
  ['2027-04-02', 'PO missing'],
  ['2027-04-03', ''],
  ['2028-01-01', ''],
  ['2028-01-02', 'follow-up by 2028-03-02'],
  ['2028-03-02', 'follow-up by 2028-03-02'],
  ['2028-03-03', ''],
])('on %s: %s', (today, told) => {
  expect(on(today, {})).toBe(told);
});

describe('what is not told', () => {
  test.each([
    ['a PO that is there', '2027-03-01', { purchaseOrder: 'PO 4711' }],
    ['one that is not needed', '2027-03-01', { noPurchaseOrder: true }],
    ['the PO of a project that was ended', '2027-03-01', { endedAs: 'closed', endedOn: '2027-02-20' }],
    ['anything of a cancelled project', '2028-01-02', { endedAs: 'cancelled', endedOn: '2027-02-20' }],
    ['a follow-up that was offered', '2028-01-02', { workDates: [{ kind: 'progress review', doneOn: '2028-01-02' }] }],
    ['one that is not wanted', '2028-01-02', { workDates: [{ kind: 'progress review', notWanted: true }] }],
    ['one of other work', '2028-01-02', { kindOfWork: 'Mentoring' }],
    ['work without dates', '2027-03-01', { startsOn: null, endsOn: null }],
  ])('%s', (_what, today, project) => {
    expect(on(today, project)).toBe('');
  });

  test.each(['put forward', 'withdrawn', 'not selected'])('work with a peer who is only %s', (state) => {
    expect(on('2027-03-01', {}, state)).toBe('');
  });
});

test('a follow-up after a project was closed, and by the other setting a year later', () => {
  expect(on('2028-01-02', { endedAs: 'closed', endedOn: '2027-04-01' }, 'done')).toBe('follow-up by 2028-03-02');
  expect(on('2028-01-02', {}, 'done', '12-24')).toBe('');
  expect(on('2028-03-02', {}, 'done', '12-24')).toBe('follow-up by 2029-03-02');
});

test('who begins first, and what ends first, stands first', () => {
  const project = (id: string, startsOn: string) => makeProject({ id, kindOfWork: KIND, startsOn });
  const projects = [project('late', '2027-03-04'), project('early', '2027-03-02')];
  const { purchaseOrders } = workOnToday({
    projects,
    assignments: projects.map(({ id }) => makeAssignment({ projectId: id, state: 'confirmed' })),
    followUp: '10-12',
    table: SHIPPED_HOLIDAYS,
    today: day('2027-02-26'),
  });
  expect(purchaseOrders.map(({ project: { id } }) => id)).toEqual(['early', 'late']);
});
