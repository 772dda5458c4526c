import { ClaimSchema, type Claim } from '@shared/model/after-work';
import {
  afterWorkOf,
  afterWorkOnToday,
  canHaveFeedback,
  claimMovedOn,
  claimStep,
  isAfterWork,
  isOpenConcern,
} from '@shared/rules/after-work';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { day, makeAssignment, makePeer, makeProject } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const FEEDBACK = { from: 'the LGA', on: '2026-10-20', by: '', summary: 'Well prepared.' };
const claimOf = (claim: object): Claim => ClaimSchema.parse({ reference: '', ...claim });

/** Work on site from 12 to 15 October 2026, a Thursday; its feedback is expected by Thursday 12 November. */
function told(today: string, assignment: object = {}, project: object = {}, peers: object[] = [{ id: 'peer-1' }]) {
  const { feedback, claims } = afterWorkOnToday({
    projects: [makeProject({ id: 'p1', startsOn: '2026-10-12', endsOn: '2026-10-15', ...project })],
    assignments: [makeAssignment({ projectId: 'p1', state: 'done', ...assignment })],
    peers: peers.map(makePeer),
    table: SHIPPED_HOLIDAYS,
    today: day(today),
  });
  return [
    ...feedback.map(({ lastDay }) => `feedback since ${lastDay}`),
    ...claims.map(({ step, on }) => `${step} since ${on}`),
  ].join(', ');
}

describe('feedback that did not come', () => {
  it.each([
    ['2026-11-12', ''],
    ['2026-11-13', 'feedback since 2026-10-15'],
    ['2027-01-15', 'feedback since 2026-10-15'],
    ['2027-01-16', ''],
  ])('on %s: %s', (today, expected) => {
    expect(told(today)).toBe(expected);
  });

  it.each([
    ['the LGA gave it', { feedback: [FEEDBACK] }, {}, ''],
    ['only the peer did', { feedback: [{ ...FEEDBACK, from: 'the peer' }] }, {}, 'feedback since 2026-10-15'],
    ['the peer is only put forward', { state: 'put forward' }, {}, ''],
    ['the peer is confirmed', { state: 'confirmed' }, {}, 'feedback since 2026-10-15'],
    ['the project was closed', {}, { endedAs: 'closed', endedOn: '2026-10-29' }, 'feedback since 2026-10-15'],
    ['it was cancelled', {}, { endedAs: 'cancelled', endedOn: '2026-10-29' }, ''],
    ['none is wanted', {}, { workDates: [{ kind: 'feedback', notWanted: true }] }, ''],
    ['it is noted as done', {}, { workDates: [{ kind: 'feedback', doneOn: '2026-11-02' }] }, ''],
    ['it has days of its own', {}, { workDates: [{ kind: 'feedback', from: '2026-12-01', to: '2026-12-04' }] }, ''],
    ['nobody knows the days', {}, { startsOn: null, endsOn: null }, ''],
  ])('where %s', (_what, assignment, project, expected) => {
    expect(told('2026-11-20', assignment, project)).toBe(expected);
  });
});

it('feedback on a peer who was erased is not asked for again; the claim goes its way', () => {
  const claim = claimOf({ submittedOn: '2026-10-16' });
  const erased = [{ id: 'beth', erasedOn: '2026-11-01' }];
  expect(told('2026-11-20', { peerId: 'beth', claim }, {}, erased)).toBe('submitted since 2026-10-16');
  expect(told('2026-11-20', { peerId: 'beth' }, {}, [{ id: 'beth' }, { id: 'omar', erasedOn: '2026-11-01' }])).toBe(
    'feedback since 2026-10-15',
  );
});

it.each([
  ['a peer of ours', { id: 'beth' }, true],
  ['one who was removed from the pool', { id: 'beth', status: 'removed' }, true],
  ['one who was erased', { id: 'beth', erasedOn: '2026-11-01' }, false],
  ['nobody', undefined, false],
])('feedback on %s: %s', (_who, peer, expected) => {
  expect(canHaveFeedback(peer && makePeer(peer))).toBe(expected);
});

describe('a claim', () => {
  it('goes from nothing to submitted, approved and paid, and no further', () => {
    const steps = [day('2026-11-02'), day('2026-11-05'), day('2026-11-20'), day('2026-11-21')];
    let claim: Claim | undefined;
    expect(claimStep(claim)).toEqual({ step: 'none' });
    for (const on of steps) claim = claimMovedOn(claim, on);
    expect(claim).toEqual({ reference: '', submittedOn: '2026-11-02', approvedOn: '2026-11-05', paidOn: '2026-11-20' });
    expect(claimStep(claim)).toEqual({ step: 'paid', on: '2026-11-20' });
  });

  it('that is not due stays so', () => {
    const claim = claimOf({ notDue: true });
    expect(claimStep(claim)).toEqual({ step: 'not due' });
    expect(claimMovedOn(claim, day('2026-11-02'))).toBe(claim);
  });

  // 20 working days after Friday 16 October is Friday 13 November.
  it.each([
    ['2026-11-13', { submittedOn: '2026-10-16' }, ''],
    ['2026-11-16', { submittedOn: '2026-10-16' }, 'submitted since 2026-10-16'],
    ['2026-11-16', { submittedOn: '2026-10-01', approvedOn: '2026-10-16' }, 'approved since 2026-10-16'],
    ['2026-11-16', { submittedOn: '2026-10-01', approvedOn: '2026-11-02' }, ''],
    ['2026-12-30', { submittedOn: '2026-10-01', paidOn: '2026-11-02' }, ''],
    ['2026-12-30', { notDue: true }, ''],
  ])('on %s with %j: %s', (today, claim, expected) => {
    expect(told(today, { feedback: [FEEDBACK], claim: claimOf(claim) })).toBe(expected);
  });
});

describe('what comes after the work', () => {
  const project = makeProject({ startsOn: '2026-10-12' });
  it.each([
    ['2026-10-11', 'confirmed', {}, false],
    ['2026-10-12', 'confirmed', {}, true],
    ['2026-10-12', 'put forward', {}, false],
    ['2026-10-12', 'withdrawn', {}, false],
    ['2026-10-11', 'withdrawn', { claim: { reference: '' } }, true],
    ['2026-10-11', 'confirmed', { feedback: [FEEDBACK] }, true],
    ['2026-10-11', 'confirmed', { feedback: [] }, false],
  ])('on %s, %s with %j: %s', (today, state, more, expected) => {
    expect(isAfterWork(makeAssignment({ state, ...more }), project, day(today))).toBe(expected);
  });

  it('needs no days where the work is done', () => {
    expect(isAfterWork(makeAssignment({ state: 'done' }), makeProject(), day('2026-10-11'))).toBe(true);
    expect(isAfterWork(makeAssignment({ state: 'confirmed' }), makeProject(), day('2026-10-11'))).toBe(false);
  });
});

it('a concern is open until it is settled', () => {
  const base = { from: 'the LGA' as const, on: day('2026-10-20'), by: '', summary: 'Late twice.' };
  expect(isOpenConcern(base)).toBe(false);
  expect(isOpenConcern({ ...base, concern: true })).toBe(true);
  expect(isOpenConcern({ ...base, concern: true, settledOn: day('2026-10-21') })).toBe(false);
});

it('what follows the work of a peer is told for that peer, the newest first, once the first day has come', () => {
  const projects = [
    makeProject({ id: 'old', startsOn: '2025-10-12' }),
    makeProject({ id: 'new', startsOn: '2026-10-12' }),
    makeProject({ id: 'ahead', startsOn: '2026-12-12' }),
  ];
  const assignments = ['old', 'ahead', 'new'].map((projectId) => makeAssignment({ projectId, state: 'confirmed' }));
  const others = makeAssignment({ projectId: 'new', peerId: 'peer-2', state: 'done' });
  const projectOf = (id: string) => projects.find((project) => project.id === id);
  const found = afterWorkOf('peer-1', [...assignments, others], projectOf, day('2026-11-22'));
  expect(found.map(({ project }) => project.id)).toEqual(['new', 'old']);
});
