import { PeerPairSchema, type PeerMerge } from '@shared/model/peer-pair';
import type { PeerPairId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import {
  countIds,
  idsOfPerson,
  planMerge,
  planUnmerge,
  type RecordsOfPeer,
  type RecordToWrite,
} from '@shared/rules/merge-peers';
import { chosenPeer, fieldsToChoose } from '@shared/rules/merge-fields';
import { duplicatePairs } from '@shared/rules/duplicate-pairs';
import { mergedYears } from '@shared/rules/merged-years';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { makeApproval, makeAssignment, makeDayEntry, makePeer, makeRequest, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const ID = 'merge-1' as PeerPairId;
const NONE: RecordsOfPeer = { dayEntries: [], assignments: [], approvals: [], attendances: [], allocations: [] };

function merged(survivor: Peer, other: Peer, more: Partial<Parameters<typeof planMerge>[0]> = {}) {
  return planMerge({
    id: ID,
    on: TODAY,
    survivor,
    merged: other,
    chosen: chosenPeer(survivor, other, {}),
    ofSurvivor: NONE,
    ofMerged: NONE,
    requests: [],
    ...more,
  });
}

/** Training dates of a peer who attended peer challenge training on that day, and nothing else. */
function trainedOn(attendedOn: string | null) {
  const none = { attendedOn: null, bookedFor: null };
  return { challenge: { attendedOn, bookedFor: null }, mentoring: none, conference: none };
}

function after(records: readonly RecordToWrite[], key: string): unknown {
  return records.find((record) => record.key === key)?.after;
}

describe('planMerge and planUnmerge', () => {
  const anwen = makePeer({ id: 'anwen', phone: '1', notes: 'Tall.' });
  const annie = makePeer({ id: 'annie', firstName: 'Annie', phone: '2', email: 'annie@example.org', notes: 'Short.' });

  it('gives what was the one\u2019s to the other, and back', () => {
    const own = makeDayEntry({ peerId: 'anwen' });
    const theirs = makeDayEntry({ peerId: 'annie' });
    const work = makeAssignment({ peerId: 'annie', requestId: 'r-1' });
    const { merge, records } = merged(anwen, annie, {
      ofSurvivor: { ...NONE, dayEntries: [own] },
      ofMerged: { ...NONE, dayEntries: [theirs], assignments: [work] },
    });
    expect(PeerPairSchema.parse(merge)).toEqual(merge);
    expect(after(records, 'annie')).toBeNull();
    expect(after(records, theirs.id)).toEqual({ ...theirs, peerId: 'anwen' });
    expect(after(records, work.id)).toEqual({ ...work, peerId: 'anwen' });
    expect(after(records, own.id)).toBeUndefined();
    expect(records.map(({ table, key }) => `${table} ${key}`)).toEqual([
      `peerPairs ${ID}`,
      'peers anwen',
      'peers annie',
      `dayEntries ${theirs.id}`,
      `assignments ${work.id}`,
    ]);
    expect(after(records, 'anwen')).toEqual(merge.survivorAfter);
    expect([countIds(merge.moved), countIds(merge.own)]).toEqual([2, 1]);

    const added = makeDayEntry({ peerId: 'anwen' });
    const plan = planUnmerge({
      merge,
      survivor: merge.survivorAfter,
      ofSurvivor: { ...NONE, dayEntries: [own, added, { ...theirs, peerId: anwen.id, note: 'edited' }] },
      requests: [],
      others: [],
    });
    expect(after(plan.records, 'annie')).toEqual(annie);
    expect(after(plan.records, 'anwen')).toEqual(anwen);
    expect(after(plan.records, theirs.id)).toEqual({ ...theirs, note: 'edited' });
    expect(after(plan.records, ID)).toBeNull();
    expect(plan.returned.dayEntries).toEqual([theirs.id]);
    expect(plan.stay.dayEntries).toEqual([added.id]);
    expect(plan.missing.assignments).toEqual([work.id]);
    expect(plan.missing.dayEntries).toEqual([]);
    expect(plan.records.map(({ table, key }) => `${table} ${key}`)).toEqual([
      'peers annie',
      'peers anwen',
      `dayEntries ${theirs.id}`,
      `peerPairs ${ID}`,
    ]);
  });

  it('leaves a field of the survivor that was changed since, and says so', () => {
    const { merge } = merged(anwen, annie);
    expect(merge.survivorAfter).toMatchObject({ email: 'annie@example.org', phone: '1', notes: 'Tall.\n\nShort.' });
    const survivor = { ...merge.survivorAfter, email: 'new@example.org', ward: 'South' };
    const plan = planUnmerge({ merge, survivor, ofSurvivor: NONE, requests: [], others: [] });
    expect(plan.keptFields).toEqual(['email']);
    expect(after(plan.records, 'anwen')).toEqual({ ...anwen, email: 'new@example.org', ward: 'South' });
  });

  it('takes a field away again that the survivor never had', () => {
    const written = makePeer({ ...annie, alsoWritten: [{ name: 'A Example', council: '', on: '2026-01-05' }] });
    const { merge } = merged(anwen, written);
    expect(merge.survivorAfter.alsoWritten).toHaveLength(1);
    const plan = planUnmerge({ merge, survivor: merge.survivorAfter, ofSurvivor: NONE, requests: [], others: [] });
    expect(plan.survivor).toStrictEqual(anwen);
  });

  it('does not take what another merge brought for something new', () => {
    const third = makeDayEntry({ peerId: 'anwen' });
    const { merge } = merged(anwen, annie);
    const other: PeerMerge = {
      ...merge,
      id: 'merge-2' as PeerPairId,
      moved: { ...merge.moved, dayEntries: [third.id] },
    };
    const ofSurvivor = { ...NONE, dayEntries: [third] };
    const parts = { merge, survivor: merge.survivorAfter, ofSurvivor, requests: [] };
    expect(planUnmerge({ ...parts, others: [other] }).stay.dayEntries).toEqual([]);
    expect(planUnmerge({ ...parts, others: [] }).stay.dayEntries).toEqual([third.id]);
    const intoBob = { ...other, survivorId: makePeer({ id: 'bob' }).id };
    expect(planUnmerge({ ...parts, others: [intoBob] }).stay.dayEntries).toEqual([third.id]);
  });

  it('takes along that a peer was considered for a request, where the survivor was not', () => {
    const considered = (...ids: string[]) => ({
      criteria: {},
      considered: ids.map((peerId) => ({ peerId, what: 'asked', rules: [], on: TODAY })),
    });
    const looked = { ...makeRequest({ id: 'r-1' }), offer: considered('bob', 'annie') } as unknown as ReturnType<
      typeof makeRequest
    >;
    const both = { ...makeRequest({ id: 'r-2' }), offer: considered('annie', 'anwen') } as unknown as typeof looked;
    const { merge, records } = merged(anwen, annie, { requests: [looked, both, makeRequest({ id: 'r-3' })] });
    expect(records.at(-1)?.table).toBe('requests');
    expect(after(records, 'r-1')).toEqual({ ...looked, offer: considered('bob', 'anwen') });
    expect([after(records, 'r-2'), after(records, 'r-3')]).toEqual([undefined, undefined]);
    const now = { ...looked, offer: considered('bob', 'anwen') } as unknown as typeof looked;
    const plan = planUnmerge({
      merge,
      survivor: merge.survivorAfter,
      ofSurvivor: NONE,
      requests: [now, both],
      others: [],
    });
    expect(after(plan.records, 'r-1')).toEqual(looked);
    expect(after(plan.records, 'r-2')).toBeUndefined();
  });

  it('follows merges of merges', () => {
    const first = merged(anwen, annie).merge;
    const second = { ...first, survivorId: makePeer({ id: 'bob' }).id, mergedId: anwen.id };
    expect(idsOfPerson(second.survivorId, [first, second])).toEqual(['annie', 'anwen', 'bob']);
    expect(idsOfPerson(anwen.id, [first, second])).toEqual(['annie', 'anwen']);
    expect(idsOfPerson(annie.id, [first, second])).toEqual(['annie']);
    const back = { ...first, survivorId: annie.id, mergedId: second.survivorId };
    expect(idsOfPerson(annie.id, [first, second, back])).toEqual(['anwen', 'bob', 'annie']);
  });
});

describe('fieldsToChoose', () => {
  it('proposes what loses nothing', () => {
    const one = makePeer({
      id: 'a',
      phone: '1',
      ward: 'North',
      skills: [{ skill: 'Housing' }],
      homeCouncilText: 'Leeds',
    });
    const other = makePeer({ id: 'b', phone: '2', email: 'b@example.org', skills: [{ skill: 'Planning' }] });
    const choices = new Map(fieldsToChoose(one, other).map((each) => [each.field, each.choices]));
    expect(choices.get('phone')).toEqual(['survivor', 'merged']);
    expect(choices.get('email')).toEqual(['merged', 'survivor']);
    expect(choices.get('ward')).toEqual(['survivor', 'merged']);
    expect(choices.get('skills')).toEqual(['both', 'survivor', 'merged']);
    expect(choices.has('id')).toBe(false);
    expect(choices.has('title')).toBe(false);
    const chosen = chosenPeer(one, other, { phone: 'merged' });
    expect(chosen).toMatchObject({ id: 'a', phone: '2', email: 'b@example.org', ward: 'North' });
    expect(chosen.skills.map(({ skill }) => skill)).toEqual(['Housing', 'Planning']);
    expect(chosen.homeCouncilText).toBe('Leeds');
    const known = chosenPeer(chosen, other, {}).skills.map(({ skill }) => skill);
    expect(known).toEqual(['Housing', 'Planning']);
  });

  it.each([
    ['an empty list', { skills: [{ skill: 'Housing' }] }, 'skills'],
    ['no long text', { notes: 'Tall.' }, 'notes'],
    ['no lead role', { leadRole: 'national lead' }, 'leadRole'],
    ['nobody knows whether', { standingAgain: 'yes' }, 'standingAgain'],
    ['no date of training', { training: trainedOn('2024-01-01') }, 'training'],
  ] as const)('proposes the one that holds something where the other has %s', (_, holds, field) => {
    const [full, empty] = [makePeer({ id: 'a', ...holds }), makePeer({ id: 'a' })];
    expect(fieldsToChoose(full, empty)).toEqual([{ field, choices: ['survivor', 'merged'] }]);
    expect(fieldsToChoose(empty, full)).toEqual([{ field, choices: ['merged', 'survivor'] }]);
  });

  it('asks nothing where both hold nothing, each in its own way', () => {
    const [none, empty] = [makePeer({ id: 'a' }), makePeer({ id: 'a', alsoWritten: [] })];
    expect(fieldsToChoose(none, empty)).toEqual([]);
    const written = makePeer({ id: 'a', alsoWritten: [{ name: 'A Example', council: '', on: '2026-01-05' }] });
    expect(chosenPeer(written, none, { alsoWritten: 'merged' })).toStrictEqual(none);
  });

  it('asks which of two councils that were written', () => {
    const written = (homeCouncilText: string) => makePeer({ id: 'a', homeCouncilText });
    expect(fieldsToChoose(written('Leeds'), written('Leeds City'))).toEqual([
      { field: 'homeCouncilText', choices: ['survivor', 'merged'] },
    ]);
  });

  it('takes a council of the list with what was written in its place', () => {
    const listed = makePeer({ id: 'a', homeCouncilId: 'E08000035' });
    const written = makePeer({ id: 'b', homeCouncilText: 'Leeds City' });
    expect(fieldsToChoose(listed, written).map(({ field }) => field)).toEqual(['homeCouncilId']);
    expect(chosenPeer(written, listed, {})).toMatchObject({ homeCouncilId: 'E08000035', homeCouncilText: '' });
    expect(chosenPeer(listed, written, { homeCouncilId: 'merged' })).toMatchObject({
      homeCouncilId: null,
      homeCouncilText: 'Leeds City',
    });
  });

  it('joins training by the later date of each, also where only one has a date', () => {
    const one = makePeer({ id: 'a', training: trainedOn('2024-01-01') });
    const other = makePeer({ id: 'b', training: trainedOn('2025-01-01') });
    const conference = { attendedOn: '2023-11-08', bookedFor: '2027-03-04' };
    const went = makePeer({ id: 'c', training: { ...trainedOn(null), conference } });
    for (const both of [chosenPeer(one, went, {}), chosenPeer(went, one, {})])
      expect(both.training).toEqual({ ...trainedOn('2024-01-01'), conference });
    expect(chosenPeer(one, other, {}).training.challenge.attendedOn).toBe('2025-01-01');
    expect(chosenPeer(other, one, {}).training.challenge.attendedOn).toBe('2025-01-01');
  });
});

describe('duplicatePairs', () => {
  const crm = (id: string, crmId: string) => makePeer({ id, crmId });
  const anyPeer = (id: string) => makePeer({ id });

  it('lists each pair once, the strongest reason first, and not those known as two people', () => {
    const peers = [
      makePeer({ id: 'a', homeCouncilText: 'Leeds' }),
      makePeer({ id: 'b', homeCouncilText: 'Leeds', crmId: '7' }),
      crm('c', '7'),
      makePeer({ id: 'd', lastName: 'Erased peer 1', crmId: '7', erasedOn: TODAY }),
    ];
    const names = (pairs: ReturnType<typeof duplicatePairs>) =>
      pairs.map(({ peers: [one, other], because }) => `${one.id} ${other.id} ${because}`);
    expect(names(duplicatePairs(peers, []))).toEqual(['b c same CRM ID', 'a b same name and council']);
    const likeCouncilAndMail = [
      makePeer({ id: 'n1', lastName: 'One', homeCouncilText: 'Hull' }),
      makePeer({ id: 'n2', lastName: 'One', homeCouncilText: 'Hull' }),
      makePeer({ id: 'm2', lastName: 'Two', email: 'two@example.org' }),
      makePeer({ id: 'm1', lastName: 'Too', email: 'two@example.org' }),
      crm('k2', '8'),
      crm('k1', '8'),
    ];
    expect(names(duplicatePairs(likeCouncilAndMail, []))).toEqual([
      'k2 k1 same CRM ID',
      'm2 m1 same e-mail',
      'n1 n2 same name and council',
    ]);
    const merge = merged(anyPeer('n1'), anyPeer('n2')).merge;
    expect(names(duplicatePairs(likeCouncilAndMail, [merge]))).toHaveLength(3);
    const said = PeerPairSchema.parse({ id: 'x', kind: 'two people', peerIds: ['c', 'b'], on: TODAY });
    expect(names(duplicatePairs(peers, [said]))).toEqual(['a b same name and council']);
  });
});

describe('mergedYears', () => {
  it('adds up by the function of every other figure, year by year, exactly to the limit and past it', () => {
    const entry = (quarterDays: number, date: string) => makeDayEntry({ quarterDays, date });
    const one = { dayEntries: [entry(100, '2026-06-10'), entry(8, '2025-06-10')], approvals: [] };
    const at = mergedYears(one, { dayEntries: [entry(60, '2026-07-10')], approvals: [] }, DEFAULT_AGREEMENT, TODAY);
    expect(at.map(({ year }) => year.key)).toEqual(['FY2026/27', 'FY2025/26']);
    expect(at[0]).toMatchObject({
      survivorQuarterDays: 100,
      mergedQuarterDays: 60,
      togetherQuarterDays: 160,
      limit: { position: 'at limit', leftQuarterDays: 0 },
    });
    const older = { dayEntries: [entry(4, '2024-06-10'), makeDayEntry({ date: '2026-12-01', state: 'booked' })] };
    const withOlder = mergedYears(one, { ...older, approvals: [] }, DEFAULT_AGREEMENT, TODAY);
    expect(withOlder.map(({ year, togetherQuarterDays }) => [year.key, togetherQuarterDays])).toEqual([
      ['FY2026/27', 104],
      ['FY2025/26', 8],
      ['FY2024/25', 4],
    ]);
    const past = { dayEntries: [entry(61, '2026-07-10')], approvals: [] };
    expect(mergedYears(one, past, DEFAULT_AGREEMENT, TODAY)[0]?.limit.position).toBe('over, no approval');
    const granted = { ...past, approvals: [makeApproval({ grantedQuarterDays: 4, askedQuarterDays: 4 })] };
    expect(mergedYears(one, granted, DEFAULT_AGREEMENT, TODAY)[0]?.limit.position).toBe('over, approved');
    const lastYears = { ...past, approvals: [makeApproval({ yearKey: 'FY2025/26', grantedQuarterDays: 4 })] };
    expect(mergedYears(one, lastYears, DEFAULT_AGREEMENT, TODAY)[0]?.limit.position).toBe('over, no approval');
  });
});
