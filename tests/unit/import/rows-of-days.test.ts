import { describe, expect, it } from 'vitest';
import { makeDayEntry } from '@tests/support/builders';
import { anna, daysBook, daysRow, decide, pool } from './days-book-fixture';
import { afterCommit, outcomes, preview, type Given } from './import-fixture';

describe('rows of days', () => {
  it('makes one entry a row, with its council, code and origin', () => {
    const { operations, rows } = preview(daysBook(daysRow()), { known: pool });
    expect(rows[0]?.makes).toHaveLength(1);
    expect(operations.map(({ table }) => table)).toEqual(['dayEntries', 'importBatches']);
    expect(operations[0]?.after).toMatchObject({
      peerId: anna.id,
      date: '2026-06-10',
      quarterDays: 4,
      activity: 'on site',
      state: 'worked',
      councilSupportedId: 'E06000010',
      projectCode: 'PC26-1',
      countsOverride: null,
      imported: { sheet: 'Days', row: 2 },
    });
  });

  it('makes an exception of counting only where it differs from the activity', () => {
    const after = (row: Given[]) => preview(daysBook(row), { known: pool }).operations[0]?.after;
    expect(after(daysRow({ Activity: 'Training', 'Counts to 40': 'No' }))).toMatchObject({ countsOverride: null });
    expect(after(daysRow({ 'Counts to 40': 'No' }))).toMatchObject({
      countsOverride: { counts: false, reason: 'From the imported sheet' },
    });
  });

  it('asks about what it cannot read, and takes the answer', () => {
    const raw = daysBook(
      daysRow({ Days: 'tbc' }),
      daysRow({ Date: '31/04/2026' }),
      daysRow({ Peer: 'Nobody Known', 'CRM ID': '' }),
    );
    const first = preview(raw, { known: pool });
    expect(outcomes(first)).toEqual([
      'needs review: days-unknown',
      'needs review: date-impossible',
      'needs review: peer-unknown',
    ]);
    const answered = preview(raw, { known: pool, decisions: decide('Days!2', { cells: { days: '0.5' } }) });
    expect(outcomes(answered)[0]).toBe('new: days-new');
    const left = preview(raw, { known: pool, decisions: decide('Days!2', { leaveOut: true }) });
    expect(outcomes(left)[0]).toBe('ignored: left-out-by-user');
    const made = preview(raw, { known: pool, decisions: { rows: new Map(), unknownPeers: 'create' } });
    expect(outcomes(made)[2]).toBe('new: days-new');
    expect(made.peersAfter).toBe(2);
  });

  it('asks about days called worked that are still to come, and proposes booked', () => {
    const raw = daysBook(
      daysRow({ Date: '22/11/2026' }),
      daysRow({ Date: '23/11/2026' }),
      daysRow({ Date: '20/11/2026 - 24/11/2026', Days: 3 }),
      daysRow({ Date: 'November 2026' }),
      daysRow({ Date: '23/11/2026', Days: 2, Status: 'Cancelled' }),
    );
    const first = preview(raw, { known: pool });
    expect(outcomes(first)).toEqual([
      'new: days-new',
      'needs review: worked-ahead',
      'needs review: worked-ahead',
      'new: days-new',
      'new: days-new',
    ]);
    expect(first.rows[1]?.questions[0]).toMatchObject({ field: 'state', propose: 'Booked', level: 'confirm' });
    const answered = preview(raw, { known: pool, decisions: decide('Days!3', { cells: { state: 'Booked' } }) });
    expect(answered.rows[1]?.makes[0]?.after).toMatchObject({ date: '2026-11-23', state: 'booked' });
    const insisted = preview(raw, { known: pool, decisions: decide('Days!3', { cells: { state: 'Worked' } }) });
    expect(outcomes(insisted)[1]).toBe('needs review: worked-ahead');
  });

  it('changes nothing the second time, and updates what a corrected copy corrects', () => {
    const rows = [
      daysRow(),
      daysRow({ Date: '11/06/2026' }),
      daysRow({ Date: '12/06/2026' }),
      daysRow({ Date: '15/06/2026' }),
    ];
    const known = afterCommit(pool, preview(daysBook(...rows), { known: pool }));
    const again = preview(daysBook(...rows), { known });
    expect(again.counts).toMatchObject({ unchanged: 4, new: 0, update: 0 });
    expect(again.operations).toEqual([]);

    const amount = preview(daysBook(...rows.with(1, daysRow({ Date: '11/06/2026', Days: 0.5 }))), { known });
    expect(amount.counts).toMatchObject({ unchanged: 3, update: 1 });
    expect(amount.rows[1]?.makes[0]?.changes).toEqual([{ field: 'days', before: '1.0', after: '0.5' }]);

    const moved = preview(daysBook(...rows.with(3, daysRow({ Date: '16/06/2026' }))), { known });
    expect(moved.counts).toMatchObject({ unchanged: 3, update: 1 });
    expect(moved.rows[3]?.makes[0]?.changes).toEqual([{ field: 'date', before: '15/06/2026', after: '16/06/2026' }]);

    const grown = preview(daysBook(...rows, daysRow({ Date: '17/06/2026' })), { known });
    expect(grown.counts).toMatchObject({ unchanged: 4, new: 1 });
  });

  it('does not move the days of another file that happens to be alike', () => {
    const known = afterCommit(pool, preview(daysBook(daysRow()), { known: pool }));
    const other = preview(daysBook(daysRow({ Date: '10/07/2026' })), { known });
    expect(outcomes(other)).toEqual(['new: days-new']);
  });

  it('keeps what was edited here since the row came in', () => {
    const first = preview(daysBook(daysRow()), { known: pool });
    const known = afterCommit(pool, first);
    const edited = [...known.dayEntries].map((entry) => makeDayEntry({ ...entry, quarterDays: 2, note: 'Half a day' }));
    expect(outcomes(preview(daysBook(daysRow()), { known: { ...known, dayEntries: edited } }))).toEqual([
      'unchanged: row-unchanged',
    ]);
  });

  it('asks before it takes over days recorded by hand with another amount', () => {
    const byHand = makeDayEntry({
      peerId: anna.id,
      date: '2026-06-10',
      councilSupportedId: 'E06000010',
      projectCode: 'PC26-1',
      quarterDays: 2,
    });
    const known = { ...pool, dayEntries: [byHand] };
    expect(outcomes(preview(daysBook(daysRow()), { known }))).toEqual(['needs review: recorded-otherwise']);
    const taken = preview(daysBook(daysRow()), { known, decisions: decide('Days!2', { recorded: 'update' }) });
    expect(taken.rows[0]?.makes[0]).toMatchObject({
      key: byHand.id,
      changes: [{ field: 'days', before: '0.5', after: '1.0' }],
    });
    expect(outcomes(preview(daysBook(daysRow()), { known, decisions: decide('Days!2', { recorded: 'add' }) }))).toEqual(
      ['new: days-new'],
    );
  });

  it('keeps two entries on one date, with a note', () => {
    const rows = preview(daysBook(daysRow(), daysRow({ Activity: 'Group support', 'Project code': 'PC26-2' })), {
      known: pool,
    }).rows;
    expect(rows.map(({ outcome, notes }) => [outcome, notes.map(({ facts }) => facts)])).toEqual([
      ['new', [{ days: '2 days', date: '10/06/2026', entries: 2 }]],
      ['new', [{ days: '2 days', date: '10/06/2026', entries: 2 }]],
    ]);
  });

  it('tells who would pass the limit', () => {
    const rows = Array.from({ length: 42 }, (_, index) => daysRow({ Date: { serial: 46_150 + index, shown: '' } }));
    const { totals } = preview(daysBook(...rows), { known: pool });
    expect(totals).toMatchObject([
      {
        peerId: anna.id,
        yearKey: 'FY2026/27',
        passes: true,
        after: { workedQuarterDays: 168, position: 'over, no approval' },
      },
    ]);
  });

  it('leaves totals, headings and notes aside and holds totals against the rows', () => {
    const raw = daysBook(
      ['June'],
      daysRow(),
      daysRow({ Date: '11/06/2026', Days: 'tbc' }),
      ['Total', null, null, null, 2],
      ['Updated by JB 3/4'],
    );
    const { rows, reconciliation, counts } = preview(raw, { known: pool });
    expect(rows.map(({ reason }) => reason.code)).toEqual([
      'row-title',
      'days-new',
      'days-unknown',
      'row-total',
      'row-note',
    ]);
    expect(counts).toMatchObject({ new: 1, 'needs review': 1, ignored: 3 });
    expect(reconciliation).toMatchObject([
      {
        cell: 'E5',
        says: 8,
        ours: 4,
        agrees: false,
        why: { code: 'total-differs-review', facts: { row: 4, count: 1 } },
      },
    ]);
  });
});
