import { describe, expect, test } from 'vitest';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { requestClock, requestState, roundClock } from '@shared/rules/request-state';
import { day, makeAssignment, makeRequest, TODAY } from '@tests/support/builders';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: SHIPPED_HOLIDAYS.version };
const TABLES = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);

type Sent = { sentOn?: string; kind?: 'names' | 'nobody'; assignmentIds?: string[]; basis?: object };
const response = (sent: Sent) => ({ id: 'response', sentOn: '2026-11-20', kind: 'names', basis: BASIS, ...sent });
const round = (receivedOn: string, peersWanted: number, responses: Sent[] = []) => ({
  id: `round-${receivedOn}`,
  receivedOn,
  peersWanted,
  responses: responses.map(response),
});
const request = (rounds: object[], overrides: object = {}) => makeRequest({ rounds, ...overrides });
const clockOf = (asked: ReturnType<typeof makeRequest>, today: string = TODAY, options = {}) =>
  requestClock(asked, day(today), DEFAULT_ANSWER_TARGET, TABLES, SHIPPED_HOLIDAYS, options);
const named = ['a1', 'a2'];
const inState = (id: string, state: string) => makeAssignment({ id, state });

describe('the state that a request shows', () => {
  test.each([
    ['no response', [round('2026-11-16', 1)], [], 'open'],
    ['names', [round('2026-11-16', 1, [{ assignmentIds: ['a1'] }])], [inState('a1', 'put forward')], 'answered'],
    ['nobody', [round('2026-11-16', 1, [{ kind: 'nobody' }])], [], 'answered'],
    [
      'one of two confirmed',
      [round('2026-11-16', 2, [{ assignmentIds: named }])],
      [inState('a1', 'confirmed')],
      'answered',
    ],
    [
      'both confirmed',
      [round('2026-11-16', 2, [{ assignmentIds: named }])],
      [inState('a1', 'confirmed'), inState('a2', 'done')],
      'filled',
    ],
    [
      'another request\u2019s peer',
      [round('2026-11-16', 1, [{ assignmentIds: ['a1'] }])],
      [inState('b7', 'confirmed')],
      'answered',
    ],
    [
      'further names wanted',
      [round('2026-10-01', 1, [{ assignmentIds: ['a1'] }]), round('2026-11-16', 1)],
      [inState('a1', 'confirmed')],
      'open',
    ],
  ] as const)('%s: %s', (_, rounds, assignments, state) => {
    expect(requestState(request([...rounds]), assignments)).toBe(state);
  });

  test.each(['filled', 'closed', 'withdrawn'])('what a person set wins: %s', (outcome) => {
    expect(requestState(request([round('2026-11-16', 1)], { outcome }), [])).toBe(outcome);
  });
});

describe('the clock of the current round', () => {
  const open = request([round('2026-11-10', 2)]);

  test.each([
    ['2026-11-10', 'open', 10],
    ['2026-11-19', 'due soon', 1],
    ['2026-11-20', 'due soon', 0],
    ['2026-11-21', 'overdue', -1],
  ])('not answered, on %s: %s, %d days left', (today, state, daysLeft) => {
    expect(clockOf(open, today)).toMatchObject({
      state,
      daysLeft,
      dueOn: '2026-11-20',
      isRunning: true,
      answeredOn: null,
      peersWanted: 2,
      peersPutForward: 0,
      peersOwed: 2,
    });
  });

  test('how soon is soon', () => {
    expect(clockOf(open, '2026-11-15').state).toBe('open');
    expect(clockOf(open, '2026-11-15', { dueSoonDays: 5 }).state).toBe('due soon');
  });

  test.each([
    ['2026-11-19', 'in time', 9],
    ['2026-11-20', 'in time', 10],
    ['2026-11-21', 'late', 11],
  ])('first answered on %s: %s after %d days, whatever was sent later', (sentOn, state, daysTaken) => {
    const responses: Sent[] = [
      { sentOn: '2026-12-24', assignmentIds: named },
      { sentOn, assignmentIds: ['a1'] },
    ];
    expect(clockOf(request([round('2026-11-10', 2, responses)]), '2027-01-05')).toMatchObject({
      state,
      daysTaken,
      answeredOn: sentOn,
      isRunning: false,
      peersPutForward: 2,
      peersOwed: 0,
    });
  });

  test('is judged by the basis kept with the answer, not by today\u2019s settings', () => {
    const inWorkingDays = { ...BASIS, dayKind: 'working' };
    const answered = request([round('2026-11-10', 1, [{ sentOn: '2026-11-24', basis: inWorkingDays }])]);
    expect(clockOf(answered)).toMatchObject({ state: 'in time', daysTaken: 10, dueOn: '2026-11-24' });

    const added = [{ day: day('2026-11-12'), name: 'A proclaimed day' }];
    const later = { ...SHIPPED_HOLIDAYS, version: 'later', added };
    const tables = new Map([...TABLES, ['later', later] as const]);
    const onLater = request([
      round('2026-11-10', 1, [{ sentOn: '2026-11-25', basis: { ...inWorkingDays, holidayVersion: 'later' } }]),
    ]);
    expect(requestClock(answered, TODAY, DEFAULT_ANSWER_TARGET, tables, later).dueOn).toBe('2026-11-24');
    expect(requestClock(onLater, TODAY, DEFAULT_ANSWER_TARGET, tables, SHIPPED_HOLIDAYS)).toMatchObject({
      state: 'in time',
      dueOn: '2026-11-25',
    });
  });

  test('a corrected date does change it', () => {
    const answered = (receivedOn: string) => request([round(receivedOn, 1, [{ sentOn: '2026-11-20' }])]);
    expect(clockOf(answered('2026-11-09')).state).toBe('late');
    expect(clockOf(answered('2026-11-10')).state).toBe('in time');
  });

  test('each round has its own', () => {
    const twice = request([
      round('2026-10-01', 1, [{ sentOn: '2026-10-20', assignmentIds: ['a1'] }]),
      round('2026-11-16', 1),
    ]);
    expect(clockOf(twice)).toMatchObject({ roundNumber: 2, state: 'open', dueOn: '2026-11-26', peersPutForward: 0 });
    const [first] = twice.rounds;
    expect(first && roundClock(twice, first, TODAY, DEFAULT_ANSWER_TARGET, TABLES, SHIPPED_HOLIDAYS)).toMatchObject({
      roundNumber: 1,
      state: 'late',
      daysTaken: 19,
    });
  });

  test('names still owed', () => {
    const oneOfTwo = request([round('2026-11-16', 2, [{ assignmentIds: ['a1'] }])]);
    expect(clockOf(oneOfTwo).peersOwed).toBe(1);
    const both = request([round('2026-11-16', 2, [{ assignmentIds: ['a1'] }, { assignmentIds: named }])]);
    expect(clockOf(both).peersOwed).toBe(0);
    expect(clockOf(both, TODAY, { assignments: [inState('a2', 'withdrawn')] })).toMatchObject({
      peersPutForward: 2,
      peersOwed: 1,
    });
    const noMore = request([round('2026-11-16', 2, [{ assignmentIds: ['a1'] }, { kind: 'nobody' }])]);
    expect(clockOf(noMore).peersOwed).toBe(0);
  });

  test('stands still on the day that the request was withdrawn', () => {
    const ended = (outcomeOn: string) => request([round('2026-11-10', 1)], { outcome: 'withdrawn', outcomeOn });
    expect(clockOf(ended('2026-11-18'), '2026-12-31')).toMatchObject({
      state: 'due soon',
      isRunning: false,
      peersOwed: 0,
    });
    expect(clockOf(ended('2026-11-23'), '2026-12-31')).toMatchObject({
      state: 'overdue',
      daysOverdue: 3,
      isRunning: false,
    });
  });
});
