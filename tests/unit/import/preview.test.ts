import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionsAfter } from '@shared/import/decisions-after';
import { mapColumn, proposeMappings, remapSheet } from '@shared/import/mapping';
import { FIELD_TITLES, fieldOfRecord } from '@shared/import/fields';
import { hasSentence, reasonText } from '@shared/import/reason-text';
import type { RowDecision } from '@shared/import/types';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import {
  NOTHING_KNOWN,
  afterCommit,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Given,
  type Grid,
} from './import-fixture';

const DAYS_HEADER = [
  'CRM ID',
  'Peer',
  'Peer council',
  'Date',
  'Days',
  'Activity',
  'Host council',
  'Project code',
  'Counts to 40',
  'Status',
];
const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', crmId: 'P-1', homeCouncilId: 'E08000035' });
const pool = { ...NOTHING_KNOWN, peers: [anna] };

function daysRow(overrides: Readonly<Record<string, Given>> = {}): Given[] {
  const row: Record<string, Given> = {
    'CRM ID': 'P-1',
    Peer: 'Anna Peerwell',
    'Peer council': 'Leeds City Council',
    Date: '10/06/2026',
    Days: 1,
    Activity: 'On site',
    'Host council': 'Hull City Council',
    'Project code': 'PC26-1',
    'Counts to 40': 'Yes',
    Status: 'Worked',
    ...overrides,
  };
  return DAYS_HEADER.map((header) => row[header] ?? null);
}

function daysBook(...rows: Grid) {
  return workbookOf(sheetOf('Days', [DAYS_HEADER, ...rows]));
}

function decide(id: string, decision: RowDecision) {
  return { rows: new Map([[id, decision]]), unknownPeers: 'ask' as const };
}

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

describe('why, in words', () => {
  const updated = (overrides: Readonly<Record<string, Given>>) => {
    const known = afterCommit(pool, preview(daysBook(daysRow()), { known: pool }));
    const [entry] = [...known.dayEntries];
    const sheet = sheetOf('Day detail', [
      [...DAYS_HEADER, 'Peer Desk ref'],
      [...daysRow(overrides), entry?.id ?? ''],
    ]);
    return preview(workbookOf(sheet), { known }).rows[0];
  };

  it('names the fields that change, and their values, as the screen does', () => {
    const row = updated({ Activity: 'Evening meeting', Status: 'Cancelled', 'Host council': 'Leeds' });
    expect(row?.outcome).toBe('update');
    expect(row && reasonText(row.reason)).toBe('Changes: Activity, Council supported, State');
    expect(row?.makes[0]?.changes.map(({ field, before, after }) => [FIELD_TITLES[field], before, after])).toEqual([
      ['Activity', 'On site', 'Evening meeting'],
      ['Council supported', 'Hull City Council', 'Leeds City Council'],
      ['State', 'Worked', 'Cancelled'],
    ]);
  });

  it('asks about a mistyped council supported of an entry that is tied to one', () => {
    const entry = makeDayEntry({ id: 'e-1', peerId: anna.id, councilSupportedId: 'E06000010' });
    const header = ['Peer', 'CRM ID', 'Date', 'Days', 'Council supported', 'Peer Desk ref'];
    const row = (council: string) =>
      preview(workbookOf(sheetOf('Day detail', [header, ['Anna Peerwell', 'P-1', '10/06/2026', 1, council, 'e-1']])), {
        known: { ...pool, dayEntries: [entry] },
      }).rows[0];
    expect(row('Hul City')).toMatchObject({ outcome: 'needs review', reason: { code: 'listed-council-lost' } });
    expect(row('Hull City Council')).toMatchObject({ outcome: 'unchanged' });
    expect(row('Leeds')).toMatchObject({ outcome: 'update' });
  });

  it('names the field that does not fit, and asks for that cell', () => {
    const long = preview(daysBook(daysRow({ 'Project code': 'x'.repeat(5000) })), { known: pool }).rows[0];
    expect(long?.questions[0]?.field).toBe('projectCode');
    expect(long && reasonText(long.reason)).toBe('Project code: too long, or of another form');
  });

  it('knows which column fills every part of a stored record that has one', () => {
    expect(fieldOfRecord('councilSupportedText')).toBe('councilSupported');
    expect(fieldOfRecord('whatFor')).toBe('whatFor');
    expect(fieldOfRecord('importBatchId')).toBeNull();
  });
});

describe('who is who', () => {
  const header = ['CRM ID', 'First name', 'Last name', 'Council', 'E-mail', 'Status'];
  const book = (...rows: Grid) => workbookOf(sheetOf('Pool', [header, ...rows]));

  it('never merges one name at two councils', () => {
    const raw = book(
      ['', 'Margaret', 'Thistle', 'Leeds City Council', '', 'Active'],
      ['', 'Margaret', 'Thistle', 'Medway Council', '', 'Active'],
    );
    const first = preview(raw);
    expect(first.counts.new).toBe(2);
    expect(preview(raw, { known: afterCommit(NOTHING_KNOWN, first) }).counts).toMatchObject({ unchanged: 2, new: 0 });
  });

  it('goes by CRM ID before the name, and asks when they contradict at one council', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    expect(outcomes(preview(book(['P-1', 'Anna', 'Peerwell-Jones', 'Leeds City Council', '', '']), { known }))).toEqual(
      ['update: fields-changed'],
    );
    expect(outcomes(preview(book(['P-2', 'Anna', 'Peerwell', 'Leeds City Council', '', '']), { known }))).toEqual([
      'needs review: peer-other-crm',
    ]);
    expect(outcomes(preview(book(['P-2', 'Anna', 'Peerwell', 'Hull City Council', '', '']), { known }))).toEqual([
      'new: peer-new',
    ]);
  });

  it('asks about a home council that is in no list, where the peer has one that is', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    const raw = book(['P-1', 'Anna', 'Peerwell', 'Leds City Concil', '', 'Paused']);
    const asked = preview(raw, { known });
    expect(outcomes(asked)).toEqual(['needs review: listed-council-lost']);
    expect(asked.operations).toEqual([]);
    expect(asked.rows[0]?.questions).toMatchObject([{ field: 'homeCouncil', propose: 'Leeds City Council' }]);
    expect(reasonText(asked.rows[0]?.reason ?? { code: '' })).toBe(
      '\u201cLeds City Concil\u201d names no council in the list; here it is Leeds City Council',
    );
    const settle = (homeCouncil: string) =>
      preview(raw, { known, decisions: decide(asked.rows[0]?.id ?? '', { cells: { homeCouncil } }) });
    expect(settle('Leeds City Council').operations[0]?.after).toMatchObject({
      homeCouncilId: 'E08000035',
      status: 'paused',
    });
    expect(settle('Hull').operations[0]?.after).toMatchObject({ homeCouncilId: 'E06000010' });
    expect(outcomes(settle('Nowhere'))).toEqual(['needs review: listed-council-lost']);
  });

  it('makes nobody twice when what was left is gone through afterwards', () => {
    const known = { ...NOTHING_KNOWN, peers: [anna] };
    const raw = book(
      ['P-2', 'Anna', 'Peerwell', 'Leeds City Council', '', ''],
      ['P-1', 'Anna', 'Peerwell', 'Leds', '', ''],
    );
    const id = preview(raw, { known }).rows[0]?.id ?? '';
    const decisions = decide(id, { peer: 'new' });
    const first = preview(raw, { known, decisions });
    expect(outcomes(first)).toEqual(['new: peer-new', 'needs review: listed-council-lost']);
    const after = decisionsAfter({ decisions, preview: first });
    expect(outcomes(preview(raw, { known: afterCommit(known, first), decisions: after }))).toEqual([
      'unchanged: peer-unchanged',
      'needs review: listed-council-lost',
    ]);
  });

  it('takes a council in words where the peer has none from the list', () => {
    const known = {
      ...NOTHING_KNOWN,
      peers: [makePeer({ ...anna, homeCouncilId: null, homeCouncilText: 'Old Town' })],
    };
    const result = preview(book(['P-1', 'Anna', 'Peerwell', 'Old Towne', '', '']), { known });
    expect(result.operations[0]?.after).toMatchObject({ homeCouncilId: null, homeCouncilText: 'Old Towne' });
  });

  it('never erases with a blank', () => {
    const full = makePeer({ ...anna, email: 'anna@example.org', status: 'paused' });
    const known = { ...NOTHING_KNOWN, peers: [full] };
    expect(outcomes(preview(book(['P-1', 'Anna', 'Peerwell', '', '', '']), { known }))).toEqual([
      'unchanged: peer-unchanged',
    ]);
  });

  it('gives the office\u2019s group where the sheet has none', () => {
    expect(preview(book(['P-9', 'New', 'Person', 'Leeds', '', ''])).operations[0]?.after).toMatchObject({
      group: 'Labour',
      status: 'active',
    });
  });
});

describe('mapping', () => {
  it('asks whose council it is, and takes a correction', () => {
    const raw = workbookOf(
      sheetOf('Log', [
        ['Name', 'Council', 'Date', 'Days'],
        ['Anna Peerwell', 'Leeds', '10/06/2026', 1],
      ]),
    );
    const [mapping] = proposeMappings(raw);
    expect(mapping?.columns[1]).toMatchObject({
      field: 'homeCouncil',
      question: 'home-or-supported',
      examples: ['Leeds'],
    });
    const corrected = mapping ? [mapColumn(mapping, 1, 'councilSupported')] : [];
    expect(preview(raw, { known: pool, mappings: corrected }).operations[0]?.after).toMatchObject({
      councilSupportedId: 'E08000035',
    });
  });

  it('reads a sheet as what the user says it is', () => {
    const sheet = sheetOf('People', [
      ['Name', 'Remarks'],
      ['Anna Peerwell', 'Good'],
    ]);
    const raw = workbookOf(sheet);
    expect(proposeMappings(raw)[0]?.holds).toBe('unknown');
    expect(outcomes(preview(raw, { known: pool, mappings: [remapSheet(sheet, 'peers', [1], raw)] }))).toEqual([
      'update: fields-changed',
    ]);
  });

  it('leaves hidden sheets out, and says so', () => {
    const raw = workbookOf(sheetOf('OLD', [DAYS_HEADER, daysRow()], true));
    expect(outcomes(preview(raw, { known: pool }))).toEqual(['ignored: sheet-is-hidden']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes the header %s as plain text', (name) => {
    const raw = workbookOf(
      sheetOf(name, [[...DAYS_HEADER, name], [...daysRow(), name], [...daysRow({ Peer: name, 'CRM ID': name })]]),
    );
    const [mapping] = proposeMappings(raw);
    expect(mapping?.columns.at(-1)).toMatchObject({ header: name, field: null, examples: [name] });
    expect(outcomes(preview(raw, { known: pool }))).toEqual(['new: days-new', 'needs review: peer-unknown']);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('0');
  });
});

describe('any grid at all', () => {
  const header = fc.constantFrom(
    'Peer',
    'Date',
    'Days',
    'Council',
    'CRM ID',
    'Status',
    'E-mail',
    'First name',
    'Last name',
    'Received',
    'Answered',
    'Notes',
    '__proto__',
    '',
  );
  const cell = fc.oneof(
    fc.constantFrom<Given>(
      null,
      '',
      'Total',
      'tbc',
      '"',
      'Anna Peerwell',
      'Leeds',
      '10/06/2026',
      'June',
      1,
      0.5,
      46_000,
      true,
      '__proto__',
    ),
    fc.string(),
    fc.double(),
  );
  const grid = fc
    .tuple(
      fc.array(header, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 15 }),
    )
    .map(([headers, rows]): Grid => [headers, ...rows]);

  it('comes to counts that add up to the rows read, with a sentence for every reason', () => {
    fc.assert(
      fc.property(
        fc.array(grid, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('ask' as const, 'create' as const),
        (grids, unknownPeers) => {
          const raw = workbookOf(...grids.map((each, index) => sheetOf(`Sheet ${index}`, each)));
          const headers = proposeMappings(raw).reduce((sum, { headerRows }) => sum + headerRows.length, 0);
          const filled = raw.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
          const result = preview(raw, { known: pool, decisions: { rows: new Map(), unknownPeers } });
          const sum = Object.values(result.counts).reduce((total, count) => total + count, 0);
          expect(sum).toBe(result.rowsRead);
          expect(result.rowsRead).toBe(filled - headers);
          for (const { reason, notes } of result.rows)
            for (const { code } of [reason, ...notes]) expect(hasSentence(code), code).toBe(true);
          expect(afterCommit(pool, result).peers).toHaveLength(result.peersAfter);
        },
      ),
      { numRuns: 200 },
    );
  });
});
