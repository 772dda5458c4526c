import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { changeCounting } from '@shared/rules/counting';
import { daysUsed } from '@shared/rules/days-used';
import { day, makeApproval, makeAssignment, makeDayEntry, makePeer, makeRequest } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { figureOf, rowsOf, sheetOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

const peers = ['a', 'b', 'c', 'd'].map((id) => makePeer({ id }));
const entries = [
  makeDayEntry({ peerId: 'a', quarterDays: 161, kindOfWork: 'Mentoring' }),
  makeDayEntry({ peerId: 'a', quarterDays: 4, activity: 'training' }),
  makeDayEntry({ peerId: 'b', quarterDays: 128, kindOfWork: 'Progress review' }),
  makeDayEntry({ peerId: 'b', quarterDays: 6, state: 'booked', date: '2026-12-01' }),
  makeDayEntry({ peerId: 'b', quarterDays: 2, councilSupportedId: 'W06000015' }),
  makeDayEntry({ peerId: 'b', quarterDays: 3, assignmentId: 'paid' }),
  makeDayEntry({ peerId: 'c', quarterDays: 5, state: 'pencilled', date: '2026-12-01' }),
  makeDayEntry({ peerId: 'c', quarterDays: 9, state: 'cancelled' }),
];
const input = makeReturnInput({
  peers,
  entriesByPeer: byPeer(entries),
  approvals: [makeApproval({ peerId: 'a', grantedQuarterDays: 8 })],
  requests: [makeRequest({ id: 'charged', paidFor: true, kindOfWork: 'LGA internal' })],
  assignments: [makeAssignment({ id: 'paid', peerId: 'b', requestId: 'charged' })],
});
const figure = (label: string) => figureOf(input, 'Summary', label);

describe('Summary', () => {
  test('adds up what the rules say of each peer', () => {
    const each = [...input.entriesByPeer.values()].map((of) =>
      daysUsed(of, input.year, DEFAULT_AGREEMENT, input.today),
    );
    const sum = (key: 'workedQuarterDays' | 'bookedQuarterDays' | 'pencilledQuarterDays' | 'notCountedQuarterDays') =>
      each.reduce((total, used) => total + used[key], 0);
    expect(figure('Days worked')).toBe(sum('workedQuarterDays'));
    expect(figure('Days worked')).toBe(294);
    expect(figure('Days booked')).toBe(sum('bookedQuarterDays'));
    expect(figure('Days pencilled in')).toBe(sum('pencilledQuarterDays'));
    expect(figure('Days in any state that do not count to the limit')).toBe(sum('notCountedQuarterDays'));
  });

  test('counts peers once each', () => {
    expect(figure('Peers')).toBe(4);
    expect(figure('Peers used')).toBe(2);
    expect(figure('Peers with days booked or pencilled in, none worked')).toBe(1);
    expect(figure('Peers at 32 days or more, below the limit')).toBe(1);
    expect(figure('Peers at the limit of 40 days')).toBe(0);
    expect(figure('Peers over the limit, approved')).toBe(1);
    expect(figure('Peers over the limit, no approval')).toBe(0);
  });

  test('breaks days worked down by kind of work, most first, to the same sum', () => {
    const sheet = sheetOf(input, 'Summary');
    const cells = sheet.layout === 'page' ? sheet.cells : [];
    const start = cells.findIndex(([first]) => first?.value === 'Days worked by kind of work') + 1;
    const kinds = cells.slice(start, start + 4).map((row) => row.map(({ value }) => value));
    expect(kinds).toEqual([
      ['Mentoring', 161],
      ['Progress review', 128],
      ['LGA internal', 3],
      ['Kind of work not stated', 2],
    ]);
    expect(kinds.reduce((sum, [, days]) => sum + Number(days), 0)).toBe(figure('Days worked'));
  });

  test('keeps Welsh and other paid-for days apart', () => {
    expect(figure('Days worked for Welsh councils or otherwise paid for')).toBe(5);
    expect(figure('Days worked without them')).toBe(289);
  });

  test('says how many changes there were since the last return to this recipient, as the sheet has them', () => {
    expect(figure('Changes since the last return')).toBe('First return of this year to LGA finance');
    const [was] = entries;
    if (!was) throw new Error('No entry');
    const changed = [
      { table: 'dayEntries' as const, before: was, after: { ...was, state: 'booked' as const }, on: input.today },
    ];
    const again = { ...input, sinceLast: { on: day('2026-11-01'), changed } };
    expect(figureOf(again, 'Summary', 'Changes since the return to LGA finance of 01/11/2026')).toBe(1);
    expect(rowsOf(again, 'Changes')).toHaveLength(1);
  });
});

describe('Notes', () => {
  test('names the settings that differ from the shipped ones, and only those', () => {
    const label = 'Limit of days in a year';
    expect(figureOf(input, 'Notes', label)).toBeUndefined();
    expect(figureOf(input, 'Notes', 'None')).toBeUndefined();
    const agreement = { ...DEFAULT_AGREEMENT, limitQuarterDays: 180 };
    expect(figureOf({ ...input, agreement }, 'Notes', label)).toBe('45 days');
  });

  test('names the training windows and the activities that were agreed otherwise', () => {
    const activities = DEFAULT_AGREEMENT.activities.map((activity) =>
      activity.code === 'travel' ? changeCounting(activity, true, day('2026-04-01')) : activity,
    );
    const changed = { ...DEFAULT_AGREEMENT, trainingWindowMonths: 24, conferenceWindowMonths: 48, activities };
    const note = (label: string) => figureOf({ ...input, agreement: changed }, 'Notes', label);
    expect(note('Training is met for')).toBe('24 months');
    expect(note('Conference is met for')).toBe('48 months');
    expect(note('Activity \u201cTravel\u201d')).toBe('does not count; from 01/04/2026 counts');
    expect(note('Does not count to the limit')).toBe('Training, Conference, Shadowing');
    expect(note('Limit of days in a year')).toBeUndefined();
  });

  test('tells the filter', () => {
    expect(figureOf({ ...input, filter: 'Region: Wales' }, 'Notes', 'Filter')).toBe('Region: Wales');
  });
});
