import { describe, expect, test } from 'vitest';
import { DEFAULT_ANSWER_TARGET, type AnswerTarget } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { pausedDays, pauseInForce, pauseProblem } from '@shared/rules/clock-pauses';
import { judgeKept, planReceipt } from '@shared/rules/plan-answer';
import { requestClock } from '@shared/rules/request-state';
import { day, makeRequest } from '@tests/support/builders';

const RECEIVED = '2026-11-10';
const CALENDAR = DEFAULT_ANSWER_TARGET;
const WORKING: AnswerTarget = { days: 10, dayKind: 'working' };
const TABLES = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);

type Paused = readonly (readonly [from: string, to: string | null])[];

/** A request received on 10/11/2026, paused, and perhaps answered, by ten calendar days unless said otherwise. */
function paused(pauses: Paused, sentOn?: string, target: AnswerTarget = CALENDAR) {
  const basis = { targetDays: target.days, dayKind: target.dayKind, holidayVersion: SHIPPED_HOLIDAYS.version };
  return makeRequest({
    rounds: [
      {
        id: 'round',
        receivedOn: RECEIVED,
        peersWanted: 1,
        target: { targetDays: target.days, dayKind: target.dayKind },
        responses: sentOn === undefined ? [] : [{ id: 'sent', sentOn, kind: 'nobody', basis }],
        pauses: pauses.map(([from, to], place) => ({
          id: `pause-${place}`,
          from,
          to,
          reason: 'The LGA asked to wait',
        })),
      },
    ],
  });
}
const clockOf = (request: ReturnType<typeof paused>, today: string) =>
  requestClock(request, day(today), CALENDAR, TABLES, SHIPPED_HOLIDAYS);

describe('a paused clock', () => {
  test.each<[string, Paused, string, string]>([
    ['none', [], '2026-11-20', '2026-11-20'],
    ['three days', [['2026-11-12', '2026-11-14']], '2026-11-23', '2026-11-23'],
    ['the day of receipt alone, which is day 0 anyway', [['2026-11-10', '2026-11-10']], '2026-11-20', '2026-11-20'],
    ['the last day', [['2026-11-20', '2026-11-20']], '2026-11-21', '2026-11-20'],
    ['the day after the last day', [['2026-11-21', '2026-11-25']], '2026-11-20', '2026-11-20'],
    [
      'two that share days count those once',
      [
        ['2026-11-12', '2026-11-14'],
        ['2026-11-13', '2026-11-16'],
      ],
      '2026-11-25',
      '2026-11-25',
    ],
    [
      'two that meet',
      [
        ['2026-11-12', '2026-11-12'],
        ['2026-11-13', '2026-11-13'],
      ],
      '2026-11-22',
      '2026-11-20',
    ],
  ])('calendar, %s', (_, pauses, dueOn, actBy) => {
    expect(clockOf(paused(pauses), '2026-11-30')).toMatchObject({ dueOn, actBy });
  });

  test('working days: a weekend in a pause is not passed over twice', () => {
    expect(clockOf(paused([['2026-11-13', '2026-11-16']], undefined, WORKING), '2026-11-17').dueOn).toBe('2026-11-26');
    expect(clockOf(paused([], undefined, WORKING), '2026-11-17').dueOn).toBe('2026-11-24');
  });

  test.each([
    ['2026-11-13', 7, '2026-11-20', false, 0],
    ['2026-11-14', 7, '2026-11-21', true, 1],
    ['2026-11-17', 7, '2026-11-24', true, 4],
    ['2026-12-20', 7, '2026-12-27', true, 37],
  ])('without an end, on %s: %i days left when it goes on', (today, daysLeft, dueOn, isPaused, daysPaused) => {
    const clock = clockOf(paused([['2026-11-14', null]]), today);
    expect(clock.dueOn).toBe(dueOn);
    expect(clock.pause !== null).toBe(isPaused);
    expect(clock.state).not.toBe('overdue');
    // Before a weekend the day to act by is earlier than the last day.
    expect(clock.daysLeft).toBeLessThanOrEqual(daysLeft);
    expect(clock.isRunning).toBe(true);
    // The day that is asked about is not over.
    expect(clock.daysPaused).toBe(Math.max(0, daysPaused - 1));
  });

  test('stays as overdue as it was', () => {
    const request = paused([['2026-11-23', null]]);
    expect(clockOf(request, '2026-11-22')).toMatchObject({ state: 'overdue', daysOverdue: 2 });
    expect(clockOf(request, '2026-11-23')).toMatchObject({ state: 'overdue', daysOverdue: 3 });
    expect(clockOf(request, '2026-12-23')).toMatchObject({ state: 'overdue', daysOverdue: 3 });
  });

  test('tells days taken with and without the pause', () => {
    expect(clockOf(paused([['2026-11-12', '2026-11-14']], '2026-11-23'), '2026-12-01')).toMatchObject({
      state: 'in time',
      daysTaken: 10,
      daysPaused: 3,
    });
    expect(clockOf(paused([['2026-11-12', '2026-11-14']], '2026-11-24'), '2026-12-01')).toMatchObject({
      state: 'late',
      daysTaken: 11,
      daysPaused: 3,
    });
  });

  test('an answer ends it: the day of the answer counts', () => {
    expect(clockOf(paused([['2026-11-12', null]], '2026-11-18'), '2026-12-01')).toMatchObject({
      state: 'in time',
      daysTaken: 2,
      daysPaused: 6,
      pause: null,
    });
  });

  test('a pause after the answer changes nothing', () => {
    const before = clockOf(paused([], '2026-11-19'), '2026-12-01');
    const {
      pauses: _,
      round: __,
      answer: ___,
      ...same
    } = clockOf(paused([['2026-11-25', null]], '2026-11-19'), '2026-12-01');
    expect(before).toMatchObject(same);
  });

  test('stands still with the request that ended', () => {
    const ended = { ...paused([['2026-11-12', null]]), outcome: 'withdrawn' as const, outcomeOn: day('2026-11-16') };
    expect(clockOf(ended, '2026-12-31')).toMatchObject({ isRunning: false, pause: null, state: 'open', daysOpen: 2 });
  });

  test('an edited pause judges the answer anew, by the basis kept with it, and asks why it was late', () => {
    const [round] = paused([['2026-11-12', '2026-11-14']], '2026-11-23').rounds;
    if (!round) throw new Error('a request has a round');
    const shorter = {
      ...round,
      pauses: [{ id: 'p', from: day('2026-11-12'), to: day('2026-11-13'), reason: 'As said' }],
    };
    const tableOf = () => SHIPPED_HOLIDAYS;
    const planned = planReceipt({ round: shorter, receivedOn: round.receivedOn, lateReason: '', tableOf });
    expect(planned).toMatchObject({ judgement: { state: 'late', daysLate: 1 }, lacksLateReason: true });
    const [answer] = round.responses;
    expect(answer && judgeKept(round, answer, tableOf).state).toBe('in time');
  });
});

describe('the pause in force', () => {
  test.each([
    ['2026-11-11', undefined],
    ['2026-11-12', 'pause-0'],
    ['2026-11-14', 'pause-0'],
    ['2026-11-15', undefined],
    ['2026-11-16', 'pause-1'],
    ['2027-01-31', 'pause-1'],
  ])('on %s: %s', (today, id) => {
    const [round] = paused([
      ['2026-11-12', '2026-11-14'],
      ['2026-11-16', null],
    ]).rounds;
    expect(round && pauseInForce(round, day(today))?.id).toBe(id);
  });

  test('is none where the clock never stood still', () => {
    expect(pauseInForce({}, day('2026-11-12'))).toBeUndefined();
  });
});

describe('the days of a pause', () => {
  test('up to the day of the answer or today', () => {
    const [round] = paused([
      ['2026-11-12', '2026-11-14'],
      ['2026-11-16', null],
      ['2026-11-30', null],
    ]).rounds;
    expect(round && pausedDays(round, day('2026-11-20'))).toEqual([
      { from: '2026-11-12', to: '2026-11-14' },
      { from: '2026-11-16', to: '2026-11-20' },
    ]);
  });

  test.each<[string, string, string | null, string | null, string | undefined]>([
    ['today, without an end', '2026-11-22', null, null, undefined],
    ['from the day of receipt on', '2026-11-10', '2026-11-11', null, undefined],
    ['with an end to come', '2026-11-20', '2026-12-24', null, undefined],
    ['before the request came', '2026-11-09', null, null, 'pause-before-request at from'],
    ['beginning tomorrow', '2026-11-23', null, null, 'later-than-today at from'],
    ['ending before it begins', '2026-11-20', '2026-11-19', null, 'end-before-start at to'],
    ['ending on its first day', '2026-11-20', '2026-11-20', null, undefined],
    ['beginning on the day of the answer', '2026-11-20', null, '2026-11-20', 'pause-after-answer at from'],
    ['beginning the day before the answer', '2026-11-19', null, '2026-11-20', undefined],
    ['sharing its first day with another', '2026-11-14', '2026-11-18', null, 'pauses-overlap at from'],
    ['beginning on the same day as another', '2026-11-13', '2026-11-13', null, 'pauses-overlap at from'],
    ['running into another', '2026-11-11', '2026-11-13', null, 'pauses-overlap at to'],
    ['round another', '2026-11-11', null, null, 'pauses-overlap at to'],
    ['up to the day before another', '2026-11-11', '2026-11-12', null, undefined],
    ['from the day after another', '2026-11-15', null, null, undefined],
  ])('one %s', (_, from, to, stoppedOn, problem) => {
    const [round] = paused([['2026-11-13', '2026-11-14']]).rounds;
    if (!round) throw new Error('a request has a round');
    const found = pauseProblem({
      round,
      pause: { id: 'new', from: day(from), to: to === null ? null : day(to) },
      stoppedOn: stoppedOn === null ? null : day(stoppedOn),
      today: day('2026-11-22'),
    });
    expect(found && `${found.code} at ${found.field}`).toBe(problem);
    const itself = { id: 'pause-0', from: day('2026-11-13'), to: day('2026-11-14') };
    expect(pauseProblem({ round, pause: itself, stoppedOn: null, today: day('2026-11-22') })).toBeUndefined();
  });

  test('none follows one that has no end', () => {
    const [round] = paused([['2026-11-13', null]]).rounds;
    if (!round) throw new Error('a request has a round');
    const pause = { id: 'new', from: day('2026-11-20'), to: null };
    expect(pauseProblem({ round, pause, stoppedOn: null, today: day('2026-11-22') })).toEqual({
      code: 'pauses-overlap',
      field: 'from',
    });
    const before = { id: 'new', from: day('2026-11-10'), to: day('2026-11-12') };
    expect(pauseProblem({ round, pause: before, stoppedOn: null, today: day('2026-11-22') })).toBeUndefined();
  });
});
