import { describe, expect, test } from 'vitest';
import { ASSIGNMENT_STATES, type AssignmentState } from '@shared/model/assignment';
import { lacksOwnReason, withOwnReason } from '@shared/rules/plan-asking';
import { isToBeNamed, moveNeeds, moveProblems } from '@shared/rules/plan-asking-moves';
import { makeAssignment, makeRequest } from '@tests/support/builders';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };
const request = (outcome = 'none', named: string[] = []) =>
  makeRequest({
    outcome,
    rounds: [
      {
        id: 'round-1',
        receivedOn: '2026-11-16',
        peersWanted: 1,
        responses: [{ id: 's', sentOn: '2026-11-18', kind: 'names', assignmentIds: named, basis: BASIS }],
      },
    ],
  });

function problems(
  from: string,
  to: AssignmentState,
  given: {
    assignment?: object;
    request?: ReturnType<typeof request>;
    own?: boolean;
    ahead?: boolean;
    draft?: object;
  } = {},
): string[] {
  const assignment = makeAssignment({ id: 'a', state: from, ...given.assignment });
  const draft = { state: to, checked: false, ownReason: '', ...given.draft };
  const { own = false, ahead = false } = given;
  return moveProblems({ request: given.request ?? request(), assignment, draft, own, ahead }).map(
    ({ code, facts }) => `${code} at ${facts.field}`,
  );
}

describe('confirmed or done', () => {
  test.each(['to ask', 'asked', 'no reply', 'declined', 'withdrawn', 'not selected'])(
    'from %s needs the tick',
    (from) => {
      for (const to of ['confirmed', 'done'] as const) {
        expect(problems(from, to)).toEqual(['check-missing at checked']);
        expect(problems(from, to, { draft: { checked: true } })).toEqual([]);
      }
    },
  );

  test('work that lies ahead is not done, though it may be confirmed, and stays done where it was', () => {
    expect(problems('confirmed', 'done', { ahead: true })).toEqual(['work-not-begun at state']);
    expect(problems('confirmed', 'done')).toEqual([]);
    expect(problems('available', 'confirmed', { ahead: true })).toEqual([]);
    expect(problems('done', 'done', { ahead: true })).toEqual([]);
  });

  test.each(['available', 'put forward'])('from %s needs none', (from) => {
    expect(problems(from, 'confirmed')).toEqual([]);
  });

  test('ticked before counts, but not once the peer stood back', () => {
    const assignment = { checkedOn: '2026-11-12' };
    expect(problems('asked', 'confirmed', { assignment })).toEqual([]);
    expect(problems('declined', 'confirmed', { assignment })).toEqual(['check-missing at checked']);
  });

  test('of the council supported needs a reason, unless one is on record', () => {
    expect(problems('available', 'confirmed', { own: true })).toEqual(['own-council-reason-missing at ownReason']);
    expect(problems('available', 'confirmed', { own: true, draft: { ownReason: 'Asked for by name' } })).toEqual([]);
    const assignment = { note: withOwnReason('Rings back', 'Asked for by name') };
    expect(problems('available', 'confirmed', { own: true, assignment })).toEqual([]);
    expect(problems('to ask', 'confirmed', { own: true })).toEqual([
      'check-missing at checked',
      'own-council-reason-missing at ownReason',
    ]);
  });
});

describe('put forward', () => {
  test.each(['none', 'closed', 'withdrawn', 'filled'])('is refused where no answer named the peer: %s', (outcome) => {
    for (const from of ASSIGNMENT_STATES.filter((state) => state !== 'put forward'))
      expect(problems(from, 'put forward', { request: request(outcome, ['b']), draft: { checked: true } })).toEqual([
        'put-forward-by-answer at state',
      ]);
  });

  test('again is allowed where an answer named the peer', () => {
    expect(problems('confirmed', 'put forward', { request: request('closed', ['a']) })).toEqual([]);
    expect(problems('withdrawn', 'put forward', { request: request('none', ['a']) })).toEqual([
      'check-missing at checked',
    ]);
  });
});

test.each([
  ['available', [], true],
  ['confirmed', [], true],
  ['confirmed', ['a'], false],
  ['asked', [], false],
])('%s, named in %j: in the next answer %s', (state, named, expected) => {
  expect(isToBeNamed(request('none', named), makeAssignment({ id: 'a', state }))).toBe(expected);
});

test('any other move, and none, needs nothing', () => {
  for (const to of ['to ask', 'asked', 'available', 'declined', 'no reply', 'not selected', 'withdrawn'] as const)
    expect(problems('to ask', to, { own: true })).toEqual([]);
  expect(moveNeeds(makeAssignment({ state: 'confirmed' }), 'confirmed', true)).toEqual({
    check: false,
    ownReason: false,
  });
});

test('the reason for a peer of the council supported is the first line of the note', () => {
  expect(withOwnReason('', ' Asked for by name ')).toBe('Own council: Asked for by name');
  expect(withOwnReason('Rings back', 'By name')).toBe('Own council: By name\nRings back');
  expect(withOwnReason('Rings back', ' ')).toBe('Rings back');
  expect(lacksOwnReason({ note: 'Rings back' }, true)).toBe(true);
  expect(lacksOwnReason({ note: 'Rings back' }, false)).toBe(false);
  expect(lacksOwnReason({ note: 'Own council: By name\nRings back' }, true)).toBe(false);
});
