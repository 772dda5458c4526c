import { describe, expect, test } from 'vitest';
import { endProblem, receiptProblem } from '@shared/rules/plan-answer-dates';
import { day, makeRequest, TODAY } from '@tests/support/builders';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };
const round = (receivedOn: string, sentOn?: string) => ({
  id: `round-${receivedOn}`,
  receivedOn,
  peersWanted: 1,
  responses: sentOn ? [{ id: sentOn, sentOn, kind: 'nobody', basis: BASIS }] : [],
});
const THREE = [round('2026-10-01', '2026-10-09'), round('2026-10-20'), round('2026-11-10')];

describe('the day a round was received', () => {
  const problem = (place: number, receivedOn: string, overrides: object = {}) => {
    const request = makeRequest({ rounds: THREE, ...overrides });
    return receiptProblem({ request, round: request.rounds[place], receivedOn: day(receivedOn), today: TODAY });
  };

  test.each([
    ['first round, no day too early', 0, '2026-01-01', undefined],
    ['first, on the day of its answer', 0, '2026-10-09', undefined],
    ['first, after its answer', 0, '2026-10-10', 'received-after-answer'],
    ['first, on the day of the second', 0, '2026-10-20', 'received-after-answer'],
    ['first, after the second', 0, '2026-10-21', 'after-next-round'],
    ['second, on the day of the first', 1, '2026-10-01', undefined],
    ['second, before the first', 1, '2026-09-30', 'before-last-round'],
    ['second, on the day of the third', 1, '2026-11-10', undefined],
    ['second, after the third', 1, '2026-11-11', 'after-next-round'],
    ['third, today', 2, TODAY, undefined],
    ['third, tomorrow', 2, '2026-11-23', 'later-than-today'],
    ['a fourth, on the day of the third', 3, '2026-11-10', undefined],
    ['a fourth, before the third', 3, '2026-11-09', 'before-last-round'],
  ] as const)('%s', (_, place, receivedOn, expected) => {
    expect(problem(place, receivedOn)).toBe(expected);
  });

  test('is not after the request ended; a further round opens it again', () => {
    const ended = { outcome: 'closed', outcomeOn: '2026-11-15' };
    expect(problem(2, '2026-11-15', ended)).toBeUndefined();
    expect(problem(2, '2026-11-16', ended)).toBe('received-after-end');
    expect(problem(3, '2026-11-16', ended)).toBeUndefined();
  });
});

test.each([
  ['2026-11-09', 'ended-before-round'],
  ['2026-11-10', undefined],
  [TODAY, undefined],
  ['2026-11-23', 'later-than-today'],
])('a request of three rounds ended on %s: %s', (endedOn, expected) => {
  expect(endProblem(makeRequest({ rounds: THREE }), day(endedOn), TODAY)).toBe(expected);
});
