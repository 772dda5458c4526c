import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { planAnswer } from '@shared/rules/plan-answer';
import { requestClock } from '@shared/rules/request-state';
import { keptTarget, targetOf, type AgreedTarget } from '@shared/rules/round-target';
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
