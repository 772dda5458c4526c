import { expect, test } from 'vitest';
import { workCalendar } from '@shared/exports/work-calendar';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { workDates } from '@shared/rules/work-dates';
import { makeProject, TODAY } from '@tests/support/builders';

const known = { followUp: '10-12', table: SHIPPED_HOLIDAYS, today: TODAY } as const;

function eventsOf(overrides: object = {}) {
  const project = makeProject({
    id: 'p1',
    name: 'Corporate peer challenge, Stroud',
    kindOfWork: 'Corporate peer challenge',
    startsOn: '2027-03-02',
    endsOn: '2027-03-05',
    ...overrides,
  });
  return workCalendar(project, workDates(project, known));
}

test('one event for days within two weeks, and one at either end of more', () => {
  const told = eventsOf().map(({ uid, from, to, summary, isBusy }) => [uid, from, to, summary, isBusy]);
  expect(told.filter(([uid]) => /documents|scoping|on-site|draft-report/.test(String(uid)))).toEqual([
    [
      'p1-scoping-first@peer-desk',
      '2026-09-02',
      '2026-09-02',
      'Scoping meeting, from today: Corporate peer challenge, Stroud',
      false,
    ],
    [
      'p1-scoping-last@peer-desk',
      '2026-11-02',
      '2026-11-02',
      'Scoping meeting, by today: Corporate peer challenge, Stroud',
      false,
    ],
    [
      'p1-documents@peer-desk',
      '2027-02-09',
      '2027-02-16',
      'Documents to the peers: Corporate peer challenge, Stroud',
      false,
    ],
    ['p1-on-site@peer-desk', '2027-03-02', '2027-03-05', 'On site: Corporate peer challenge, Stroud', true],
    [
      'p1-draft-report@peer-desk',
      '2027-03-06',
      '2027-03-19',
      'Comments on the draft report: Corporate peer challenge, Stroud',
      false,
    ],
  ]);
});

test('what is done or not wanted is left out', () => {
  const uids = eventsOf({
    workDates: [
      { kind: 'scoping', doneOn: '2026-10-01' },
      { kind: 'call', notWanted: true },
    ],
  }).map(({ uid }) => uid);
  expect(uids).not.toContain('p1-call@peer-desk');
  expect(uids.filter((uid) => uid.includes('scoping'))).toEqual([]);
});

test('an event moved with the first day on site keeps its id; no two events share one', () => {
  const uids = eventsOf().map(({ uid }) => uid);
  expect(eventsOf({ startsOn: '2027-06-08', endsOn: '2027-06-11' }).map(({ uid }) => uid)).toEqual(uids);
  expect(new Set(uids).size).toBe(uids.length);
});
