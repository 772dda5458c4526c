import { describe, expect, it } from 'vitest';
import { buildReturn } from '@shared/exports/return-workbook';
import type { ReturnInput } from '@shared/exports/return-input';
import { RETURN_SHEETS } from '@shared/exports/sheet';
import type { ImportPreview, KnownRecords, RawCell, RawWorkbook } from '@shared/import/types';
import { councilLookup } from '@shared/import/council-lookup';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { assembleWorkbook } from '@renderer/workbook/assemble-workbook';
import { readBytes } from '@renderer/workbook/read-bytes';
import { buildCouncilBook } from '@renderer/data/council-book';
import type { DayEntry } from '@shared/model/day-entry';
import { blankPeer, redactionOf } from '@shared/rules/redact';
import {
  day,
  makeApproval,
  makeAssignment,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
} from '@tests/support/builders';
import { byPeer, makeReturnInput } from '../unit/exports/return-fixture';
import { afterCommit, preview } from '../unit/import/import-fixture';

const book = buildCouncilBook([]);

/** An office with what is awkward about a round trip: months and years, days that take their council from a project, and so on. */
function office(): KnownRecords {
  const anna = makePeer({
    firstName: 'Siobh\u00e1n',
    lastName: 'O\u2019Peer',
    crmId: 'P-1',
    homeCouncilId: 'E08000035',
    party: 'Labour and Co-operative',
    group: 'Labour',
    knownAs: 'Shiv',
    title: 'Cllr',
    status: 'paused',
    roles: [
      { role: 'Leader', to: '2026-05-07' },
      { role: 'Chair of Audit', councilId: 'E08000035' },
    ],
    skills: [{ skill: 'Scrutiny', level: 'lead' }, { skill: 'Our own skill' }],
  });
  const same = makePeer({
    firstName: 'Siobh\u00e1n',
    lastName: 'O\u2019Peer',
    homeCouncilText: 'Some Old Council',
    group: 'Independent',
  });
  const bare = makePeer({ firstName: '', lastName: 'Mononym' });
  const project = makeProject({
    name: 'Planning review',
    kindOfWork: 'Planning peer challenge',
    councilSupportedId: 'E06000010',
    projectCode: 'PC-9',
    purchaseOrder: 'PO-9',
  });
  const request = makeRequest({ ref: 'R-0007', councilSupportedId: 'E06000035', receivedFrom: 'P. Adviser' });
  const assignment = makeAssignment({ peerId: anna.id, requestId: request.id });
  const own = { peerId: anna.id };
  const dayEntries = [
    makeDayEntry({ ...own, projectId: project.id }),
    makeDayEntry({
      ...own,
      projectId: project.id,
      kindOfWork: 'Mentoring',
      councilSupportedText: 'Nowhere Council',
      projectCode: 'X',
    }),
    makeDayEntry({
      ...own,
      assignmentId: assignment.id,
      state: 'pencilled',
      date: '2027-01-04',
      quarterDays: 2,
      part: 'pm',
    }),
    makeDayEntry({
      ...own,
      date: '2026-07-01',
      precision: 'month',
      quarterDays: 9,
      activity: 'mentoring session',
      state: 'booked',
    }),
    makeDayEntry({ ...own, date: '2025-04-01', precision: 'year', quarterDays: 70, activity: 'before' }),
    makeDayEntry({
      ...own,
      activity: 'training',
      countsOverride: { counts: true, reason: 'Agreed' },
      agreedOn: '2026-07-02',
    }),
    makeDayEntry({ ...own, state: 'cancelled', whatFor: '=SUM(A1)', note: 'Kept here only' }),
    makeDayEntry({ ...own }),
    makeDayEntry({ ...own }),
    makeDayEntry({ peerId: same.id, activity: 'an activity since removed' }),
    makeDayEntry({ peerId: bare.id, quarterDays: 200 }),
  ];
  return {
    peers: [anna, same, bare],
    dayEntries,
    projects: [project],
    requests: [request],
    assignments: [assignment],
    approvals: [makeApproval({ peerId: bare.id })],
    trainingEvents: [],
    attendances: [],
    councils: councilLookup(BUILT_IN_COUNCILS),
  };
}

async function exported(known: KnownRecords, overrides: Partial<ReturnInput> = {}): Promise<RawWorkbook> {
  const entries = byPeer([...known.dayEntries]);
  const workbook = buildReturn(
    makeReturnInput({
      peers: known.peers,
      councils: book,
      entriesByPeer: entries,
      everyEntryByPeer: entries,
      approvals: known.approvals,
      requests: known.requests,
      assignments: known.assignments,
      projects: known.projects,
      sheets: RETURN_SHEETS,
      includeUnused: true,
      everyRequest: true,
      ...overrides,
    }),
  );
  const read = await readBytes(new Uint8Array(await assembleWorkbook(workbook)), workbook.fileName);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** The workbook with one cell of a sheet replaced, found by its heading. */
function edited(raw: RawWorkbook, sheetName: string, row: number, header: string, text: string | number): RawWorkbook {
  const cell: RawCell = {
    value: text,
    text: String(text),
    type: typeof text === 'number' ? 'number' : 'text',
    isDateFormat: false,
  };
  const sheets = raw.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const column = sheet.rows[0]?.cells.findIndex((each) => each?.value === header) ?? -1;
    const rows = sheet.rows.map((each) => {
      if (each.row !== row) return each;
      const width = Math.max(each.cells.length, column + 1);
      return {
        ...each,
        cells: Array.from({ length: width }, (_, at) =>
          at === column ? (text === '' ? null : cell) : (each.cells[at] ?? null),
        ),
      };
    });
    return { ...sheet, rows };
  });
  return { ...raw, sheets };
}

function changed({ rows }: ImportPreview) {
  return rows
    .filter(({ outcome }) => !['unchanged', 'ignored'].includes(outcome))
    .map(({ outcome, makes, reason }) => ({
      outcome,
      code: reason.code,
      changes: makes.flatMap(({ changes }) => changes),
    }));
}

describe('our own export', () => {
  it('from before an erasure does not bring the person back', async () => {
    const known = office();
    const [anna] = known.peers;
    if (!anna) throw new Error('No peer');
    const before = await exported(known);
    const redact = redactionOf({ id: anna.id, on: day('2026-11-22'), number: 1, words: [] });
    const after: KnownRecords = {
      ...known,
      peers: known.peers.map((peer) =>
        peer.id === anna.id ? blankPeer({ id: anna.id, on: day('2026-11-22'), number: 1 }) : peer,
      ),
      // Safe: a redaction gives a record of the same table.
      dayEntries: [...known.dayEntries].map((entry) => redact('dayEntries', entry.id, entry) as DayEntry),
    };
    const { operations, rows } = preview(before, { known: after });
    expect(rows.filter(({ reason }) => reason.code === 'peer-erased').length).toBeGreaterThan(5);
    expect(operations.filter(({ after: made }) => JSON.stringify(made).includes(anna.id))).toEqual([]);
    expect(JSON.stringify(operations)).not.toContain('P-1');
  });

  it('recognises its sheets, and leaves alone what is worked out', async () => {
    const known = office();
    const { sheets, rows } = preview(await exported(known), { known });
    expect(sheets.map(({ sheet, holds }) => `${sheet}: ${holds}`)).toEqual([
      'Summary: derived',
      'Days used: derived',
      'Day detail: days',
      'Over 40 days: derived',
      'Requests: requests',
      'Peers: peers',
      'Training status: derived',
      'Training: attendance list',
      'Changes: derived',
      'Notes: derived',
    ]);
    expect(
      rows.filter(({ holds }) => holds === 'derived').every(({ reason }) => reason.code === 'sheet-is-derived'),
    ).toBe(true);
  });

  it('goes back in untouched with nothing new and nothing changed', async () => {
    const known = office();
    const result = preview(await exported(known), { known });
    expect(changed(result)).toEqual([]);
    expect(
      result.sheets.map(({ sheet, counts }) => [sheet, counts.unchanged]).filter(([, count]) => count !== 0),
    ).toEqual([
      ['Day detail', 11],
      ['Requests', 1],
      ['Peers', 3],
    ]);
    expect(result.operations).toEqual([]);
  });

  it.each<[string, string | number, object]>([
    ['Days', 0.5, { field: 'days', after: '0.5' }],
    ['Date', '12/06/2026', { field: 'date', before: '10/06/2026', after: '12/06/2026' }],
    ['State', 'Cancelled', { field: 'state', before: 'Worked', after: 'Cancelled' }],
    ['Activity', 'Report', { field: 'activity', before: 'On site', after: 'Report' }],
    [
      'Council supported',
      'Medway Council',
      { field: 'councilSupported', before: 'Hull City Council', after: 'Medway Council' },
    ],
    ['Counts to limit', 'No', { field: 'counts', before: 'Yes', after: 'No' }],
    ['Project', 'Another thing', { field: 'whatFor', before: 'Planning review', after: 'Another thing' }],
  ])('updates the entry of an edited row of Day detail: %s', async (header, text, change) => {
    const known = office();
    const raw = await exported(known);
    const first = [...known.dayEntries][0];
    const row = raw.sheets
      .find(({ name }) => name === 'Day detail')
      ?.rows.find(({ cells }) => cells.some((cell) => cell?.value === first?.id));
    const result = preview(edited(raw, 'Day detail', row?.row ?? 0, header, text), { known });
    expect(changed(result)).toMatchObject([{ outcome: 'update', changes: [change] }]);
    expect(result.operations[0]).toMatchObject({ table: 'dayEntries', key: first?.id });
    expect(
      changed(preview(edited(raw, 'Day detail', row?.row ?? 0, header, text), { known: afterCommit(known, result) })),
    ).toEqual([]);
  });

  it('never erases with a blank, and updates a peer by the ref even when the name was edited', async () => {
    const known = office();
    const raw = await exported(known);
    const blanked = ['CRM ID', 'Date', 'Days', 'State', 'Activity', 'Counts to limit', 'Council supported'].reduce(
      (each, header) => edited(each, 'Day detail', 3, header, ''),
      raw,
    );
    expect(changed(preview(blanked, { known }))).toEqual([]);
    const renamed = edited(raw, 'Peers', 2, 'Last name', 'Renamed');
    expect(changed(preview(renamed, { known }))).toMatchObject([
      { outcome: 'update', changes: [{ field: 'lastName', after: 'Renamed' }] },
    ]);
  });

  it('an edited row of Requests updates its round, and no other of the same request', async () => {
    const rounds = [
      { id: 'round-1', receivedOn: '2026-09-01', peersWanted: 1 },
      { id: 'round-2', receivedOn: '2026-10-01', peersWanted: 2 },
    ];
    const known = { ...office(), requests: [makeRequest({ ref: 'R-0009', rounds })] };
    const raw = await exported(known);
    const untouched = preview(raw, { known });
    expect(untouched.counts).toMatchObject({ new: 0, update: 0, 'needs review': 0 });
    // The latest round stands first.
    const both = edited(edited(raw, 'Requests', 2, 'Peers asked for', 4), 'Requests', 3, 'Peers asked for', 3);
    const result = preview(both, { known });
    expect(result.counts).toMatchObject({ new: 0, update: 2, 'needs review': 0 });
    const after = afterCommit(known, result).requests[0]?.rounds.map(({ receivedOn, peersWanted }) => [
      receivedOn,
      peersWanted,
    ]);
    expect(after).toEqual([
      ['2026-09-01', 3],
      ['2026-10-01', 4],
    ]);
  });

  it('fills an empty Peer Desk with the same people and days', async () => {
    const known = office();
    const empty: KnownRecords = {
      ...known,
      peers: [],
      dayEntries: [],
      projects: [],
      requests: [],
      assignments: [],
      approvals: [],
      trainingEvents: [],
      attendances: [],
    };
    const raw = await exported(known);
    const result = preview(raw, { known: empty });
    // Day detail has no home council: of two people with one name, the one without a CRM ID is asked about. The rest is three
    // peers, ten days and one request.
    expect(result.counts).toMatchObject({ new: 14, 'needs review': 1 });
    const filled = afterCommit(empty, result);
    const figures = (records: KnownRecords) =>
      [...records.dayEntries].map(({ date, quarterDays, state }) => [date, quarterDays, state].join(' ')).toSorted();
    expect(figures(known)).toEqual(expect.arrayContaining(figures(filled)));
    expect(figures(filled)).toHaveLength(10);
    expect(preview(raw, { known: filled }).counts).toMatchObject({ new: 0, update: 0, 'needs review': 1 });
  });
});
