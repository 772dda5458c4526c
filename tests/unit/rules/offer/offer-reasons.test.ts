import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { daysUsed } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { generalReasons, offerReasons, type OfferReason } from '@shared/rules/offer/offer-reasons';
import { checkRuleOf, offerVerdict, reasonTone } from '@shared/rules/offer/offer-verdict';
import { peerTraining } from '@shared/rules/training';
import { buildTrainingBook } from '@shared/rules/training-book';
import { trainingStanding } from '@shared/rules/training-standing';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { COUNCILS, lookAt, stroud } from './offer-fixture';

type Loose<T> = { [Key in keyof T]?: unknown };

const ATTENDED = { attendedOn: '2025-02-11', bookedFor: null };
const TRAINED = { challenge: ATTENDED, conference: ATTENDED, mentoring: { attendedOn: null, bookedFor: null } };
const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);

function factsOf(more: Loose<Peer>, entries: readonly DayEntry[]) {
  const peer = makePeer({ id: 'peer-1', homeCouncilId: 'leeds', training: TRAINED, ...more });
  const book = buildTrainingBook([], []);
  const used = daysUsed(entries, YEAR, DEFAULT_AGREEMENT, TODAY);
  return {
    peer,
    limit: limitPosition(used, [], limitOf(YEAR, DEFAULT_AGREEMENT)),
    trainingOf: (kind: 'challenge' | 'mentoring' | 'conference') =>
      peerTraining(kind, peer, { book, today: TODAY, agreement: DEFAULT_AGREEMENT }),
  };
}

function reasonsOf(more: Loose<Peer> = {}, given: Parameters<typeof lookAt>[0] = {}): OfferReason[] {
  const entries = given.entries ?? [];
  const look = lookAt(given);
  const { peer, ...facts } = factsOf(more, entries);
  const work = {
    peer,
    wanted: look.work.days,
    entries,
    assignments: [],
    requestOf: () => undefined,
    projectOf: () => undefined,
    councilOf: (id: string | null) => COUNCILS.get(id ?? ''),
    holidays: SHIPPED_HOLIDAYS,
    today: TODAY,
  };
  return offerReasons(look, { work, ...facts });
}

const toned = (reasons: readonly OfferReason[]) => reasons.map((reason) => `${reason.code}: ${reasonTone(reason)}`);
const used = (quarterDays: number, state = 'booked') => [makeDayEntry({ quarterDays, state, date: '2026-06-10' })];

test('a peer for whom all speaks', () => {
  const reasons = reasonsOf();
  expect(toned(reasons)).toEqual(['left: good', 'free: good', 'training: good', 'training: good', 'no conflict: good']);
  expect(offerVerdict(reasons)).toBe('can offer');
});

test('what was asked is said with its facts', () => {
  const held = { skill: 'Housing', level: 'lead' };
  const role = { role: 'Leader', from: '2018-05-10', to: '2024-05-02' };
  const reasons = reasonsOf(
    { skills: [held], roles: [role], party: 'Example Party', group: 'Independent' },
    {
      criteria: {
        skills: ['Housing', 'SEND'],
        skillsNeeded: 'one',
        roles: ['Leader'],
        councilTypes: ['metropolitan_district'],
        regions: ['Yorkshire and The Humber'],
        parties: ['Example Party'],
        groups: ['Independent'],
      },
    },
  );
  expect(reasons.slice(0, 6)).toEqual([
    expect.objectContaining({ code: 'role', role: expect.objectContaining(role) }),
    { code: 'skills', held: [expect.objectContaining(held)], missing: ['SEND'] },
    { code: 'council type', councilType: 'metropolitan_district' },
    { code: 'region', region: 'Yorkshire and The Humber' },
    { code: 'party', party: 'Example Party' },
    { code: 'group', group: 'Independent' },
  ]);
  expect(offerVerdict(reasons)).toBe('can offer');
});

describe('days left against the four that are needed', () => {
  test.each([
    ['exactly enough', used(144), 'can offer'],
    ['a quarter short', used(145), 'needs approval'],
    ['enough unless all pencilled goes ahead', [...used(120), ...used(25, 'pencilled')], 'check first'],
    ['none left', used(160), 'needs approval'],
  ] as const)('%s', (_name, entries, verdict) => {
    expect(offerVerdict(reasonsOf({}, { entries }))).toBe(verdict);
  });
  test('where nobody said how many it takes, a peer with none left needs approval', () => {
    const request = stroud({ startsOn: null, endsOn: null });
    expect(offerVerdict(reasonsOf({}, { request, entries: used(160) }))).toBe('needs approval');
    expect(offerVerdict(reasonsOf({}, { request, entries: used(159) }))).toBe('can offer');
  });
});

test.each([
  [{ training: undefined }, 'training met'],
  [{ headFirst: { on: '2026-11-01', by: 'Priya' } }, 'head of office'],
  [{ conflicts: [{ councilId: 'stroud', kind: 'partner works there' }] }, 'conflict of interest'],
  [{ nextElectionOn: '2027-02-04', standingAgain: 'no' }, 'elections'],
  [{ nextElectionOn: '2027-02-18', standingAgain: 'yes' }, 'elections'],
  [{ availability: [{ kind: 'if need be', from: '2027-02-03', to: null }] }, 'dates'],
] as const)('%j is to be looked at', (peer, rule) => {
  const reasons = reasonsOf(peer);
  expect(new Set(reasons.flatMap((reason) => checkRuleOf(reason) ?? []))).toEqual(new Set([rule]));
  expect(offerVerdict(reasons)).toBe(rule === 'head of office' ? 'head first' : 'check first');
});

test('an election after the work, and a home council in the same region, are told and no more', () => {
  const reasons = reasonsOf({ homeCouncilId: 'cornwall', nextElectionOn: '2027-05-06' });
  expect(toned(reasons)).toEqual(expect.arrayContaining(['warning: info', 'election: info', 'no conflict: good']));
  expect(offerVerdict(reasons)).toBe('can offer');
  expect(toned(reasonsOf({ nextElectionOn: '2028-02-06' }))).not.toContain('election: info');
});

test.each([
  ['an interest declared', { conflicts: [{ councilId: 'stroud', kind: 'Partner works there' }] }, 'interest declared'],
  ['a role there', { roles: [{ role: 'County councillor', councilId: 'stroud' }] }, 'role there'],
])('%s is a conflict to be looked at', (_name, peer, warning) => {
  const reasons = reasonsOf(peer);
  expect(reasons).toContainEqual({ code: 'warning', warning: expect.objectContaining({ code: warning }) });
  expect(reasons.map(({ code }) => code)).not.toContain('no conflict');
  expect(offerVerdict(reasons)).toBe('check first');
});

test('work done there is a conflict to be looked at', () => {
  const entries = [makeDayEntry({ date: '2026-06-10', councilSupportedId: 'stroud' })];
  const reasons = reasonsOf({}, { entries });
  expect(reasons.flatMap((reason) => checkRuleOf(reason) ?? [])).toEqual(['conflict of interest']);
  expect(reasons.map(({ code }) => code)).not.toContain('no conflict');
});

test('a peer of the council supported is left out, and nothing is said of conflicts', () => {
  const reasons = reasonsOf({ homeCouncilId: 'stroud' });
  expect(reasons[0]).toEqual({ code: 'rule', rule: 'own council' });
  expect(reasonTone({ code: 'rule', rule: 'own council' })).toBe('bar');
  const codes = reasons.map(({ code }) => code);
  expect(codes).not.toContain('no conflict');
  expect(codes).not.toContain('warning');
});

test('who left the pool is left out by that rule, and it is not said again as a warning', () => {
  const reasons = reasonsOf({ status: 'retired' });
  expect(reasons.filter(({ code }) => code === 'rule' || code === 'warning')).toEqual([
    { code: 'rule', rule: 'left the pool' },
  ]);
  expect(offerVerdict(reasons)).toBe('cannot offer');
});

test('being in the request, or set aside, is no reason', () => {
  const reasons = reasonsOf({}, { inRequest: ['peer-1'], setAside: ['peer-1'] });
  expect(reasons).toEqual(reasonsOf());
});

test('the region is that of the home council, else the one said of the peer', () => {
  const criteria = { regions: ['South West'] };
  const regionOf = (peer: Loose<Peer>) =>
    reasonsOf(peer, { criteria }).flatMap((reason) => (reason.code === 'region' ? [reason.region] : []));
  expect(regionOf({ homeCouncilId: 'leeds', homeRegion: 'South West' })).toEqual(['Yorkshire and The Humber']);
  expect(regionOf({ homeCouncilId: null, homeRegion: 'South West' })).toEqual(['South West']);
  expect(regionOf({ homeCouncilId: null })).toEqual([]);
});

test('skills are known and told by those asked for, whatever their case', () => {
  const peer = { skills: [{ skill: 'housing' }, { skill: 'Planning' }] };
  const skillsOf = (skills: string[]) =>
    reasonsOf(peer, { criteria: { skills, skillsNeeded: 'one' } }).filter(({ code }) => code === 'skills');
  expect(skillsOf(['Housing'])).toEqual([
    { code: 'skills', held: [expect.objectContaining({ skill: 'housing' })], missing: [] },
  ]);
  expect(skillsOf(['Housing']).map(reasonTone)).toEqual(['good']);
  expect(skillsOf(['Housing', 'SEND']).map(reasonTone)).toEqual(['info']);
  expect(skillsOf([])).toEqual([]);
});

test('the dates of the work are said from the first to the last; none where none is known', () => {
  expect(reasonsOf().find(({ code }) => code === 'free')).toEqual({
    code: 'free',
    free: 4,
    of: 4,
    needed: 4,
    from: '2027-02-02',
    to: '2027-02-05',
  });
  const undated = reasonsOf({}, { request: stroud({ startsOn: null, endsOn: null }) });
  expect(undated.map(({ code }) => code)).not.toContain('free');
});

test('too few free dates, and those in the way, are dates to be looked at', () => {
  const entries = [makeDayEntry({ date: '2027-02-03', state: 'booked' })];
  const reasons = reasonsOf({}, { entries });
  expect(toned(reasons)).toEqual(expect.arrayContaining(['free: check', 'warning: check']));
  expect(new Set(reasons.flatMap((reason) => checkRuleOf(reason) ?? []))).toEqual(new Set(['dates']));
  const window = { request: stroud({ daysAskedQuarterDays: 8 }) };
  const away = { availability: [{ kind: 'unavailable', from: '2027-02-03', to: '2027-02-03' }] };
  expect(reasonsOf(away, window).map(({ code }) => code)).not.toContain('warning');
  expect(reasonsOf(away).flatMap((reason) => checkRuleOf(reason) ?? [])).toEqual(['dates', 'dates']);
});

test('too few days left are told by the name of that rule', () => {
  expect(reasonsOf({}, { entries: used(160) }).flatMap((reason) => checkRuleOf(reason) ?? [])).toEqual(['days left']);
  expect(checkRuleOf({ code: 'no conflict' })).toBeUndefined();
});

describe('the seat of a peer is up', () => {
  // Today is 22 November 2026, the last day of the work 5 February 2027.
  test.each([
    ['2026-11-21', []],
    ['2026-11-22', [true]],
    ['2027-02-05', [true]],
    ['2027-02-06', [false]],
    ['2028-02-05', [false]],
    ['2028-02-06', []],
  ])('on %s: %j', (nextElectionOn, inTime) => {
    const reasons = reasonsOf({ nextElectionOn, standingAgain: 'no' });
    expect(reasons.flatMap((reason) => (reason.code === 'election' ? [reason.inTime] : []))).toEqual(inTime);
  });

  test('it is not said twice of a peer who is campaigning', () => {
    const codes = reasonsOf({ nextElectionOn: '2027-02-18', standingAgain: 'yes' }).map(({ code }) => code);
    expect(codes).toContain('warning');
    expect(codes).not.toContain('election');
    const rules = reasonsOf({ nextElectionOn: '2027-02-18', standingAgain: 'yes' }).flatMap(
      (one) => checkRuleOf(one) ?? [],
    );
    expect(rules).toEqual(['elections']);
  });
});

test('what leaves a peer out goes before all else', () => {
  expect(offerVerdict(reasonsOf({ homeCouncilId: 'stroud' }, { entries: used(160) }))).toBe('does not meet');
  expect(offerVerdict(reasonsOf({ status: 'paused' }, { entries: used(160) }))).toBe('cannot offer');
});

test('of a window, dates that are taken are no warning as long as enough are free', () => {
  const request = stroud({ daysAskedQuarterDays: 8 });
  const entries = [makeDayEntry({ date: '2027-02-03', state: 'booked' })];
  const reasons = reasonsOf({}, { request, entries });
  expect(reasons).toContainEqual(expect.objectContaining({ code: 'free', free: 3, of: 4, needed: 2 }));
  expect(offerVerdict(reasons)).toBe('can offer');
});

test.each([
  [{}, [], 'can offer'],
  [{ status: 'paused' }, [], 'cannot offer'],
  [{ headFirst: { on: '2026-11-01', by: 'Priya' } }, [], 'head first'],
  [{ training: undefined }, [], 'check first'],
  [{ peerTypes: ['mentor'] }, [], 'check first'],
  [{}, used(160), 'needs approval'],
] as const)('without a request: %j', (peer, entries, verdict) => {
  const { peer: made, limit } = factsOf(peer, entries);
  const rule = { book: buildTrainingBook([], []), today: TODAY, agreement: DEFAULT_AGREEMENT };
  expect(offerVerdict(generalReasons(made, limit, trainingStanding(made, rule), TODAY))).toBe(verdict);
});
