import { reasonText } from '@shared/import/reason-text';
import { makeDayEntry, makeLockedYear, makePeer } from '@tests/support/builders';
import { expect, it } from 'vitest';
import { afterCommit, NOTHING_KNOWN, outcomes, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', crmId: 'P-1', homeCouncilId: 'E08000035' });
const known = { ...NOTHING_KNOWN, peers: [anna] };
const lockedYears = [makeLockedYear()];

const book = (...rows: Grid) =>
  workbookOf(sheetOf('Days', [['CRM ID', 'Peer', 'Date', 'Days', 'Activity', 'Status'], ...rows]));
const row = (date: string, days: number | string = 1, state = 'Worked') => [
  'P-1',
  'Anna Peerwell',
  date,
  days,
  'On site',
  state,
];
const HELD = 'needs review: year-locked';

it('a row of a locked year waits, and the rows beside it go in', () => {
  const plan = preview(book(row('31/03/2026'), row('01/04/2026')), { known, lockedYears });
  expect(outcomes(plan)).toEqual([HELD, 'new: days-new']);
  expect(plan.operations.filter(({ table }) => table === 'dayEntries').map(({ after }) => after)).toMatchObject([
    { date: '2026-04-01' },
  ]);
  expect(reasonText(plan.rows[0]?.reason ?? { code: '' })).toContain('This year is locked: FY2025/26.');
});

it('the same file again, after its year was locked, changes nothing and asks nothing', () => {
  const file = book(row('30/03/2026'), row('31/03/2026', 0.5));
  const first = preview(file, { known });
  expect(outcomes(first)).toEqual(['new: days-new', 'new: days-new']);
  const again = preview(file, { known: afterCommit(known, first), lockedYears });
  expect(outcomes(again)).toEqual(['unchanged: row-unchanged', 'unchanged: row-unchanged']);
  expect(again.operations).toEqual([]);
});

it('a corrected copy of a locked year waits: another amount, and a date moved out of the year', () => {
  const first = preview(book(row('30/03/2026'), row('31/03/2026')), { known });
  const there = afterCommit(known, first);
  const corrected = preview(book(row('30/03/2026', 0.5), row('31/03/2026')), { known: there, lockedYears });
  expect(outcomes(corrected)).toEqual([HELD, 'unchanged: row-unchanged']);
  const [entry] = [...there.dayEntries];
  const moved = workbookOf(
    sheetOf('Days', [
      ['Peer Desk ref', 'CRM ID', 'Peer', 'Date', 'Days', 'Activity', 'Status'],
      [entry?.id ?? '', ...row('02/04/2026')],
    ]),
  );
  expect(outcomes(preview(moved, { known: there, lockedYears }))).toEqual([HELD]);
});

it('a corrected copy with fewer dates does not drop a day of a locked year', () => {
  const first = preview(book(row('30/03/2026 - 02/04/2026', 4)), { known });
  const there = afterCommit(known, first);
  const fewer = preview(book(row('01/04/2026 - 02/04/2026', 2)), { known: there, lockedYears });
  expect(fewer.operations.filter(({ table }) => table === 'dayEntries')).toEqual([]);
});

it('a new peer met in a row that waits goes in with the next row', () => {
  const unknown = ['', 'Bryn Newman', '31/03/2026', 1, 'On site', 'Worked'];
  const later = ['', 'Bryn Newman', '01/04/2026', 1, 'On site', 'Worked'];
  const decisions = { rows: new Map(), unknownPeers: 'create' as const };
  const plan = preview(book(unknown, later), { known, lockedYears, decisions });
  expect(outcomes(plan)).toEqual([HELD, 'new: days-new']);
  expect(plan.operations.map(({ table }) => table)).toEqual(['peers', 'dayEntries', 'importBatches']);
});

it('of a matrix the cells of a locked year wait, the others go in', () => {
  const matrix = workbookOf(
    sheetOf('Matrix', [
      ['Peer', 'Feb-26', 'Mar-26', 'Apr-26', 'May-26'],
      ['Anna Peerwell', 1, 2, 3, 1],
    ]),
  );
  const plan = preview(matrix, { known, lockedYears });
  const dates = plan.operations.flatMap(({ table, after }) => (table === 'dayEntries' ? [after] : []));
  expect(dates).toMatchObject([{ date: '2026-04-01' }, { date: '2026-05-01' }]);
  expect(plan.rows.flatMap(({ questions }) => questions.map(({ reason }) => reason.code))).toContain('year-locked');
});

it('days used of a locked year are not taken from a list of peers, which says so', () => {
  const pool = workbookOf(
    sheetOf('Pool', [
      ['CRM ID', 'First name', 'Last name', 'Days used 2025/26'],
      ['P-1', 'Anna', 'Peerwell', 3],
    ]),
  );
  const plan = preview(pool, { known, lockedYears });
  expect(plan.operations.filter(({ table }) => table === 'dayEntries')).toEqual([]);
  expect(plan.rows[0]?.notes.map(({ code }) => code)).toContain('year-locked');
  const open = preview(pool, { known });
  expect(open.operations.filter(({ table }) => table === 'dayEntries')).toHaveLength(1);
});

it('without a locked year nothing waits', () => {
  const entry = makeDayEntry({ peerId: anna.id, date: '2026-03-30' });
  const plan = preview(book(row('31/03/2026')), { known: { ...known, dayEntries: [entry] }, lockedYears: [] });
  expect(outcomes(plan)).toEqual(['new: days-new']);
});
