import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { answerBy, DEFAULT_ANSWER_TARGET, type AnswerTarget } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';
import { judgeKept, planAnswer, planCorrection, planReceipt, withRound } from '@shared/rules/plan-answer';
import { roundClock } from '@shared/rules/request-state';
import { keptTarget } from '@shared/rules/round-target';
import { requestRows } from '@shared/exports/requests';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { day, makeAssignment, makeRequest } from '@tests/support/builders';

const FIRST = day('2026-11-02');
const TODAY = day('2027-02-26');
const TABLES = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);
const tableOf = () => SHIPPED_HOLIDAYS;
const assignments = ['a', 'b', 'c'].map((id) => makeAssignment({ id, requestId: 'r', state: 'available' }));
const ids = assignments.map(({ id }) => id);

const anyDay = fc.integer({ min: 0, max: 90 }).map((count) => addDays(FIRST, count));
const anyTarget: fc.Arbitrary<AnswerTarget> = fc.record({
  days: fc.integer({ min: 1, max: 20 }),
  dayKind: fc.constantFrom('calendar' as const, 'working' as const),
  responseMeans: fc.constantFrom(undefined, 'first-name' as const, 'all-places' as const),
});
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), on: anyDay, names: fc.subarray(ids), nobody: fc.boolean() }),
  fc.record({ do: fc.constant('correct' as const), on: anyDay, place: fc.nat(5) }),
  fc.record({ do: fc.constant('receive' as const), on: anyDay }),
  fc.record({ do: fc.constant('pause' as const), on: anyDay, length: fc.option(fc.nat(20)) }),
  fc.record({ do: fc.constant('end pause' as const), on: anyDay }),
  fc.record({ do: fc.constant('round' as const), on: anyDay }),
  fc.record({ do: fc.constant('wanted' as const), count: fc.integer({ min: 1, max: 3 }) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

let made = 0;

/** The request after a step; as it was where the rules refuse it. */
function after(request: Request, step: Step, target: AnswerTarget): Request {
  const round = request.rounds.at(-1);
  if (!round) return request;
  const id = `id-${(made += 1)}`;
  switch (step.do) {
    case 'answer': {
      const planned = planAnswer({
        request,
        assignments,
        ownIds: new Set(),
        draft: {
          kind: step.nobody ? 'nobody' : 'names',
          assignmentIds: step.names,
          checked: true,
          ownReason: '',
          sentOn: step.on,
          reason: '',
          lateReason: 'Said',
        },
        responseId: id,
        today: TODAY,
        target,
        table: SHIPPED_HOLIDAYS,
      });
      return planned.ok ? planned.value.request : request;
    }
    case 'correct': {
      const response = round.responses[step.place % Math.max(1, round.responses.length)];
      if (!response) return request;
      const corrected = { sentOn: step.on, reason: '', lateReason: 'Said' };
      const planned = planCorrection({ request, round, response, corrected, today: TODAY, tableOf });
      return planned.ok ? planned.value : request;
    }
    case 'receive': {
      if (round.responses.some(({ sentOn }) => sentOn < step.on)) return request;
      return withRound(request, planReceipt({ round, receivedOn: step.on, lateReason: 'Said', tableOf }).round);
    }
    case 'pause': {
      const to = step.length === null ? null : addDays(step.on, step.length);
      return withRound(request, {
        ...round,
        pauses: [...(round.pauses ?? []), { id, from: step.on, to, reason: 'Said' }],
      });
    }
    case 'end pause':
      return withRound(request, {
        ...round,
        pauses: (round.pauses ?? []).map((one) => (one.from <= step.on ? { ...one, to: step.on } : one)),
      });
    case 'round':
      return {
        ...request,
        rounds: [
          ...request.rounds,
          { id, receivedOn: step.on, peersWanted: 1, target: keptTarget(target), responses: [] },
        ],
      };
    case 'wanted':
      return withRound(request, { ...round, peersWanted: step.count });
  }
}

test('pauses, rounds, corrections and other dates never give two answers for one round', () => {
  fc.assert(
    fc.property(anyTarget, fc.array(anyStep, { maxLength: 12 }), (target, steps) => {
      const first = makeRequest({
        id: 'r',
        rounds: [{ id: 'first', receivedOn: FIRST, peersWanted: 2, target: keptTarget(target) }],
      });
      const request = steps.reduce((now, step) => after(now, step, target), first);
      const agreement = {
        ...DEFAULT_AGREEMENT,
        targetDays: target.days,
        dayKind: target.dayKind,
        ...(target.responseMeans && { responseMeans: target.responseMeans }),
      };
      const lines = requestRows({
        agreement,
        councils: { get: () => undefined, nameOf: () => '' } as unknown as Parameters<
          typeof requestRows
        >[0]['councils'],
        currentHolidayTable: SHIPPED_HOLIDAYS,
        everyRequest: true,
        holidayTableByVersion: TABLES,
        requests: [request],
        today: TODAY,
        year: yearOf(TODAY, agreement),
      });
      expect(lines).toHaveLength(request.rounds.length);
      for (const round of request.rounds) {
        const clock = roundClock(request, round, TODAY, target, TABLES, SHIPPED_HOLIDAYS);
        const line = lines.find((one) => one.clock.round.id === round.id);
        // The sheet has the very clock of the screen.
        expect(line?.clock).toEqual(clock);
        expect(clock.answer).toBe(stopOfClock(round));
        const due = answerBy(round.receivedOn, target, SHIPPED_HOLIDAYS, clock.pauses);
        expect(clock.dueOn).toBe(due.dueOn);
        if (clock.answer === null) {
          expect(clock.state === 'overdue').toBe(TODAY > clock.dueOn);
          expect(clock.daysTaken).toBeUndefined();
        } else {
          const judged = judgeKept(round, clock.answer, tableOf);
          expect([clock.state, clock.daysTaken]).toEqual([judged.state, judged.daysTaken]);
          expect(clock.state === 'in time').toBe(clock.answer.sentOn <= clock.dueOn);
          expect(clock.state === 'in time').toBe((clock.daysTaken ?? 0) <= target.days);
        }
        expect(clock.daysPaused).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 400, seed: 20261122 },
  );
});

test('a pause never brings the day to answer by forward, and shared days count once', () => {
  fc.assert(
    fc.property(anyDay, fc.array(fc.tuple(anyDay, fc.nat(15)), { maxLength: 4 }), (receivedOn, spans) => {
      const pauses = spans.map(([from, length]) => ({ from, to: addDays(from, length) }));
      const plain = answerBy(receivedOn, DEFAULT_ANSWER_TARGET, SHIPPED_HOLIDAYS);
      const paused = answerBy(receivedOn, DEFAULT_ANSWER_TARGET, SHIPPED_HOLIDAYS, pauses);
      const isStill = (one: CalendarDay) => pauses.some(({ from, to }) => from <= one && one <= to);
      const still = new Set(paused.days.map(({ day: one }) => one).filter(isStill));
      still.delete(receivedOn);
      expect(paused.dueOn).toBe(addDays(plain.dueOn, still.size));
      expect(answerBy(receivedOn, DEFAULT_ANSWER_TARGET, SHIPPED_HOLIDAYS, [...pauses, ...pauses])).toEqual(paused);
    }),
    { seed: 20261122 },
  );
});
