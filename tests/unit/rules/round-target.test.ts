import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { planAnswer } from '@shared/rules/plan-answer';
import { requestClock } from '@shared/rules/request-state';
import { agreedTarget, keptTarget, targetOf, withTargetDay, type AgreedTarget } from '@shared/rules/round-target';
import { day, makeAssignment, makeRequest, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const KEPT = { targetDays: 10, dayKind: 'calendar' };
const WORKING = { days: 20, dayKind: 'working' } as const;
const requestWith = (round: object) =>
  makeRequest({ rounds: [{ id: 'one', receivedOn: '2026-11-10', peersWanted: 1, ...round }] });
const roundWith = (round: object) => requestWith(round).rounds[0] ?? never();

function never(): never {
  throw new Error('no round');
}

describe('the target of an open round', () => {
  test.each([
    ['an agreement of the day before holds', KEPT, '2026-11-09', WORKING],
    ['one of the day of receipt holds', KEPT, '2026-11-10', WORKING],
    ['one of the day after does not', KEPT, '2026-11-11', { days: 10, dayKind: 'calendar' }],
    ['one that does not say when does not', KEPT, null, { days: 10, dayKind: 'calendar' }],
    ['a round of an earlier version has none of its own', undefined, '2026-11-11', WORKING],
  ])('%s', (_name, target, agreedOn, expected) => {
    const agreed: AgreedTarget = { ...WORKING, agreedOn: agreedOn === null ? null : day(agreedOn) };
    expect(targetOf(roundWith({ target }), agreed)).toEqual(expected);
  });

  test('moves neither the day to answer by nor a breach, and becomes the basis of the answer', () => {
    const request = requestWith({ target: keptTarget(DEFAULT_ANSWER_TARGET) });
    const agreed: AgreedTarget = { ...WORKING, agreedOn: TODAY };
    const tables = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);
    const clock = requestClock(request, TODAY, agreed, tables, SHIPPED_HOLIDAYS);
    expect(clock).toMatchObject({ state: 'overdue', dueOn: '2026-11-20', daysOverdue: 2 });
    const draft = {
      kind: 'nobody',
      assignmentIds: [],
      checked: false,
      ownReason: '',
      sentOn: TODAY,
      reason: '',
      lateReason: '',
    } as const;
    const plan = {
      request,
      assignments: [makeAssignment()],
      ownIds: new Set<never>(),
      responseId: 'sent',
      today: TODAY,
      target: agreed,
      table: SHIPPED_HOLIDAYS,
    };
    expect(planAnswer({ ...plan, draft })).toMatchObject({ ok: false, problem: { code: 'late-reason-missing' } });
    expect(planAnswer({ ...plan, draft: { ...draft, lateReason: 'Leader away' } })).toMatchObject({
      ok: true,
      value: { response: { basis: KEPT }, judgement: { state: 'late', daysLate: 2 } },
    });
  });
});

describe('the day on which the target was agreed', () => {
  const round = roundWith({ target: keptTarget(DEFAULT_ANSWER_TARGET) });
  const entered = withTargetDay(DEFAULT_AGREEMENT, {
    ...DEFAULT_AGREEMENT,
    targetDays: 20,
    dayKind: 'working',
    agreedOn: day('2026-11-09'),
  });

  test('stays where another term is changed later, so a round between the two keeps its date', () => {
    const later = withTargetDay(entered, { ...entered, trainingWindowMonths: 24, agreedOn: day('2026-11-20') });
    expect(later.agreedOn).toBe('2026-11-20');
    expect(targetOf(round, agreedTarget(entered))).toEqual(WORKING);
    expect(targetOf(round, agreedTarget(later))).toEqual(WORKING);
  });

  test('moves where the target is changed, in days or in the kind of day', () => {
    const again = withTargetDay(entered, { ...entered, dayKind: 'calendar', agreedOn: day('2026-11-20') });
    expect(targetOf(round, agreedTarget(again))).toEqual(DEFAULT_ANSWER_TARGET);
  });

  test('moves where the days alone are others, and says what stops the clock', () => {
    const again = withTargetDay(entered, { ...entered, targetDays: 15, agreedOn: day('2026-11-20') });
    expect(again.targetAgreedOn).toBe('2026-11-20');
    expect(agreedTarget({ ...entered, responseMeans: 'all-places' })).toMatchObject({ responseMeans: 'all-places' });
    expect(agreedTarget(entered)).not.toHaveProperty('responseMeans');
  });

  test('is none where the target is as shipped and only another term was agreed', () => {
    const other = withTargetDay(DEFAULT_AGREEMENT, {
      ...DEFAULT_AGREEMENT,
      conferenceWindowMonths: 24,
      agreedOn: day('2026-11-09'),
    });
    expect(agreedTarget(other).agreedOn).toBeNull();
  });

  test('is the day of the whole agreement in one of an earlier version', () => {
    const { targetAgreedOn: _none, ...old } = entered;
    expect(targetOf(round, agreedTarget(old))).toEqual(WORKING);
    expect(targetOf(round, agreedTarget(withTargetDay(old, { ...old, agreedOn: day('2026-11-20') })))).toEqual(WORKING);
  });
});
