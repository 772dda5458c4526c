import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { compareReviews, type ReviewDifference } from '@shared/rules/compare-reviews';
import { causesOf } from '@shared/rules/review-causes';
import { byMostUsed, hasDays, reviewRow, reviewTotals, type ReviewRule } from '@shared/rules/review-rows';
import { buildTrainingBook } from '@shared/rules/training-book';
import { daysUsed } from '@shared/rules/days-used';
import { yearOf } from '@shared/rules/year';
import { addDays } from '@shared/rules/calendar';
import { DAY_STATES, type DayEntry } from '@shared/model/day-entry';
import { day, makeApproval, makeAttendance, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
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

test('totals name how many stand where, what is pencilled in and what was granted on top', () => {
  const of = (quarterDays: number, granted = 0) =>
    rowOf([makeDayEntry({ quarterDays })], TODAY, granted ? [makeApproval({ grantedQuarterDays: granted })] : []);
  const pencilled = rowOf([makeDayEntry({ quarterDays: 3, state: 'pencilled', date: '2026-12-01' })], TODAY, []);
  const rows = [of(127), of(128), of(159), of(160), of(164, 8), of(161), pencilled];
  expect(reviewTotals(rows)).toMatchObject({
    peers: 7,
    nearLimit: 2,
    atLimit: 1,
    overApproved: 1,
    overNotApproved: 1,
    pencilledQuarterDays: 3,
    extraQuarterDays: 8,
  });
});

test('a review stands by what is over, then by worked and booked, then by pencilled in, then by name', () => {
  const named = (name: string, entries: Parameters<typeof makeDayEntry>[0][], granted = 0) => ({
    ...rowOf(entries.map(makeDayEntry), TODAY, granted ? [makeApproval({ grantedQuarterDays: granted })] : []),
    name,
  });
  const pencilled = { state: 'pencilled', date: '2026-12-01' };
  const inOrder = [
    named('Over', [{ quarterDays: 161 }]),
    named('Granted', [{ quarterDays: 162 }], 8),
    named('Full', [{ quarterDays: 160 }]),
    named('Booked', [{ quarterDays: 4 }, { quarterDays: 8, state: 'booked', date: '2026-12-01' }]),
    named('Worked', [{ quarterDays: 8 }]),
    named('Pencilled more', [{ ...pencilled, quarterDays: 4 }]),
    named('Pencilled', [{ ...pencilled, quarterDays: 2 }]),
    named('Anwen', []),
    named('Bryn', []),
  ];
  const names = inOrder.map(({ name }) => name);
  for (const rows of [inOrder, inOrder.toReversed()])
    expect(rows.toSorted(byMostUsed).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['none', [], false],
  ['worked', [{}], true],
  ['booked', [{ state: 'booked' }], true],
  ['pencilled in', [{ state: 'pencilled' }], true],
  ['run out', [{ state: 'pencilled', pencilledUntil: '2026-11-21' }], true],
  ['not counted', [{ activity: 'travel' }], true],
  ['cancelled', [{ state: 'cancelled' }], false],
  ['of another year', [{ date: '2026-03-31' }], false],
])('a peer whose days are %s has days: %s', (_, entries, has) => {
  expect(hasDays(rowOf(entries.map(makeDayEntry)))).toBe(has);
});

test('training that ends soon is met, and what is booked for a past review still booked', () => {
  const NONE = { attendedOn: null, bookedFor: null };
  const challenge = { attendedOn: '2024-01-10', bookedFor: null };
  const peer = makePeer({ training: { challenge, mentoring: NONE, conference: NONE } });
  const row = reviewRow({ peer, name: 'Anwen', homeCouncil: '', entries: [], approvals: [] }, ruleOf());
  expect(row.training.map(({ kind, position, metUntil }) => [kind, position, metUntil])).toEqual([
    ['challenge', 'met', '2027-01-10'],
    ['mentoring', 'not met', null],
    ['conference', 'not met', null],
  ]);
});

test('as of a past day what is booked or pencilled in stays so; approvals of another year or without a date', () => {
  const later = { date: '2026-07-01', quarterDays: 4 };
  const asOf = day('2026-06-10');
  const states = [
    { ...later, state: 'pencilled' },
    { ...later, quarterDays: 2, state: 'booked' },
  ].map(makeDayEntry);
  expect(rowOf(states, asOf, [])).toMatchObject({ pencilledQuarterDays: 4, bookedQuarterDays: 2 });
  expect(rowOf([], asOf, [makeApproval({ decidedOn: null })]).extraQuarterDays).toBe(8);
  expect(rowOf([], asOf, [makeApproval({ yearKey: 'FY2025/26', decidedOn: '2026-03-01' })]).extraQuarterDays).toBe(0);
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

  const changed = [
    { table: 'dayEntries' as const, before: null, after: makeDayEntry({ peerId: 'peer-1' }) },
    { table: 'approvals' as const, before: makeApproval({ peerId: 'other' }), after: makeApproval() },
    { table: 'attendances' as const, before: null, after: makeAttendance({ peerId: 'peer-1' }) },
    { table: 'attendances' as const, before: null, after: makeAttendance({ peerId: 'other' }) },
    { table: 'peers' as const, before: makePeer({ id: 'peer-1' }), after: makePeer({ id: 'other' }) },
    { table: 'peers' as const, before: null, after: makePeer({ id: 'other' }) },
    { table: 'approvals' as const, before: null, after: makeApproval({ peerId: 'other' }) },
    { table: 'requests' as const, before: null, after: { id: 'peer-1', peerId: 'peer-1' } },
  ];
  const placesOf = (given: ReviewDifference) => causesOf(given, changed, year).map((change) => changed.indexOf(change));

  test.each([
    ['a figure of days', { figures: ['workedQuarterDays'] }, [0, 1]],
    ['training', { figures: ['training'] }, [2, 4]],
    ['availability', { figures: ['availability'] }, [4]],
    ['training and days', { figures: ['training', 'leftQuarterDays'] }, [0, 1, 2, 4]],
    ['that the peer came', { was: undefined, figures: [] }, [0, 1, 4]],
    ['that the peer went', { is: undefined, figures: [] }, [0, 1, 4]],
    ['nothing', { figures: [] }, []],
  ] as const)('for %s: only what can be why', (_what, given, places) => {
    // Safe: a difference with other figures, or without one of its two rows.
    expect(placesOf({ ...difference, ...given } as unknown as ReviewDifference)).toEqual(places);
  });
});
