import { describe, expect, test } from 'vitest';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import {
  answerFigures,
  askedRounds,
  groupRounds,
  inTimeOf,
  notMet,
  placesNotMet,
  reasonsLate,
  reasonsNobody,
} from '@shared/rules/performance';
import { figureOf, rowsOf } from '../exports/read-sheet';
import { makeReturnInput } from '../exports/return-fixture';
import { makeRequest, TODAY } from '@tests/support/builders';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: SHIPPED_HOLIDAYS.version };
let made = 0;
const sent = (sentOn: string, more: object = {}) => ({
  id: `sent-${(made += 1)}`,
  sentOn,
  kind: 'names',
  assignmentIds: ['a'],
  basis: BASIS,
  ...more,
});
const round = (receivedOn: string, responses: object[] = [], peersWanted = 1) => ({
  id: `round-${(made += 1)}`,
  receivedOn,
  peersWanted,
  responses,
});
const nobody = (sentOn: string, reason = '') => sent(sentOn, { kind: 'nobody', assignmentIds: [], reason });
const late = (sentOn: string, lateReason: string) => sent(sentOn, { lateReason });

// Today is 22 November 2026.
const REQUESTS = [
  makeRequest({ ref: 'R-1', rounds: [round('2026-10-01', [sent('2026-10-05')]), round('2026-11-20')] }),
  makeRequest({ ref: 'R-2', rounds: [round('2026-10-02', [late('2026-10-14', 'Half term')], 2)] }),
  makeRequest({ ref: 'R-3', rounds: [round('2026-10-03', [late('2026-10-20', ' half  TERM')])] }),
  makeRequest({ ref: 'R-4', rounds: [round('2026-09-01', [nobody('2026-09-11', 'Nobody with SEND')])] }),
  makeRequest({ ref: 'R-5', rounds: [round('2026-11-01')] }),
  makeRequest({ ref: 'R-6', outcome: 'withdrawn', outcomeOn: '2026-11-03', rounds: [round('2026-11-02')] }),
  makeRequest({ ref: 'R-7', outcome: 'closed', outcomeOn: '2026-10-30', rounds: [round('2026-10-10', [], 3)] }),
];
const rounds = askedRounds({
  requests: REQUESTS,
  today: TODAY,
  agreement: DEFAULT_AGREEMENT,
  holidayTableByVersion: new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]),
  currentHolidayTable: SHIPPED_HOLIDAYS,
});
const refs = (of: readonly { request: { ref: string } }[]) => of.map(({ request }) => request.ref);

describe('how requests were answered', () => {
  const figures = answerFigures(rounds);

  test('counts requests once, and every round with a clock of its own', () => {
    expect(refs(figures.received)).toEqual(['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7']);
    expect(refs(figures.further)).toEqual(['R-1']);
    expect(refs(figures.answered)).toEqual(['R-1', 'R-2', 'R-3', 'R-4']);
    expect(refs(figures.inTime)).toEqual(['R-1', 'R-4']);
    expect(refs(figures.late)).toEqual(['R-2', 'R-3', 'R-5', 'R-7']);
    expect(refs(figures.open)).toEqual(['R-1', 'R-5']);
    expect(rounds.map(({ clock }) => inTimeOf(clock))).toEqual([
      'yes',
      'not yet due',
      'no',
      'no',
      'yes',
      'no',
      'none',
      'no',
    ]);
  });

  test('the share, the middle and the longest are of those answered: 4, 10, 12 and 17 days', () => {
    expect(figures).toMatchObject({ shareInTime: 0.5, medianDays: 11, longestDays: 17 });
    expect(answerFigures(rounds.slice(0, 1))).toMatchObject({ shareInTime: 1, medianDays: 4, longestDays: 4 });
    expect(answerFigures([])).toMatchObject({ shareInTime: null, medianDays: null, longestDays: null });
  });

  test('the sheet Requests, its summary and the list say the same', () => {
    const input = makeReturnInput({ requests: REQUESTS });
    const lines = rowsOf(input, 'Requests');
    const count = (isOne: (row: (typeof lines)[number]) => boolean) => lines.filter(isOne).length;
    expect(lines).toHaveLength(figures.received.length + figures.further.length);
    expect(count((row) => row['In time'] === 'Yes')).toBe(figures.inTime.length);
    expect(count((row) => row['In time'] === 'No')).toBe(figures.late.length);
    expect(count((row) => row['Answered'] !== null)).toBe(figures.answered.length);
    expect(Math.max(...lines.map((row) => Number(row['Days taken'] ?? 0)))).toBe(figures.longestDays);
    const summary = (label: string) => figureOf(input, 'Summary', label);
    expect(summary('Requests received')).toBe(figures.received.length);
    expect(summary('Further names wanted, each with its own clock')).toBe(figures.further.length);
    expect(summary('Requests answered')).toBe(figures.answered.length);
    expect(summary('Requests answered in time')).toBe(figures.inTime.length);
    expect(summary('Share of answers in time')).toBe(figures.shareInTime);
    expect(summary('Requests late, answered or not')).toBe(figures.late.length);
    expect(summary('Requests open')).toBe(figures.open.length);
    // Cells of days are made of quarter-days.
    expect(summary('Days to answer, in the middle')).toBe((figures.medianDays ?? 0) * 4);
    expect(summary('Days to answer, longest')).toBe(figures.longestDays);
  });
});

describe('the reasons', () => {
  test('why late, however it was typed; overdue ones have none yet', () => {
    const reasons = reasonsLate(rounds, { answered: 'Not said', open: 'Not answered' });
    expect(reasons.map(({ name, rounds: of }) => [name, refs(of)])).toEqual([
      ['Half term', ['R-2', 'R-3']],
      ['Not answered', ['R-5', 'R-7']],
    ]);
  });

  test('why nobody', () => {
    expect(reasonsNobody(rounds, 'Not said').map(({ name, rounds: of }) => [name, refs(of)])).toEqual([
      ['Nobody with SEND', ['R-4']],
    ]);
  });
});

test('demand not met: places without a name where the clock stopped or the request ended, unless it was withdrawn', () => {
  expect(notMet(rounds).map((one) => [one.request.ref, placesNotMet(one)])).toEqual([
    ['R-2', 1],
    ['R-4', 1],
    ['R-7', 3],
  ]);
});

test('a round stands in each of its groups once', () => {
  const groups = groupRounds(rounds.slice(0, 3), ({ request }) =>
    request.ref === 'R-1' ? ['Housing', 'housing ', 'SEND'] : ['SEND'],
  );
  expect(groups.map(({ name, rounds: of }) => [name, refs(of)])).toEqual([
    ['SEND', ['R-1', 'R-1', 'R-2']],
    ['Housing', ['R-1', 'R-1']],
  ]);
});
