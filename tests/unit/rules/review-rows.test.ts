import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { compareReviews, type ReviewDifference } from '@shared/rules/compare-reviews';
import { causesOf } from '@shared/rules/review-causes';
import { byMostUsed, reviewRow, reviewTotals, type ReviewRule } from '@shared/rules/review-rows';
import { buildTrainingBook } from '@shared/rules/training-book';
import { daysUsed } from '@shared/rules/days-used';
import { yearOf } from '@shared/rules/year';
import { addDays } from '@shared/rules/calendar';
import { DAY_STATES, type DayEntry } from '@shared/model/day-entry';
import { day, makeApproval, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const year = yearOf(TODAY, DEFAULT_AGREEMENT);
const training = buildTrainingBook([], []);
const ruleOf = (asOf = TODAY): ReviewRule => ({ asOf, today: TODAY, year, agreement: DEFAULT_AGREEMENT, training });
const rowOf = (entries: readonly DayEntry[], asOf = TODAY, approvals = [makeApproval()]) =>
  reviewRow(
    { peer: makePeer({ id: 'peer-1' }), name: 'Anwen', homeCouncil: 'Leeds', entries, approvals },
    ruleOf(asOf),
  );

const anyEntry = fc
  .record({
    date: fc.integer({ min: -60, max: 400 }).map((count) => addDays(day('2026-04-01'), count)),
    quarterDays: fc.integer({ min: 0, max: 24 }),
    state: fc.constantFrom(...DAY_STATES),
    activity: fc.constantFrom('on site', 'travel'),
    pencilledUntil: fc.constantFrom(null, TODAY, addDays(TODAY, -1)),
  })
  .map(makeDayEntry);

describe('reviewRow', () => {
  test('for today says what every screen says, whatever the entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 30 }), (entries) => {
        const used = daysUsed(entries, year, DEFAULT_AGREEMENT, TODAY);
        expect(rowOf(entries)).toMatchObject({
          workedQuarterDays: used.workedQuarterDays,
          bookedQuarterDays: used.bookedQuarterDays,
          pencilledQuarterDays: used.pencilledQuarterDays,
          lastWorkedOn: used.lastWorkedOn,
          nextWorkOn: used.nextWorkOn,
          leftQuarterDays: 168 - used.workedQuarterDays - used.bookedQuarterDays,
        });
      }),
    );
  });

  test.each([
    ['2026-06-09', { workedQuarterDays: 0, bookedQuarterDays: 4, lastWorkedOn: null, nextWorkOn: '2026-06-10' }],
    ['2026-06-10', { workedQuarterDays: 4, bookedQuarterDays: 0, lastWorkedOn: '2026-06-10', nextWorkOn: null }],
  ])('as of %s: work dated after the day is ahead, the day itself is worked', (asOf, expected) => {
    expect(rowOf([makeDayEntry({ date: '2026-06-10' })], day(asOf))).toMatchObject(expected);
  });

  test.each([
    ['2026-09-30', 0],
    ['2026-10-01', 8],
  ])('as of %s: only days granted by then are added', (asOf, extraQuarterDays) => {
    expect(rowOf([], day(asOf), [makeApproval({ decidedOn: '2026-10-01' })])).toMatchObject({ extraQuarterDays });
  });

  test('availability that ended before the day is left out; the day itself is in', () => {
    const availability = [
      { kind: 'unavailable', from: null, to: '2026-11-21' },
      { kind: 'unavailable', from: null, to: '2026-11-22' },
      { kind: 'unavailable', from: '2026-12-01', to: null },
    ];
    const row = reviewRow(
      { peer: makePeer({ availability }), name: 'Anwen', homeCouncil: '', entries: [], approvals: [] },
      ruleOf(),
    );
    expect(row.availability).toEqual(availability.slice(1));
  });
});

test('totals are the sums of the rows, and over without approval stands first', () => {
  const rows = [
    rowOf([makeDayEntry({ quarterDays: 8 })]),
    rowOf([makeDayEntry({ quarterDays: 164 })], TODAY, []),
    rowOf([makeDayEntry({ quarterDays: 6, state: 'booked' })], TODAY, []),
  ].toSorted(byMostUsed);
  expect(rows.map(({ workedQuarterDays }) => workedQuarterDays)).toEqual([164, 8, 0]);
  expect(reviewTotals(rows)).toMatchObject({
    peers: 3,
    usedPeers: 3,
    workedQuarterDays: 172,
    bookedQuarterDays: 6,
    overNotApproved: 1,
    middleQuarterDays: 8,
  });
});

describe('compareReviews', () => {
  const was = rowOf([makeDayEntry({ id: 'd', quarterDays: 4 })]);

  test('lists the figures that differ, who came and who went', () => {
    const is = rowOf([makeDayEntry({ id: 'd', quarterDays: 6 })]);
    const gone = { ...was, peerId: makePeer({ id: 'gone' }).id };
    const came = { ...was, peerId: makePeer({ id: 'came' }).id };
    expect(
      compareReviews([was, gone], [is, came]).map(({ peerId, figures, was: before, is: now }) => [
        peerId,
        figures,
        before !== undefined,
        now !== undefined,
      ]),
    ).toEqual([
      ['peer-1', ['workedQuarterDays', 'leftQuarterDays'], true, true],
      ['gone', [], true, false],
      ['came', [], false, true],
    ]);
  });

  test('a name is no figure, and of an erased peer training is none either', () => {
    const renamed = { ...was, name: 'Erased peer 1', homeCouncil: '', training: [] };
    expect(compareReviews([renamed], [was], () => true)).toEqual([]);
    expect(compareReviews([renamed], [was])).toMatchObject([{ figures: ['training'] }]);
  });
});

describe('causesOf', () => {
  const row = rowOf([]);
  const difference: ReviewDifference = { peerId: row.peerId, was: row, is: row, figures: ['workedQuarterDays'] };
  const ofDay = (overrides: object) => ({
    table: 'dayEntries' as const,
    before: null,
    after: makeDayEntry({ peerId: 'peer-1', ...overrides }),
  });

  test.each([
    ['a day of the year', ofDay({}), true],
    ['a day of another year', ofDay({ date: '2027-04-01' }), false],
    ['a day of another peer', ofDay({ peerId: 'other' }), false],
    [
      'a day moved out of the year',
      { ...ofDay({ date: '2027-04-01' }), before: makeDayEntry({ peerId: 'peer-1', date: '2027-03-31' }) },
      true,
    ],
    ['a decision on the year', { table: 'approvals' as const, before: null, after: makeApproval() }, true],
    [
      'one on another',
      { table: 'approvals' as const, before: null, after: makeApproval({ yearKey: 'FY2025/26' }) },
      false,
    ],
    ['the record of the peer', { table: 'peers' as const, before: null, after: makePeer({ id: 'peer-1' }) }, false],
  ])('%s: %#', (_what, change, isCause) => {
    expect(causesOf(difference, [change], year)).toEqual(isCause ? [change] : []);
  });

  test('the record of the peer may be why training differs', () => {
    const change = { table: 'peers' as const, before: null, after: makePeer({ id: 'peer-1' }) };
    expect(causesOf({ ...difference, figures: ['training'] }, [change], year)).toEqual([change]);
  });
});
