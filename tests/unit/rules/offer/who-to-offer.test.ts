import type { OfferCriteria, OfferRule } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { offerOf, stroud, type Given } from './offer-fixture';

type Loose<T> = { [Key in keyof T]?: unknown };

const booked = (date: string, more: object = {}) => makeDayEntry({ date, state: 'booked', ...more });
const WEEK = ['2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'];

function rulesOf(peer: Loose<Peer>, given: Given = {}): readonly OfferRule[] {
  const { offered, leftOut } = offerOf([makePeer({ id: 'peer-1', homeCouncilId: 'leeds', ...peer })], given);
  expect(offered.length + leftOut.length).toBe(1);
  return leftOut[0]?.rules ?? [];
}

test('a peer of whom nothing is asked can be offered', () => {
  expect(rulesOf({})).toEqual([]);
});

test.each([
  ['enquiry', ['not approved yet']],
  ['applicant', ['not approved yet']],
  ['interview', ['not approved yet']],
  ['approved', []],
  ['active', []],
  ['paused', ['paused']],
  ['retired', ['left the pool']],
  ['removed', ['left the pool']],
] as const)('status %s: %j', (status, rules) => {
  expect(rulesOf({ status })).toEqual(rules);
});

test('an erased peer is in neither list', () => {
  const found = offerOf([makePeer({ status: 'removed', erasedOn: '2026-01-05' })]);
  expect([found.offered, found.leftOut, found.countByRule]).toEqual([[], [], []]);
});

test('own council, by the list or by name', () => {
  expect(rulesOf({ homeCouncilId: 'stroud' })).toEqual(['own council']);
  const request = stroud({ councilSupportedId: null, councilSupportedText: 'Ynys Wen' });
  expect(rulesOf({ homeCouncilId: null, homeCouncilText: 'ynys wen' }, { request })).toEqual(['own council']);
});

test('in the request already, and set aside', () => {
  expect(rulesOf({}, { inRequest: ['peer-1'] })).toEqual(['in the request']);
  expect(rulesOf({}, { setAside: ['peer-1'] })).toEqual(['set aside']);
});

describe('skills', () => {
  const peer = { skills: [{ skill: 'Housing' }, { skill: 'scrutiny', level: 'lead' }] };
  const asked = (skills: string[], skillsNeeded: OfferCriteria['skillsNeeded']) =>
    rulesOf(peer, { criteria: { skills, skillsNeeded } });
  test.each([
    [['Housing'], 'all', []],
    [['Housing', 'Scrutiny'], 'all', []],
    [['Housing', 'Planning'], 'all', ['skill']],
    [['Housing', 'Planning'], 'one', []],
    [['Planning'], 'one', ['skill']],
  ] as const)('%j, %s needed: %j', (skills, needed, rules) => {
    expect(asked([...skills], needed)).toEqual(rules);
  });
  test('the request\u2019s skills are asked for until somebody changes them', () => {
    expect(rulesOf(peer, { request: stroud({ skillsWanted: ['Planning'] }) })).toEqual(['skill']);
  });
});

test.each([
  ['Leader', []],
  ['Leader of the council', []],
  ['Deputy leader', ['role']],
  ['Opposition leader', ['role']],
  ['Cabinet Member for Finance', []],
  ['Portfolio holder', []],
  ['Ward member', ['role']],
] as const)('leader or cabinet is wanted: %s %j', (role, rules) => {
  expect(rulesOf({ roles: [{ role }] }, { request: stroud({ rolesWanted: 'leader or cabinet' }) })).toEqual(rules);
});

test('a role held earlier counts', () => {
  const roles = [{ role: 'Leader', from: '2018-05-10', to: '2024-05-02' }];
  expect(rulesOf({ roles }, { criteria: { roles: ['Leader'] } })).toEqual([]);
});

test.each<[Partial<OfferCriteria>, OfferRule[]]>([
  [{ councilTypes: ['metropolitan_district'] }, []],
  [{ councilTypes: ['district', 'unitary'] }, ['council type']],
  [{ regions: ['Yorkshire and the Humber'] }, []],
  [{ regions: ['North East'] }, ['region']],
  [{ parties: ['Example Party'] }, []],
  [{ parties: ['Another Party'] }, ['party']],
  [{ groups: ['Independent'] }, []],
  [{ groups: ['Labour'] }, ['group']],
])('asked for %j: %j', (criteria, rules) => {
  expect(rulesOf({ party: 'Example Party', group: 'Independent' }, { criteria })).toEqual(rules);
});

test('what is not recorded does not meet what was asked', () => {
  const criteria = { councilTypes: ['district' as const], regions: ['South West'], parties: ['Example Party'] };
  expect(rulesOf({ homeCouncilId: null }, { criteria })).toEqual(['council type', 'region', 'party']);
});

describe('free on the dates', () => {
  const unavailable = (from: string | null, to: string | null, kind = 'unavailable') => ({
    availability: [{ kind, from, to }],
  });
  test.each([
    ['free', {}, [], []],
    ['unavailable on the last date', unavailable('2027-02-05', '2027-02-09'), [], ['not free']],
    ['unavailable up to the day before', unavailable(null, '2027-02-01'), [], []],
    ['unavailable from the day after', unavailable('2027-02-06', null), [], []],
    ['if need be', unavailable('2027-02-01', '2027-02-09', 'if need be'), [], []],
    ['a whole day booked', {}, [booked('2027-02-03')], ['not free']],
    [
      'both halves of a day booked',
      {},
      [booked('2027-02-03', { part: 'am', quarterDays: 2 }), booked('2027-02-03', { part: 'pm', quarterDays: 2 })],
      ['not free'],
    ],
    ['a morning booked', {}, [booked('2027-02-03', { part: 'am', quarterDays: 2 })], []],
    ['an evening booked', {}, [booked('2027-02-03', { part: 'evening', quarterDays: 2 })], []],
    ['pencilled in', {}, [makeDayEntry({ date: '2027-02-03', state: 'pencilled' })], []],
    ['cancelled', {}, [makeDayEntry({ date: '2027-02-03', state: 'cancelled' })], []],
    ['known to its month alone', {}, [booked('2027-02-01', { precision: 'month', quarterDays: 40 })], []],
  ] as const)('%s', (_name, peer, entries, rules) => {
    expect(rulesOf(peer, { entries })).toEqual(rules);
  });
  test('of a window, as many dates as days are asked', () => {
    const request = stroud({ daysAskedQuarterDays: 8 });
    const taken = (count: number) => WEEK.slice(0, count).map((date) => booked(date));
    expect(rulesOf({}, { request, entries: taken(2) })).toEqual([]);
    expect(rulesOf({}, { request, entries: taken(3) })).toEqual(['not free']);
  });
  test('nobody is left out by it where it is not asked for, or where there are no dates', () => {
    const entries = [booked('2027-02-03')];
    expect(rulesOf({}, { entries, criteria: { free: false } })).toEqual([]);
    expect(rulesOf({}, { entries, request: stroud({ startsOn: null, endsOn: null }) })).toEqual([]);
  });
});

test('training leaves a peer out only where it is asked for', () => {
  expect(rulesOf({})).toEqual([]);
  expect(rulesOf({}, { criteria: { trainingMet: true } })).toEqual(['training']);
  const attended = { attendedOn: '2025-02-11', bookedFor: null };
  const training = { challenge: attended, conference: attended, mentoring: { attendedOn: null, bookedFor: null } };
  expect(rulesOf({ training }, { criteria: { trainingMet: true } })).toEqual([]);
});

test('every rule that puts a peer out is said, and counted', () => {
  const peers = [
    makePeer({ id: 'a', status: 'paused', homeCouncilId: 'stroud' }),
    makePeer({ id: 'b', status: 'paused', homeCouncilId: 'leeds' }),
    makePeer({ id: 'c', homeCouncilId: 'leeds' }),
  ];
  const { offered, leftOut, countByRule } = offerOf(peers, { criteria: { skills: ['Housing'] } });
  expect(offered).toEqual([]);
  expect(leftOut.map(({ peer, rules }) => [peer.id, rules])).toEqual([
    ['a', ['paused', 'own council', 'skill']],
    ['b', ['paused', 'skill']],
    ['c', ['skill']],
  ]);
  expect(countByRule).toEqual([
    ['paused', 2],
    ['own council', 1],
    ['skill', 3],
  ]);
});

test('the order: every skill, then fewest days used, then name', () => {
  const peers = [
    makePeer({ id: 'zoe', firstName: 'Zoe', lastName: 'Abbot', skills: [{ skill: 'Housing' }] }),
    makePeer({ id: 'ann', firstName: 'Ann', lastName: 'Yardley', skills: [{ skill: 'Housing' }, { skill: 'SEND' }] }),
    makePeer({
      id: 'bea',
      firstName: 'Bea',
      lastName: '\u00C9mery',
      skills: [{ skill: 'SEND' }, { skill: 'Housing' }],
    }),
    makePeer({ id: 'cal', firstName: 'Cal', lastName: 'Emery', skills: [{ skill: 'Housing' }, { skill: 'SEND' }] }),
    makePeer({ id: 'dee', firstName: 'Dee', lastName: 'Acton', skills: [{ skill: 'Housing' }, { skill: 'SEND' }] }),
  ];
  const entries = [
    makeDayEntry({ peerId: 'dee', quarterDays: 4 }),
    makeDayEntry({ peerId: 'ann', quarterDays: 40, state: 'pencilled' }),
    makeDayEntry({ peerId: 'cal', quarterDays: 40, date: '2025-06-10' }),
  ];
  const { offered } = offerOf(peers, { entries, criteria: { skills: ['Housing', 'SEND'], skillsNeeded: 'one' } });
  expect(offered.map(({ peer }) => peer.id)).toEqual(['bea', 'cal', 'ann', 'dee', 'zoe']);
});
