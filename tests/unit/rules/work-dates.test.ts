import { describe, expect, test } from 'vitest';
import { WORK_DATE_KINDS, type WorkDateKind } from '@shared/model/work-date';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import {
  daysOnSite,
  isDoneTooEarly,
  isPeerChallenge,
  isStillOpen,
  hasBegun,
  liesAhead,
  withWorkDate,
  workDateKinds,
  workDates,
} from '@shared/rules/work-dates';
import { day, makeProject, TODAY } from '@tests/support/builders';

const CPC = { kindOfWork: 'Corporate peer challenge' };
const known = { followUp: '10-12', table: SHIPPED_HOLIDAYS, today: TODAY } as const;

function datesOf(project: object, given: object = {}) {
  return workDates(makeProject({ ...CPC, ...project }), { ...known, ...given });
}

function windowsOf(project: object, given: object = {}) {
  return Object.fromEntries(datesOf(project, given).map(({ kind, from, to }) => [kind, `${from} ${to}`]));
}

describe('the dates of a peer challenge from its first day on site', () => {
  test('each in its days, first and last included', () => {
    expect(windowsOf({ startsOn: '2027-03-02', endsOn: '2027-03-05' })).toEqual({
      scoping: '2026-09-02 2026-11-02',
      documents: '2027-02-09 2027-02-16',
      'leader and member peer': '2027-02-09 2027-03-01',
      call: '2027-02-16 2027-02-23',
      'team meeting': '2027-03-01 2027-03-01',
      'on site': '2027-03-02 2027-03-05',
      'draft report': '2027-03-06 2027-03-19',
      // 20 working days, with Good Friday (26 March) and Easter Monday (29 March) among them.
      feedback: '2027-03-06 2027-04-06',
      'progress review': '2028-01-02 2028-03-02',
    });
  });

  test.each([
    ['no bank holiday', '2026-10-05', '2026-11-02'],
    ['Easter', '2027-03-05', '2027-04-06'],
    ['the May bank holidays', '2027-04-30', '2027-06-01'],
    ['Christmas and New Year', '2026-12-11', '2027-01-13'],
    ['from a Saturday', '2026-10-10', '2026-11-06'],
  ])('feedback within 20 working days over %s', (_what, last, to) => {
    expect(windowsOf({ startsOn: last, endsOn: last }).feedback?.split(' ')[1]).toBe(to);
  });

  test('the months of a date that the other month lacks end on its last day', () => {
    expect(windowsOf({ startsOn: '2026-08-31' })).toMatchObject({
      scoping: '2026-02-28 2026-04-30',
      'progress review': '2027-06-30 2027-08-31',
    });
    expect(windowsOf({ startsOn: '2028-02-29' }, { followUp: '12-24' })).toMatchObject({
      'progress review': '2029-02-28 2030-02-28',
    });
  });

  test('across the clock change weeks and days stay whole', () => {
    expect(windowsOf({ startsOn: '2027-03-30' })).toMatchObject({
      documents: '2027-03-09 2027-03-16',
      'team meeting': '2027-03-29 2027-03-29',
    });
  });

  test('without a date there are none', () => {
    expect(datesOf({})).toEqual([]);
  });
});

test.each([
  [null, null, undefined],
  ['2027-03-02', null, '2027-03-02 2027-03-02'],
  [null, '2027-03-05', '2027-03-05 2027-03-05'],
  ['2027-03-02', '2027-03-05', '2027-03-02 2027-03-05'],
])('on site from %s to %s', (startsOn, endsOn, expected) => {
  const onSite = daysOnSite(makeProject({ startsOn, endsOn }));
  expect(onSite && `${onSite.first} ${onSite.last}`).toBe(expected);
});

test.each([
  ['Corporate peer challenge', true],
  ['Children\u2019s services peer challenge', true],
  ['PEER-CHALLENGE (fire)', true],
  ['Mentoring', false],
  ['Progress review', false],
  ['', false],
])('%s goes the way of a peer challenge: %s', (kindOfWork, expected) => {
  expect(isPeerChallenge(kindOfWork)).toBe(expected);
});

test('other work has its days on site and feedback, and what somebody adds', () => {
  expect(workDateKinds({ kindOfWork: 'Mentoring' })).toEqual(['on site', 'feedback']);
  expect(workDateKinds({ kindOfWork: 'Mentoring', workDates: [{ kind: 'call' }] })).toEqual([
    'call',
    'on site',
    'feedback',
  ]);
});

describe('where a date stands', () => {
  const stateOn = (today: string, note: object = {}, kind: WorkDateKind = 'documents') =>
    datesOf(
      { startsOn: '2027-03-02', workDates: Object.keys(note).length > 0 ? [{ kind, ...note }] : undefined },
      { today: day(today) },
    ).find((date) => date.kind === kind)?.state;

  test.each([
    ['2027-02-08', 'to come'],
    ['2027-02-09', 'due'],
    ['2027-02-16', 'due'],
    ['2027-02-17', 'passed'],
  ])('documents on %s: %s', (today, state) => {
    expect(stateOn(today)).toBe(state);
  });

  test('done and not wanted go before the days', () => {
    expect(stateOn('2027-02-17', { doneOn: '2027-02-15' })).toBe('done');
    expect(stateOn('2027-02-17', { notWanted: true })).toBe('not wanted');
  });

  test('days of its own go before those that follow from the first day; one alone stands for both', () => {
    const own = (note: object) =>
      datesOf({ startsOn: '2027-03-02', workDates: [{ kind: 'call', ...note }] }).find(({ kind }) => kind === 'call');
    expect(own({ from: '2027-02-19', to: '2027-02-19' })).toMatchObject({ from: '2027-02-19', isOwn: true });
    expect(own({ from: '2027-02-25' })).toMatchObject({ from: '2027-02-25', to: '2027-02-25', isOwn: true });
    expect(own({ doneOn: '2027-02-19' })).toMatchObject({ from: '2027-02-16', to: '2027-02-23', isOwn: false });
  });
});

test.each([
  ['both', '2027-03-02', '2027-03-05', '2027-03-02', '2027-03-05'],
  ['one day', '2027-03-02', '2027-03-02', '2027-03-02', '2027-03-02'],
  ['the first alone', '2027-03-02', null, '2027-03-02', '2027-03-02'],
  ['the last alone', null, '2027-03-05', '2027-03-05', '2027-03-05'],
  ['an end before the beginning', '2027-03-05', '2027-03-02', '2027-03-05', '2027-03-05'],
])('days on site where %s is known', (_, startsOn, endsOn, first, last) => {
  expect(daysOnSite(makeProject({ startsOn, endsOn }))).toEqual({ first, last });
});

test('a date is still open until it is done or not wanted', () => {
  expect(
    (['to come', 'due', 'passed', 'done', 'not wanted'] as const).filter((state) => isStillOpen({ state })),
  ).toEqual(['to come', 'due', 'passed']);
});

test('what is said of one date leaves what was said of the others', () => {
  const notes = [
    { kind: 'call' as const, doneOn: TODAY },
    { kind: 'documents' as const, notWanted: true as const },
  ];
  expect(withWorkDate(notes, { kind: 'call' }, CPC.kindOfWork)).toEqual([notes[1]]);
  const dates = datesOf({ startsOn: '2027-03-02', workDates: notes });
  expect(dates.map(({ kind, doneOn }) => [kind, doneOn]).filter(([, doneOn]) => doneOn !== null)).toEqual([
    ['call', TODAY],
  ]);
});

test('what is said of a date takes the place of what was said before; nothing said leaves none behind', () => {
  const notes = withWorkDate([{ kind: 'call', notWanted: true }], { kind: 'call', doneOn: TODAY }, CPC.kindOfWork);
  expect(notes).toEqual([{ kind: 'call', doneOn: TODAY }]);
  expect(withWorkDate(notes, { kind: 'call' }, CPC.kindOfWork)).toEqual([]);
  // A date that the kind of work does not have stays, as its note alone says that it is there.
  expect(withWorkDate(undefined, { kind: 'call' }, 'Mentoring')).toEqual([{ kind: 'call' }]);
});

describe('work that lies ahead', () => {
  const none = { startsOn: null, endsOn: null };
  const from = (startsOn: string) => makeProject({ startsOn });

  test.each([
    ['its first day is tomorrow', [from('2026-11-23')], true],
    ['it is today', [from('2026-11-22')], false],
    ['only the last day is known', [makeProject({ endsOn: '2026-11-23' })], true],
    ['nobody knows the day', [makeProject()], false],
    ['there is no project', [undefined, from('2026-11-23')], true],
    ['the project has no day, the request has', [none, from('2026-11-23')], true],
    ['the project says another day than the request', [from('2026-11-22'), from('2026-11-23')], false],
    [
      'a person gave other days on site',
      [makeProject({ startsOn: '2026-12-01', workDates: [{ kind: 'on site', from: '2026-11-22' }] })],
      false,
    ],
  ])('where %s', (_what, places, expected) => {
    expect(liesAhead(TODAY, ...places)).toBe(expected);
  });

  test('what has begun does not lie ahead, and of what nobody knows neither is said', () => {
    expect(hasBegun(TODAY, from('2026-11-22'))).toBe(true);
    expect(hasBegun(TODAY, from('2026-11-23'))).toBe(false);
    expect(hasBegun(TODAY, none, from('2026-11-22'))).toBe(true);
    expect(hasBegun(TODAY, none)).toBe(false);
  });

  test('what follows the first day is not done before it; the preparation may be done at any time', () => {
    const early = (on: string) => WORK_DATE_KINDS.filter((kind) => isDoneTooEarly(from('2026-11-20'), kind, day(on)));
    expect(early('2026-11-19')).toEqual(['on site', 'draft report', 'feedback', 'progress review']);
    expect(early('2026-11-20')).toEqual([]);
  });
});
