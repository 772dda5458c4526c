import { describe, expect, test } from 'vitest';
import type { RequestRound } from '@shared/model/request';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { judgeDraft, planAnswer, type AnswerToPlan } from '@shared/rules/plan-answer';
import { requestClock, requestState } from '@shared/rules/request-state';
import { agreedTarget, keptTarget, withTargetDay } from '@shared/rules/round-target';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { day, makeAssignment, makeRequest } from '@tests/support/builders';

type Meaning = 'first-name' | 'all-places';
const answer = (sentOn: string, assignmentIds: string[], means?: Meaning, kind = 'names') => ({
  id: `${kind} ${sentOn} ${assignmentIds.join()}`,
  sentOn,
  kind,
  assignmentIds,
  basis: {
    targetDays: 10,
    dayKind: 'calendar',
    holidayVersion: SHIPPED_HOLIDAYS.version,
    ...(means && { responseMeans: means }),
  },
});
function roundOf(responses: object[], peersWanted = 2): RequestRound {
  const [round] = makeRequest({
    rounds: [{ id: 'round', receivedOn: '2026-11-10', peersWanted, responses }],
  }).rounds;
  if (!round) throw new Error('a request has a round');
  return round;
}
const ALL: Meaning = 'all-places';

describe('the answer that stops the clock', () => {
  test.each<[string, object[], string | null]>([
    ['none sent', [], null],
    ['the first name of two', [answer('2026-11-12', ['a'])], '2026-11-12'],
    [
      'the first sent, in whichever order they were recorded',
      [answer('2026-11-15', ['b']), answer('2026-11-12', ['a'])],
      '2026-11-12',
    ],
    ['all places: one of two goes on', [answer('2026-11-12', ['a'], ALL)], null],
    ['all places: both at once', [answer('2026-11-12', ['a', 'b'], ALL)], '2026-11-12'],
    [
      'all places: the second of two',
      [answer('2026-11-15', ['b'], ALL), answer('2026-11-12', ['a'], ALL)],
      '2026-11-15',
    ],
    [
      'all places: one name said twice is one',
      [answer('2026-11-12', ['a'], ALL), answer('2026-11-15', ['a'], ALL)],
      null,
    ],
    [
      'all places: nobody for the rest',
      [answer('2026-11-12', ['a'], ALL), answer('2026-11-15', [], ALL, 'nobody')],
      '2026-11-15',
    ],
    [
      'a later agreement does not move it',
      [answer('2026-11-12', ['a'], 'first-name'), answer('2026-11-15', ['b'], ALL)],
      '2026-11-12',
    ],
  ])('%s', (_, responses, sentOn) => {
    expect(stopOfClock(roundOf(responses))?.sentOn ?? null).toBe(sentOn);
  });
});

test('of two sent on one day the one recorded first stopped it', () => {
  const [recordedFirst, recordedSecond] = [answer('2026-11-12', ['b']), answer('2026-11-12', ['a'])];
  expect(stopOfClock(roundOf([recordedFirst, recordedSecond]))?.id).toBe(recordedFirst.id);
  expect(stopOfClock(roundOf([recordedSecond, recordedFirst]))?.id).toBe(recordedSecond.id);
});

describe('where all places are to be answered', () => {
  const agreement = { ...DEFAULT_AGREEMENT, responseMeans: ALL };
  const target = agreedTarget(agreement);
  const asked = (responses: object[]) =>
    makeRequest({
      id: 'r',
      rounds: [{ id: 'round', receivedOn: '2026-11-10', peersWanted: 2, target: keptTarget(target), responses }],
    });
  const planOf = (request: ReturnType<typeof asked>, assignmentIds: string[], sentOn: string): AnswerToPlan => ({
    request,
    assignments: ['a', 'b'].map((id) => makeAssignment({ id, requestId: 'r', state: 'available' })),
    ownIds: new Set(),
    draft: {
      kind: 'names',
      // Safe: ids of this test.
      assignmentIds: assignmentIds as unknown as AnswerToPlan['draft']['assignmentIds'],
      checked: false,
      ownReason: '',
      sentOn: day(sentOn),
      reason: '',
      lateReason: '',
    },
    responseId: `sent ${sentOn}`,
    today: day('2026-12-01'),
    target,
    table: SHIPPED_HOLIDAYS,
  });
  const clockOf = (request: ReturnType<typeof asked>, today: string) =>
    requestClock(
      request,
      day(today),
      target,
      new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]),
      SHIPPED_HOLIDAYS,
    );

  test('one of two leaves it running and overdue in the end; the second stops it', () => {
    const first = planOf(asked([]), ['a'], '2026-11-15');
    expect(judgeDraft(first, first.draft)).toBeUndefined();
    const one = planAnswer(first);
    if (!one.ok) throw new Error(one.problem.code);
    expect(one.value.response.basis.responseMeans).toBe(ALL);
    expect(clockOf(one.value.request, '2026-11-21')).toMatchObject({
      state: 'overdue',
      isRunning: true,
      peersPutForward: 1,
      peersOwed: 1,
      answeredOn: null,
    });
    expect(requestState(one.value.request, [])).toBe('open');

    const late = planAnswer(planOf(one.value.request, ['b'], '2026-11-21'));
    expect(late).toEqual({ ok: false, problem: { code: 'late-reason-missing', facts: { field: 'lateReason' } } });
    const second = planAnswer(planOf(one.value.request, ['b'], '2026-11-20'));
    if (!second.ok) throw new Error(second.problem.code);
    expect(clockOf(second.value.request, '2026-12-01')).toMatchObject({
      state: 'in time',
      daysTaken: 10,
      answeredOn: '2026-11-20',
      peersOwed: 0,
      isRunning: false,
    });
    expect(requestState(second.value.request, [])).toBe('answered');
  });

  test('a change of what is an answer moves the day that the target was agreed', () => {
    const before = { ...DEFAULT_AGREEMENT, agreedOn: day('2024-01-01') };
    const after = { ...before, responseMeans: ALL, agreedOn: day('2026-11-01') };
    expect(withTargetDay(before, after).targetAgreedOn).toBe('2026-11-01');
    const saidAgain = { ...before, responseMeans: 'first-name' as const, agreedOn: day('2026-11-01') };
    expect(withTargetDay(before, saidAgain).targetAgreedOn).toBe('2024-01-01');
  });
});
