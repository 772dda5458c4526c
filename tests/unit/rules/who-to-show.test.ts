import { describe, expect, test } from 'vitest';
import { PeerIdSchema } from '@shared/model/ids';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { NO_DAYS_USED } from '@shared/rules/days-used';
import { requestClock } from '@shared/rules/request-state';
import { hasPassed, todayLists, type TodayInput } from '@shared/rules/who-to-show';
import { makeApproval, makeAssignment, makeDayEntry, makeRequest, TODAY } from '@tests/support/builders';

const NOTHING: TodayInput = {
  today: TODAY,
  agreement: DEFAULT_AGREEMENT,
  entries: [],
  used: [],
  approvals: [],
  assignments: [],
  requests: [],
};
const lists = (input: Partial<TodayInput>) => todayLists({ ...NOTHING, ...input });

test('nothing to do', () => {
  for (const list of Object.values(lists({}))) expect(list).toEqual([]);
});

describe('days to settle', () => {
  test('days that have passed, by peer and work, and pencilling that ran out', () => {
    const entries = [
      { date: '2026-11-21', state: 'booked' },
      { date: '2026-11-20', state: 'booked' },
      { date: '2026-11-22', state: 'booked' },
      { date: '2026-11-19', state: 'worked' },
      { date: '2026-11-18', state: 'cancelled' },
      { date: '2026-11-17', state: 'pencilled', peerId: 'peer-2', pencilledUntil: '2026-11-10' },
      { date: '2026-12-01', state: 'pencilled', peerId: 'peer-2', pencilledUntil: '2026-11-21' },
      { date: '2026-12-02', state: 'pencilled', peerId: 'peer-2', pencilledUntil: '2026-11-22' },
    ].map(makeDayEntry);
    const { passedDays, expiredDays } = lists({ entries });
    expect(passedDays.map(({ peerId, from, to, quarterDays }) => [peerId, from, to, quarterDays])).toEqual([
      ['peer-2', '2026-11-17', '2026-11-17', 4],
      ['peer-1', '2026-11-20', '2026-11-21', 8],
    ]);
    expect(expiredDays.map(({ from }) => from)).toEqual(['2026-12-01']);
  });

  test.each([
    ['2026-11-21', 'day', true],
    ['2026-11-22', 'day', false],
    ['2026-10-01', 'month', true],
    ['2026-11-01', 'month', false],
    ['2025-04-01', 'year', true],
    ['2026-04-01', 'year', false],
  ])('%s, precise to the %s, has passed: %s', (date, precision, passed) => {
    expect(hasPassed(makeDayEntry({ date, precision }), TODAY, DEFAULT_AGREEMENT)).toBe(passed);
  });
});

test('near or over the limit: most used first, with the approvals of this year', () => {
  const days: [string, number, number][] = [
    ['p1', 31.75, 0],
    ['p2', 30, 2],
    ['p3', 40, 0],
    ['p4', 42, 0],
    ['p5', 0, 42.5],
  ];
  const used = days.map(([id, worked, booked]) => {
    const sums = { ...NO_DAYS_USED, workedQuarterDays: worked * 4, bookedQuarterDays: booked * 4 };
    return [PeerIdSchema.parse(id), sums] as const;
  });
  const approvals = [
    makeApproval({ peerId: 'p4' }),
    makeApproval({ peerId: 'p5', yearKey: 'FY2025/26', grantedQuarterDays: 40 }),
  ];
  expect(lists({ used, approvals }).nearOrOverLimit.map(({ peerId, position }) => [peerId, position.position])).toEqual(
    [
      ['p5', 'over, no approval'],
      ['p4', 'over, approved'],
      ['p3', 'at limit'],
      ['p2', '32 or more'],
    ],
  );
});

test('of requests with one day to act by, the one with the earlier last day comes first', () => {
  const requests = (
    [
      ['R-1', '2026-11-12'],
      ['R-2', '2026-11-11'],
    ] as const
  ).map(([ref, receivedOn]) => {
    const request = makeRequest({ id: ref, ref, rounds: [{ id: `round of ${ref}`, receivedOn, peersWanted: 1 }] });
    return { request, clock: requestClock(request, TODAY, DEFAULT_ANSWER_TARGET, new Map(), SHIPPED_HOLIDAYS) };
  });
  expect(lists({ requests }).requestsToAnswer.map(({ request, clock }) => [request.ref, clock.state])).toEqual([
    ['R-2', 'overdue'],
    ['R-1', 'due soon'],
  ]);
});

test('requests to answer by the day to act by; answered ones only where names are owed', () => {
  const basis = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };
  const made = [
    { ref: 'R-1', receivedOn: '2026-11-16' },
    { ref: 'R-2', receivedOn: '2026-11-02' },
    { ref: 'R-3', receivedOn: '2026-11-02', peersWanted: 2, sentOn: '2026-11-04' },
    { ref: 'R-4', receivedOn: '2026-11-02', sentOn: '2026-11-04' },
    { ref: 'R-5', receivedOn: '2026-11-02', outcome: 'withdrawn' },
  ].map(({ ref, receivedOn, peersWanted = 1, sentOn, outcome = 'none' }) => {
    const responses = sentOn === undefined ? [] : [{ id: 's', sentOn, kind: 'names', assignmentIds: ['a1'], basis }];
    return makeRequest({ ref, outcome, rounds: [{ id: 'r', receivedOn, peersWanted, responses }] });
  });
  const requests = made.map((request) => ({
    request,
    clock: requestClock(request, TODAY, DEFAULT_ANSWER_TARGET, new Map(), SHIPPED_HOLIDAYS),
  }));
  const { requestsToAnswer, namesOwed } = lists({ requests });
  expect(requestsToAnswer.map(({ request }) => request.ref)).toEqual(['R-2', 'R-1']);
  expect(namesOwed.map(({ request }) => request.ref)).toEqual(['R-3']);
});

test('replies and approvals awaited, longest waiting first', () => {
  const asked = (id: string, ...on: string[]) =>
    makeAssignment({ id, state: 'asked', contacts: on.map((date) => ({ on: date, how: 'e-mail', by: 'P' })) });
  const assignments = [
    asked('late', '2026-11-20'),
    asked('twice', '2026-11-01', '2026-11-19'),
    asked('early', '2026-11-10'),
    makeAssignment({ state: 'available' }),
  ];
  const approvals = [
    makeApproval({ id: 'b', decision: 'asked', askedOn: '2026-11-15' }),
    makeApproval({ id: 'a', decision: 'asked', askedOn: '2026-11-01' }),
    makeApproval({ decision: 'granted' }),
  ];
  const { repliesAwaited, approvalsAwaited } = lists({ assignments, approvals });
  expect(repliesAwaited.map(({ id }) => id)).toEqual(['early', 'twice', 'late']);
  expect(approvalsAwaited.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('who was over the limit last year stands until it is approved, with last year\u2019s approvals', () => {
  const over = (peerId: string, quarterDays: number) =>
    [PeerIdSchema.parse(peerId), { ...NO_DAYS_USED, workedQuarterDays: quarterDays }] as const;
  const usedYearBefore = [over('p1', 160), over('p2', 161), over('p3', 161), over('p4', 161)];
  const approvals = [
    makeApproval({ peerId: 'p3', yearKey: 'FY2025/26', grantedQuarterDays: 1 }),
    makeApproval({ peerId: 'p4', yearKey: 'FY2026/27', grantedQuarterDays: 40 }),
  ];
  const { overYearBefore, nearOrOverLimit } = lists({ usedYearBefore, approvals });
  expect(overYearBefore.map(({ peerId }) => peerId)).toEqual(['p2', 'p4']);
  expect(nearOrOverLimit).toEqual([]);
});
