import { describe, expect, test } from 'vitest';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import {
  chaseOn,
  isOwnCouncil,
  lacksOwnReason,
  moveAssignment,
  nextRequestRef,
  ownReasonOf,
  withOwnReason,
} from '@shared/rules/plan-asking';
import { day, makeAssignment, makePeer, makeRequest, TODAY } from '@tests/support/builders';

const contact = (on: string, said = '') => ({ on: day(on), how: '', by: 'Priya', said });

test.each([
  ['Fri 18 Dec 2026', '2026-12-18', '2026-12-23'],
  ['Wed 23 Dec 2026, over Christmas', '2026-12-23', '2026-12-30'],
])('a peer asked on %s is chased three working days on', (_, askedOn, chase) => {
  expect(chaseOn(makeAssignment({ contacts: [contact(askedOn)] }), SHIPPED_HOLIDAYS)).toBe(chase);
});

test('a peer with no contact on record has no day to be chased', () => {
  expect(chaseOn(makeAssignment(), SHIPPED_HOLIDAYS)).toBeNull();
});

describe('a peer of the council supported', () => {
  const request = (overrides: object) => makeRequest(overrides);
  test.each([
    ['same id', { homeCouncilId: 'E1' }, { councilSupportedId: 'E1' }, true],
    ['another id', { homeCouncilId: 'E1' }, { councilSupportedId: 'E2' }, false],
    ['same name, neither in the list', { homeCouncilText: 'Old Town' }, { councilSupportedText: ' old town' }, true],
    ['another name', { homeCouncilText: 'Old Town' }, { councilSupportedText: 'New Town' }, false],
    [
      'one in the list, the other by another name',
      { homeCouncilId: 'E1' },
      { councilSupportedText: 'Old Town' },
      false,
    ],
    [
      'one in the list and the same name',
      { homeCouncilId: 'E1', homeCouncilText: 'Old Town' },
      { councilSupportedText: 'Old Town' },
      true,
    ],
    [
      'the other in the list and the same name',
      { homeCouncilText: 'Old Town' },
      { councilSupportedId: 'E1', councilSupportedText: 'Old Town' },
      true,
    ],
    ['no council at all', {}, {}, false],
  ])('%s', (_, peer, asked, own) => {
    expect(isOwnCouncil(makePeer(peer), request(asked))).toBe(own);
  });
});

test('the reason for a peer of the council supported is read back from the note that it was put into', () => {
  const note = withOwnReason('Prefers May', ' Asked for by name ');
  expect(note).toBe('Own council: Asked for by name\nPrefers May');
  expect(ownReasonOf({ note })).toBe('Asked for by name');
  expect(ownReasonOf({ note: `Prefers May\n${withOwnReason('', 'By name')}` })).toBe('By name');
  expect(ownReasonOf({ note: 'Not of their own council: ' })).toBe('');
  expect([withOwnReason('Prefers May', ' '), withOwnReason('', 'By name')]).toEqual([
    'Prefers May',
    'Own council: By name',
  ]);
  expect([lacksOwnReason({ note }, true), lacksOwnReason({ note: 'Prefers May' }, true)]).toEqual([false, true]);
  expect(lacksOwnReason({ note: 'Prefers May' }, false)).toBe(false);
});

test('a move that was said leaves a line in the log, one that was only decided leaves none', () => {
  const asked = makeAssignment({ contacts: [contact('2026-11-18')] });
  expect(moveAssignment(asked, 'available', contact(TODAY)).contacts).toHaveLength(2);
  expect(moveAssignment(asked, 'not selected', contact(TODAY)).contacts).toHaveLength(1);
  expect(moveAssignment(asked, 'withdrawn', contact(TODAY, 'Ill')).contacts).toHaveLength(2);
  expect(moveAssignment(asked, 'withdrawn', { ...contact(TODAY), how: 'phone' }).contacts).toHaveLength(2);
});

test.each([
  [[], 'R-0001'],
  [['R-0009', 'R-0147', 'R-0003'], 'R-0148'],
  [['2026/17', 'R-12x', 'PR-12'], 'R-0001'],
  [['R-9999'], 'R-10000'],
])('after %j comes %s', (refs, next) => {
  expect(nextRequestRef(refs.map((ref) => ({ ref })))).toBe(next);
});
