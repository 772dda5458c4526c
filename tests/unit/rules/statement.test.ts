import { describe, expect, test } from 'vitest';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { changeCounting } from '@shared/rules/counting';
import { daysUsed } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { cancelledLines, statement, type StatementLine } from '@shared/rules/statement';
import { yearOf } from '@shared/rules/year';
import { day, makeApproval, makeDayEntry, TODAY } from '@tests/support/builders';

const year = yearOf(TODAY, DEFAULT_AGREEMENT);
type Entry = NonNullable<Parameters<typeof makeDayEntry>[0]>;
const lines = (entries: Entry[], approvals: ReturnType<typeof makeApproval>[] = []) =>
  statement(entries.map(makeDayEntry), year, approvals, DEFAULT_AGREEMENT, TODAY);

/** A line as text: what, when, amount (in brackets where it is not taken off), left after and left if it goes ahead. */
function short(line: StatementLine): string {
  const when = line.kind === 'days' ? `${line.from.slice(5)}..${line.to.slice(5)} ${line.state}` : line.on.slice(5);
  const amount = line.kind === 'days' && !line.takenOff ? `(${line.quarterDays})` : line.quarterDays;
  return `${line.kind} ${when} ${amount}: ${line.leftAfterQuarterDays}, ${line.leftIfGoesAheadQuarterDays}`;
}

describe('a statement', () => {
  test('of no days is the limit', () => {
    expect(lines([]).map(short)).toEqual(['limit 04-01 160: 160, 160']);
  });

  test('runs in order of time, what is not taken off in brackets, what is pencilled in last', () => {
    const entries: Entry[] = [
      { date: '2027-01-19', state: 'booked', quarterDays: 4 },
      { date: '2026-12-10', state: 'pencilled', quarterDays: 3 },
      { date: '2026-12-09', state: 'pencilled', quarterDays: 8, pencilledUntil: '2026-11-21' },
      { date: '2026-10-22', activity: 'conference', quarterDays: 4 },
      { date: '2026-04-01', precision: 'year', activity: 'before', quarterDays: 24 },
      { date: '2026-07-14', quarterDays: 2 },
      { date: '2026-08-01', state: 'cancelled', quarterDays: 12 },
      { date: '2026-03-31', quarterDays: 12 },
    ];
    expect(lines(entries, [makeApproval({ decidedOn: '2026-11-01', grantedQuarterDays: 8 })]).map(short)).toEqual([
      'limit 04-01 160: 160, 160',
      'days 04-01..04-01 worked 24: 136, 136',
      'days 07-14..07-14 worked 2: 134, 134',
      'days 10-22..10-22 worked (4): 134, 134',
      'approval 11-01 8: 142, 142',
      'days 01-19..01-19 booked 4: 138, 138',
      'days 12-09..12-09 pencilled (8): 138, 138',
      'days 12-10..12-10 pencilled (3): 138, 135',
    ]);
  });

  test('puts consecutive days of the same work together, over a weekend too, and no others', () => {
    const entries: Entry[] = [
      { date: '2026-06-11', projectId: 'a' },
      { date: '2026-06-12', projectId: 'a' },
      { date: '2026-06-15', projectId: 'a' },
      { date: '2026-06-17', projectId: 'a' },
      { date: '2026-06-18', projectId: 'b' },
      { date: '2026-06-19', projectId: 'b', part: 'am', quarterDays: 2 },
      { date: '2026-06-19', projectId: 'b', part: 'pm', quarterDays: 2 },
      { date: '2026-06-20', projectId: 'b', state: 'booked' },
      { date: '2026-06-22', projectId: 'b', state: 'booked', countsOverride: { counts: false, reason: 'unpaid' } },
    ];
    expect(lines(entries).map(short).slice(1)).toEqual([
      'days 06-11..06-15 worked 12: 148, 148',
      'days 06-17..06-17 worked 4: 144, 144',
      'days 06-18..06-19 worked 8: 136, 136',
      'days 06-20..06-20 booked 4: 132, 132',
      'days 06-22..06-22 booked (4): 132, 132',
    ]);
  });

  test('days before and after their activity began to count stand apart, each taken off or not', () => {
    const activities = DEFAULT_AGREEMENT.activities.map((activity) =>
      activity.code === 'travel' ? changeCounting(activity, true, day('2026-09-01')) : activity,
    );
    const agreement = { ...DEFAULT_AGREEMENT, activities };
    for (const [state, left] of [
      ['worked', 156],
      ['cancelled', 160],
    ] as const) {
      const entries = ['2026-08-31', '2026-09-01'].map((date) => makeDayEntry({ date, state, activity: 'travel' }));
      const made = statement(entries, year, [], agreement, TODAY);
      expect(made.at(-1)?.leftAfterQuarterDays).toBe(left);
      expect(
        limitPosition(daysUsed(entries, year, agreement, TODAY), [], limitOf(year, agreement)).leftQuarterDays,
      ).toBe(left);
      const apart =
        state === 'worked' ? made.filter((line) => line.kind === 'days') : cancelledLines(entries, year, agreement);
      expect(apart.map((line) => [line.from, line.counts])).toEqual([
        ['2026-08-31', false],
        ['2026-09-01', true],
      ]);
    }
  });

  test('approvals stand in order of the day they were decided on, before the days of that day', () => {
    const approvals = [
      makeApproval({ decidedOn: '2026-10-02', grantedQuarterDays: 4 }),
      makeApproval({ decidedOn: '2026-06-02', grantedQuarterDays: 8 }),
      makeApproval({ decidedOn: '2026-10-02', grantedQuarterDays: 12 }),
    ];
    for (const given of [approvals, approvals.toReversed()])
      expect(
        lines([{ date: '2026-10-02' }], given)
          .map(short)
          .slice(1),
      ).toEqual([
        'approval 06-02 8: 168, 168',
        'approval 10-02 4: 172, 172',
        'approval 10-02 12: 184, 184',
        'days 10-02..10-02 worked 4: 180, 180',
      ]);
  });

  test('month entries are never put together with days', () => {
    const entries: Entry[] = [
      { date: '2026-06-01', precision: 'month', quarterDays: 9 },
      { date: '2026-06-01' },
      { date: '2026-06-02' },
    ];
    expect(lines(entries).map(short).slice(1)).toEqual([
      'days 06-01..06-01 worked 9: 151, 151',
      'days 06-01..06-02 worked 8: 143, 143',
    ]);
  });

  test('an approval from before the year, or without a date, stands at its beginning; one that was not granted nowhere', () => {
    const approvals = [
      makeApproval({ decidedOn: null, grantedQuarterDays: 4 }),
      makeApproval({ decidedOn: '2026-03-01', grantedQuarterDays: 8 }),
      makeApproval({ decidedOn: '2027-05-01', grantedQuarterDays: 12 }),
      makeApproval({ decision: 'refused', grantedQuarterDays: 40 }),
    ];
    expect(lines([{ date: '2026-04-01' }], approvals).map(short)).toEqual([
      'limit 04-01 160: 160, 160',
      'approval 04-01 4: 164, 164',
      'approval 04-01 8: 172, 172',
      'days 04-01..04-01 worked 4: 168, 168',
      'approval 05-01 12: 180, 180',
    ]);
  });
});

test('what was cancelled in the year stands apart, and is taken off nowhere', () => {
  const entries: Entry[] = [
    { date: '2026-09-02', state: 'cancelled', activity: 'conference', quarterDays: 2 },
    { date: '2026-08-04', state: 'cancelled' },
    { date: '2026-08-03', state: 'cancelled' },
    { date: '2026-08-05', state: 'worked' },
    { date: '2026-03-31', state: 'cancelled' },
  ];
  const made = cancelledLines(entries.map(makeDayEntry), year, DEFAULT_AGREEMENT);
  expect(made.every(({ expired }) => !expired)).toBe(true);
  expect(made.map(({ from, to, quarterDays, takenOff, counts }) => [from, to, quarterDays, takenOff, counts])).toEqual([
    ['2026-08-03', '2026-08-04', 8, false, true],
    ['2026-09-02', '2026-09-02', 2, false, false],
  ]);
  expect(lines(entries).map(short).slice(1)).toEqual(['days 08-05..08-05 worked 4: 156, 156']);
});
