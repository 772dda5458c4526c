import { describe, expect, test } from 'vitest';
import { AssignmentIdSchema } from '@shared/model/ids';
import { RequestSchema } from '@shared/model/request';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import {
  answerProblems,
  judgeDraft,
  lateReasonOf,
  planAnswer,
  planCorrection,
  planReceipt,
  type AnswerDraft,
  type AnswerToPlan,
} from '@shared/rules/plan-answer';
import { requestClock, requestState } from '@shared/rules/request-state';
import { day, makeAssignment, makeRequest, TODAY } from '@tests/support/builders';

const RECEIVED = '2026-11-10';
const round = (receivedOn = RECEIVED, responses: object[] = []) => ({
  id: `round-${receivedOn}`,
  receivedOn,
  peersWanted: 2,
  responses,
});
const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: SHIPPED_HOLIDAYS.version };
const sent = (sentOn: string, overrides: object = {}) => ({
  id: `sent-${sentOn}`,
  sentOn,
  kind: 'names',
  basis: BASIS,
  ...overrides,
});

const inState = (id: string, state: string, overrides: object = {}) =>
  makeAssignment({ id, peerId: `peer-${id}`, requestId: 'r', state, ...overrides });

type Given = {
  rounds?: object[];
  request?: object;
  assignments?: ReturnType<typeof makeAssignment>[];
  own?: string[];
  today?: string;
};

/** An answer of one available peer, sent in time, unless said otherwise. */
function plan(draft: { [Key in keyof AnswerDraft]?: unknown } = {}, given: Given = {}): AnswerToPlan {
  return {
    request: makeRequest({ id: 'r', rounds: given.rounds ?? [round()], ...given.request }),
    assignments: given.assignments ?? [inState('a', 'available'), inState('b', 'asked')],
    ownIds: new Set(given.own?.map((id) => AssignmentIdSchema.parse(id))),
    draft: {
      kind: 'names',
      assignmentIds: ['a'],
      checked: false,
      ownReason: '',
      sentOn: '2026-11-20',
      reason: '',
      lateReason: '',
      ...draft,
      // Safe: ids and days as plain text; the schema parses the records made of them below.
    } as AnswerDraft,
    responseId: 'response-1',
    today: day(given.today ?? TODAY),
    target: DEFAULT_ANSWER_TARGET,
    table: SHIPPED_HOLIDAYS,
  };
}

const codes = (given: AnswerToPlan) => answerProblems(given).map(({ code, facts }) => `${code} at ${facts.field}`);

describe('when an answer is refused', () => {
  test.each([
    ['nobody is named', { assignmentIds: [] }, {}, 'names-missing at assignmentIds'],
    ['the peer is of another request', { assignmentIds: ['z'] }, {}, 'names-missing at assignmentIds'],
    ['asked only, not ticked', { assignmentIds: ['b'] }, {}, 'check-missing at checked'],
    [
      'declined, even when ticked',
      { assignmentIds: ['c'], checked: true },
      { assignments: [inState('c', 'declined')] },
      'peer-not-free at assignmentIds',
    ],
    [
      'named in this round before',
      {},
      { rounds: [round(RECEIVED, [sent('2026-11-15', { assignmentIds: ['a'] })])] },
      'name-sent-already at assignmentIds',
    ],
    [
      'one of two was named before',
      { assignmentIds: ['a', 'b'], checked: true },
      { rounds: [round(RECEIVED, [sent('2026-11-15', { assignmentIds: ['a'] })])] },
      'name-sent-already at assignmentIds',
    ],
    [
      'one of two declined',
      { assignmentIds: ['a', 'c'], checked: true },
      { assignments: [inState('a', 'available'), inState('c', 'declined')] },
      'peer-not-free at assignmentIds',
    ],
    ['one of two was asked only, not ticked', { assignmentIds: ['a', 'b'] }, {}, 'check-missing at checked'],
    [
      'one of two is of the council supported, with blanks as the reason',
      { assignmentIds: ['a', 'b'], checked: true, ownReason: '  ' },
      { own: ['a'] },
      'own-council-reason-missing at ownReason',
    ],
    ['sent before it was received', { sentOn: '2026-11-09' }, {}, 'answer-before-request at sentOn'],
    ['sent tomorrow', { sentOn: '2026-11-23' }, {}, 'later-than-today at sentOn'],
    ['late without a reason', { sentOn: '2026-11-21' }, {}, 'late-reason-missing at lateReason'],
    [
      'late with blanks as its reason',
      { sentOn: '2026-11-21', lateReason: '  ' },
      {},
      'late-reason-missing at lateReason',
    ],
    ['the peer is of the council supported', {}, { own: ['a'] }, 'own-council-reason-missing at ownReason'],
    [
      'the request was withdrawn',
      {},
      { request: { outcome: 'withdrawn', outcomeOn: '2026-11-12' } },
      'request-ended at sentOn',
    ],
  ] as const)('%s', (_, draft, given, refusal) => {
    const refused = plan(draft, { ...given } as Given);
    expect(codes(refused)).toEqual([refusal]);
    expect(planAnswer(refused)).toMatchObject({ ok: false, problem: { code: refusal.split(' ')[0] } });
  });

  test.each([
    ['day 0', { sentOn: RECEIVED }],
    ['day 10', { sentOn: '2026-11-20' }],
    ['day 11 with a reason', { sentOn: '2026-11-21', lateReason: 'Leader on leave' }],
    ['today', { sentOn: TODAY, lateReason: 'Leader on leave' }],
    ['asked, and ticked', { assignmentIds: ['b'], checked: true }],
    ['nobody to offer, no reason asked', { kind: 'nobody', assignmentIds: [] }],
  ])('not on %s', (_, draft) => {
    expect(codes(plan(draft))).toEqual([]);
  });

  test('every refusal is told at once, each at its field', () => {
    expect(codes(plan({ assignmentIds: [], sentOn: '2026-11-21' }))).toEqual([
      'names-missing at assignmentIds',
      'late-reason-missing at lateReason',
    ]);
  });

  test('a reason for a peer of the council supported is asked once, and kept in the note', () => {
    const planned = planAnswer(plan({ ownReason: 'Asked for by name' }, { own: ['a'] }));
    expect(planned).toMatchObject({ ok: true, value: { assignments: [{ note: 'Own council: Asked for by name' }] } });
    const onRecord = inState('a', 'available', { note: 'Own council: Asked for by name' });
    expect(codes(plan({}, { own: ['a'], assignments: [onRecord] }))).toEqual([]);
    expect(codes(plan({}, { own: ['a'], assignments: [inState('a', 'confirmed')] }))).toEqual([]);
    expect(codes(plan({}, { own: ['b'] }))).toEqual([]);
  });

  test('checked before needs no second tick', () => {
    const checked = inState('b', 'asked', { checkedOn: '2026-11-12' });
    expect(codes(plan({ assignmentIds: ['b'] }, { assignments: [checked] }))).toEqual([]);
  });
});

describe('the records of an answer', () => {
  test('names put forward: the response with its basis, and the peers moved, those not named left alone', () => {
    const planned = planAnswer(plan({ assignmentIds: ['a', 'b'], checked: true, reason: ' Both free ' }));
    if (!planned.ok) throw new Error(planned.problem.code);
    const { request, assignments, response, judgement } = planned.value;
    expect(response).toEqual({
      id: 'response-1',
      sentOn: '2026-11-20',
      kind: 'names',
      assignmentIds: ['a', 'b'],
      reason: 'Both free',
      lateReason: '',
      basis: BASIS,
    });
    expect(judgement).toMatchObject({ state: 'in time', daysTaken: 10 });
    expect(RequestSchema.parse(request).rounds[0]?.responses).toEqual([response]);
    expect(assignments.map(({ id, state, checkedOn }) => [id, state, checkedOn])).toEqual([
      ['a', 'put forward', '2026-11-20'],
      ['b', 'put forward', '2026-11-20'],
    ]);
    expect(requestState(request, assignments)).toBe('answered');
  });

  test('a confirmed peer who is named stays confirmed', () => {
    const planned = planAnswer(plan({}, { assignments: [inState('a', 'confirmed')] }));
    expect(planned).toMatchObject({ ok: true, value: { assignments: [], response: { assignmentIds: ['a'] } } });
  });

  test('nobody to offer names nobody, whoever was ticked', () => {
    const planned = planAnswer(plan({ kind: 'nobody', reason: 'None free in March' }));
    expect(planned).toMatchObject({
      ok: true,
      value: { assignments: [], response: { kind: 'nobody', assignmentIds: [], reason: 'None free in March' } },
    });
  });

  test('a late answer keeps its reason, one in time none', () => {
    const late = planAnswer(plan({ sentOn: '2026-11-21', lateReason: 'Leader on leave' }));
    expect(late).toMatchObject({
      ok: true,
      value: { response: { lateReason: 'Leader on leave' }, judgement: { state: 'late', daysLate: 1 } },
    });
    const inTime = planAnswer(plan({ lateReason: 'Typed before the date was put right' }));
    expect(inTime).toMatchObject({ ok: true, value: { response: { lateReason: '' } } });
  });

  test('a further answer does not stop the clock again, so it is never late', () => {
    const given = { rounds: [round(RECEIVED, [sent('2026-11-15', { assignmentIds: ['z'] })])] };
    const further = plan({ sentOn: TODAY }, given);
    expect(judgeDraft(further, further.draft)).toBeUndefined();
    expect(codes(further)).toEqual([]);
    expect(judgeDraft(further, { ...further.draft, sentOn: day('2026-11-14') })).toMatchObject({ state: 'in time' });
  });

  test('goes into the latest round, by the clock of that round', () => {
    const rounds = [round('2026-10-01', [sent('2026-10-05', { assignmentIds: ['a'] })]), round('2026-11-16')];
    const planned = planAnswer(plan({ sentOn: '2026-11-20' }, { rounds }));
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.request.rounds.map(({ responses }) => responses.length)).toEqual([1, 1]);
    expect(planned.value.judgement).toMatchObject({ daysTaken: 4 });
  });
});

describe('an answer corrected', () => {
  const tableOf = () => SHIPPED_HOLIDAYS;
  const correct = (sentOn: string, lateReason = '', basis: object = BASIS) => {
    const request = makeRequest({ rounds: [round(RECEIVED, [sent('2026-11-18', { basis })])] });
    const [first] = request.rounds;
    const [response] = first?.responses ?? [];
    if (!first || !response) throw new Error('no response');
    const corrected = { sentOn: day(sentOn), reason: '', lateReason };
    return planCorrection({ request, round: first, response, corrected, today: TODAY, tableOf });
  };

  test('is judged by the basis kept with it', () => {
    const fiveDays = { ...BASIS, targetDays: 5 };
    expect(correct('2026-11-16', '', fiveDays)).toMatchObject({ ok: false, problem: { code: 'late-reason-missing' } });
    const late = correct('2026-11-16', 'Misfiled', fiveDays);
    if (!late.ok) throw new Error(late.problem.code);
    expect(late.value.rounds[0]?.responses[0]).toMatchObject({ lateReason: 'Misfiled', basis: fiveDays });
    const tables = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);
    expect(requestClock(late.value, TODAY, DEFAULT_ANSWER_TARGET, tables, SHIPPED_HOLIDAYS).state).toBe('late');
    expect(correct('2026-11-15', '', fiveDays)).toMatchObject({ ok: true });
  });

  test.each([
    ['2026-11-09', 'answer-before-request', 'sentOn'],
    ['2026-11-23', 'later-than-today', 'sentOn'],
    ['2026-11-21', 'late-reason-missing', 'lateReason'],
  ])('to %s is refused: %s at %s', (sentOn, code, field) => {
    expect(correct(sentOn)).toEqual({ ok: false, problem: { code, facts: { field } } });
  });

  test.each([
    ['the day of receipt', RECEIVED, '', ''],
    ['day 10, so that no reason is needed any more', '2026-11-20', 'Misfiled', ''],
    ['day 11, with a reason', '2026-11-21', ' Misfiled ', 'Misfiled'],
  ])('to %s', (_, sentOn, said, kept) => {
    const planned = correct(sentOn, said);
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.rounds[0]?.responses).toMatchObject([{ sentOn, lateReason: kept }]);
  });

  test('leaves what was said of a later answer, and the other rounds, alone', () => {
    const fiveDays = { ...BASIS, targetDays: 5 };
    const answers = [sent('2026-11-16', { basis: fiveDays }), sent('2026-11-21', { lateReason: 'On leave' })];
    const request = makeRequest({ rounds: [round('2026-10-01', [sent('2026-10-02')]), round(RECEIVED, answers)] });
    const [before, second] = request.rounds;
    const [response] = second?.responses ?? [];
    if (!second || !response) throw new Error('no response');
    const corrected = { sentOn: day('2026-11-17'), reason: '', lateReason: 'Misfiled' };
    const planned = planCorrection({ request, round: second, response, corrected, today: TODAY, tableOf });
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.rounds[0]).toEqual(before);
    expect(planned.value.rounds[1]?.responses.map(({ lateReason }) => lateReason)).toEqual(['Misfiled', 'On leave']);
  });
});

describe('an answer corrected so that another one stops the clock', () => {
  const tableOf = () => SHIPPED_HOLIDAYS;
  const correct = (lateReason: string, ownReason = '') => {
    const rounds = [round(RECEIVED, [sent('2026-11-18'), sent('2026-11-21', { lateReason: ownReason })])];
    const request = makeRequest({ rounds });
    const [first] = request.rounds;
    const [response] = first?.responses ?? [];
    if (!first || !response) throw new Error('no response');
    const corrected = { sentOn: day('2026-11-22'), reason: '', lateReason };
    return planCorrection({ request, round: first, response, corrected, today: TODAY, tableOf });
  };

  test('asks why that one was late', () => {
    expect(correct('')).toMatchObject({ ok: false, problem: { code: 'late-reason-missing' } });
    const planned = correct('Leader on leave');
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.rounds[0]?.responses[1]).toMatchObject({
      sentOn: '2026-11-21',
      lateReason: 'Leader on leave',
    });
  });

  test('keeps the reason that it has', () => {
    const planned = correct('', 'Misfiled');
    if (!planned.ok) throw new Error(planned.problem.code);
    expect(planned.value.rounds[0]?.responses[1]?.lateReason).toBe('Misfiled');
  });
});

describe('a day of receipt corrected', () => {
  const tableOf = () => SHIPPED_HOLIDAYS;
  const answered = (lateReason: string) => {
    const further = sent('2026-11-22', { lateReason: 'Stale' });
    const [made] = makeRequest({ rounds: [round(RECEIVED, [sent('2026-11-21', { lateReason }), further])] }).rounds;
    if (!made) throw new Error('no round');
    return made;
  };
  const receive = (receivedOn: string, lateReason: string) =>
    planReceipt({ round: answered('Leader on leave'), receivedOn: day(receivedOn), lateReason, tableOf });

  test('takes the reason away from an answer that is in time then', () => {
    const { round: after, judgement, lacksLateReason } = receive('2026-11-11', 'Leader on leave');
    expect(judgement).toMatchObject({ state: 'in time', daysTaken: 10 });
    expect(after.responses.map(({ lateReason }) => lateReason)).toEqual(['', 'Stale']);
    expect(lacksLateReason).toBe(false);
  });

  test.each([
    ['day 11, with the reason', RECEIVED, 'Leader on leave', false],
    ['day 11, without', RECEIVED, ' ', true],
    ['earlier, another reason', '2026-11-02', 'Misfiled', false],
    ['in time, without', '2026-11-12', '', false],
  ])('needs a reason where the answer is late: %s', (_name, receivedOn, lateReason, lacks) => {
    expect(receive(receivedOn, lateReason).lacksLateReason).toBe(lacks);
  });

  test('keeps what was said of a late answer', () => {
    expect(receive('2026-11-02', ' Misfiled ').round.responses[0]).toMatchObject({ lateReason: 'Misfiled' });
  });

  test('needs nothing where no answer was sent', () => {
    const [open] = makeRequest({ rounds: [round()] }).rounds;
    if (!open) throw new Error('no round');
    const moved = planReceipt({ round: open, receivedOn: day('2026-10-01'), lateReason: '', tableOf });
    expect(moved).toEqual({
      round: { ...open, receivedOn: '2026-10-01' },
      judgement: undefined,
      lacksLateReason: false,
    });
  });

  test('and a reason that is past is told no more', () => {
    const late = answered('Leader on leave');
    const told = (made: typeof late) => made.responses.map((response) => lateReasonOf(made, response, tableOf));
    expect(told(late)).toEqual(['Leader on leave', '']);
    expect(told({ ...late, receivedOn: day('2026-11-11') })).toEqual(['', '']);
  });
});
