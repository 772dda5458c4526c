import type { ChangedRecord } from '@shared/exports/changed-record';
import { day, makeApproval, makeDayEntry, makePeer, makeProject } from '@tests/support/builders';
import { expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

const peers = [
  makePeer({ id: 'z', firstName: 'Zia', lastName: 'Zander', crmId: 'C-9' }),
  makePeer({ id: 'a', firstName: 'Abe', lastName: 'Ash' }),
];
const on = day('2026-11-20');
const entry = makeDayEntry({
  id: 'e',
  peerId: 'z',
  date: '2026-06-02',
  quarterDays: 4,
  state: 'booked',
  projectId: 'p',
});
const days = (before: typeof entry | null, after: typeof entry | null): ChangedRecord => ({
  table: 'dayEntries',
  before,
  after,
  on,
});
const changesOf = (changed: readonly ChangedRecord[], more = {}) =>
  rowsOf(
    makeReturnInput({
      peers,
      projects: [makeProject({ id: 'p', name: 'Progress review' })],
      sinceLast: { on: day('2026-11-01'), changed },
      ...more,
    }),
    'Changes',
  );

test('tells what a day was and what it is, for whom, and when it was changed', () => {
  const after = { ...entry, quarterDays: 2 as typeof entry.quarterDays, state: 'worked' as const };
  expect(changesOf([days(entry, after)])).toEqual([
    {
      Peer: 'Zia Zander',
      'CRM ID': 'C-9',
      Date: '2026-06-02',
      What: 'Day',
      Before: '1 day, 02/06/2026, booked, On site, Progress review',
      Now: '0.5 days, 02/06/2026, worked, On site, Progress review',
      'Changed on': on,
      'Peer Desk ref': 'e',
    },
  ]);
});

test('tells new and deleted ones, and one that was cancelled', () => {
  const rows = changesOf([
    days(null, { ...entry, id: 'n' as typeof entry.id }),
    days(entry, null),
    days(entry, { ...entry, id: 'c' as typeof entry.id, state: 'cancelled' }),
  ]);
  expect(rows.map((row) => [row['Peer Desk ref'], row['Before'] === '', row['Now']])).toEqual([
    ['c', false, '1 day, 02/06/2026, cancelled, On site, Progress review'],
    ['e', false, 'Deleted'],
    ['n', true, '1 day, 02/06/2026, booked, On site, Progress review'],
  ]);
});

test('a day moved over the year end stands in the returns of both years; other years and what nobody told do not', () => {
  const moved = days({ ...entry, date: day('2027-03-31') }, { ...entry, date: day('2027-04-01') });
  const later = days({ ...entry, date: day('2027-04-01') }, { ...entry, date: day('2027-04-02') });
  const noted = days(entry, { ...entry, note: 'Rang twice.' });
  const never = days(null, null);
  expect(changesOf([moved, later, noted, never]).map((row) => row['Now'])).toEqual([
    '1 day, 01/04/2027, booked, On site, Progress review',
  ]);
  // "All, for us" tells of every year.
  expect(changesOf([moved, later, noted], { everyEntryByPeer: byPeer([]) })).toHaveLength(2);
});

test('tells a decision on days beyond the limit, by peer and date', () => {
  const asked = makeApproval({ id: 'w', peerId: 'a', decision: 'asked', askedQuarterDays: 16, grantedQuarterDays: 0 });
  const granted = {
    ...asked,
    decision: 'granted' as const,
    grantedQuarterDays: 12 as typeof asked.grantedQuarterDays,
    approver: 'Ann Alder',
    decidedOn: day('2026-11-12'),
    reference: 'DoI 12/11',
  };
  const rows = changesOf([days(null, entry), { table: 'approvals', before: asked, after: granted, on }]);
  expect(rows.map(({ Peer }) => Peer)).toEqual(['Abe Ash', 'Zia Zander']);
  expect(rows[0]).toMatchObject({
    What: 'Approval',
    Date: '2026-11-12',
    Now: 'Granted: 3 days of 4 days asked, by Ann Alder on 12/11/2026, reference DoI 12/11',
  });
  const otherYear = { ...granted, yearKey: 'FY2025/26' };
  expect(changesOf([{ table: 'approvals', before: null, after: otherYear, on }])).toEqual([]);
});

test('the first return has none', () => {
  expect(changesOf([], { sinceLast: null })).toEqual([]);
});
