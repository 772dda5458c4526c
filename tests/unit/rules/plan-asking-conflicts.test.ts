import { describe, expect, test } from 'vitest';
import { CouncilSchema, type Council } from '@shared/model/council';
import { councilsNear, isSameCouncil, workedThereUntil } from '@shared/rules/plan-asking-conflicts';
import { makeAssignment, makeProject, makeRequest, TODAY } from '@tests/support/builders';

const council = (id: string, overrides: object = {}): Council =>
  CouncilSchema.parse({ id, name: id, region: 'South West', ...overrides });

describe('the home council and the council supported', () => {
  const stroud = council('stroud');
  test.each([
    ['are one', stroud, stroud, undefined],
    ['lie in one region', council('exeter'), stroud, 'region'],
    ['lie in two', council('leeds', { region: 'Yorkshire and The Humber' }), stroud, undefined],
    ['have no region', council('a', { region: '' }), council('b', { region: '' }), undefined],
    ['home was taken over', council('old', { region: '', replacedBy: ['stroud'] }), stroud, 'succession'],
    ['home took over', council('new'), council('old', { replacedBy: ['new'] }), 'succession'],
    ['one is not in the list', undefined, stroud, undefined],
  ])('%s', (_, home, supported, near) => {
    expect(councilsNear(home, supported)).toBe(near);
  });
});

describe('earlier work at the council supported', () => {
  const request = makeRequest({ id: 'now', councilSupportedId: 'stroud' });
  const until = (work: object, assignment: object = {}) =>
    workedThereUntil({
      request,
      assignments: [makeAssignment({ state: 'done', projectId: 'p', ...assignment })],
      workOf: () => [makeProject({ id: 'p', councilSupportedId: 'stroud', ...work })],
      today: TODAY,
    });

  test.each([
    ['24 months ago to the day', { endsOn: '2024-11-22' }, '2024-11-22'],
    ['a day longer ago', { endsOn: '2024-11-21' }, null],
    ['one day only', { startsOn: '2026-03-02' }, '2026-03-02'],
    ['without a date', {}, null],
    ['elsewhere', { endsOn: '2026-03-02', councilSupportedId: 'leeds' }, null],
  ])('%s', (_, work, expected) => {
    expect(until(work)).toBe(expected);
  });

  test('counts where the peer was confirmed, and not in the request itself', () => {
    const work = { endsOn: '2026-03-02' };
    expect(until(work, { state: 'confirmed' })).toBe('2026-03-02');
    expect(until(work, { state: 'put forward' })).toBeNull();
    expect(until(work, { requestId: 'now' })).toBeNull();
  });

  test('of several the latest', () => {
    const workOf = () =>
      ['2026-03-02', '2026-05-04', '2026-01-12'].map((endsOn) => makeProject({ endsOn, councilSupportedId: 'stroud' }));
    expect(workedThereUntil({ request, assignments: [makeAssignment({ state: 'done' })], workOf, today: TODAY })).toBe(
      '2026-05-04',
    );
  });
});

test.each([
  ['one of the list', { councilSupportedId: 'stroud' }, { councilSupportedId: 'stroud' }, true],
  ['two of the list', { councilSupportedId: 'stroud' }, { councilSupportedId: 'leeds' }, false],
  [
    'two of the list under one name',
    { councilSupportedId: 'a', councilSupportedText: 'A' },
    { councilSupportedId: 'b', councilSupportedText: 'A' },
    false,
  ],
  ['one name', { councilSupportedText: 'Port Example' }, { councilSupportedText: 'port example' }, true],
  ['two names', { councilSupportedText: 'Port Example' }, { councilSupportedText: 'Old Town' }, false],
  [
    'a name and one of the list',
    { councilSupportedText: 'Stroud' },
    { councilSupportedId: 'stroud', councilSupportedText: 'Stroud' },
    true,
  ],
  [
    'one of the list and a name',
    { councilSupportedId: 'stroud', councilSupportedText: 'Stroud' },
    { councilSupportedText: 'Stroud' },
    true,
  ],
  ['one of the list and another name', { councilSupportedId: 'stroud' }, { councilSupportedText: 'Stroud' }, false],
  ['none', {}, {}, false],
])('two works support %s: the same council %s', (_, one, other, is) => {
  expect(isSameCouncil(makeProject(one), makeProject(other))).toBe(is);
});
