import { failOnWarnings, openTestDesk, put, valueOf, commit } from './desk-fixture';
import { buildCouncilBook } from '@renderer/data/council-book';
import type { Desk } from '@renderer/data/desk';
import { readBytes } from '@renderer/workbook/read-bytes';
import { assembleWorkbook } from '@renderer/workbook/assemble-workbook';
import { buildReturn } from '@shared/exports/return-workbook';
import type { ImportPreview, KnownRecords, RawWorkbook } from '@shared/import/types';
import { buildTrainingBook } from '@shared/rules/training-book';
import { trainingDates } from '@shared/rules/training-dates';
import { makePeer, TODAY } from '@tests/support/builders';
import { makeReturnInput } from '@tests/unit/exports/return-fixture';
import { afterCommit, COUNCILS, NOTHING_KNOWN, preview, sheetOf, workbookOf } from '@tests/unit/import/import-fixture';
import { describe, expect, it } from 'vitest';

failOnWarnings();

const POOL = [
  makePeer({
    id: 'beth',
    firstName: 'Beth',
    lastName: 'Carrowmore',
    homeCouncilId: 'E08000035',
    training: {
      challenge: { attendedOn: '2022-05-01', bookedFor: null },
      mentoring: { attendedOn: null, bookedFor: null },
      conference: { attendedOn: null, bookedFor: null },
    },
  }),
  makePeer({ id: 'omar', firstName: 'Omar', lastName: 'Quillfeather', homeCouncilId: 'E06000010', crmId: 'P-7' }),
];

const REGISTER = sheetOf('Register', [
  ['Member', 'Council', 'Member Peer Conference 2025', 'Peer challenge training', 'Mentoring training'],
  ['', '', '18-19 Mar 2025', '30/01/2025', '03/12/2026'],
  ['Beth Carrowmore', 'Leeds', 'A', 'Day 1 only', 'B'],
  ['Omar Quillfeather', 'Hull', 'DNA', 'Apols', ''],
]);
const FILE = workbookOf(REGISTER);

function knownOf(desk: Desk): KnownRecords {
  return {
    ...NOTHING_KNOWN,
    peers: desk.table('peers').all,
    trainingEvents: desk.table('trainingEvents').all,
    attendances: desk.table('attendances').all,
  };
}

async function imported(raw: RawWorkbook = FILE) {
  const desk = await openTestDesk();
  await commit(desk, ...POOL.map((peer) => put('peers', peer)));
  const plan = preview(raw, { known: knownOf(desk) });
  const label = { code: 'import', ids: [plan.batch.id], count: plan.counts.new };
  const change = valueOf(await desk.commit({ label, operations: plan.operations }));
  if (!change) throw new Error('Nothing was imported');
  return { desk, plan, change };
}

function datesOfBeth(desk: Desk) {
  const book = buildTrainingBook(desk.table('trainingEvents').all, desk.table('attendances').all);
  const beth = desk.table('peers').get('beth');
  if (!beth) throw new Error('No Beth');
  const dates = (kind: 'challenge' | 'mentoring' | 'conference') => trainingDates(kind, beth, book, TODAY);
  return [dates('challenge').attendedOn, dates('mentoring').bookedFor, dates('conference').attendedOn];
}

function changed({ rows }: ImportPreview) {
  return rows.flatMap(({ makes }) => makes.flatMap(({ changes }) => changes));
}

describe('a register that was imported', () => {
  it('shows its dates on the peer at once, with where each attendance came from', async () => {
    const { desk, plan } = await imported();
    expect(datesOfBeth(desk)).toEqual(['2025-01-30', '2026-12-03', '2025-03-18']);
    expect(desk.table('attendances').all).toHaveLength(5);
    for (const { imported: from } of desk.table('attendances').all)
      expect(from).toMatchObject({ batchId: plan.batch.id, sheet: 'Register' });
    desk.close();
  });

  it('is undone as one, with its events, and what was typed on the peer holds again; then brought back', async () => {
    const { desk, change } = await imported();
    const undone = valueOf(await desk.undo(change.id));
    expect([desk.table('trainingEvents').all, desk.table('attendances').all]).toEqual([[], []]);
    expect(datesOfBeth(desk)).toEqual(['2022-05-01', null, null]);
    valueOf(await desk.undo(undone.id));
    expect(datesOfBeth(desk)).toEqual(['2025-01-30', '2026-12-03', '2025-03-18']);
    expect(await desk.verifyChanges()).toMatchObject({ ok: true });
    desk.close();
  });

  it('keeps an event that something later refers to, and what was put right since, and lists both', async () => {
    const { desk, change } = await imported();
    const [first] = desk.table('attendances').all;
    if (!first) throw new Error('No attendance');
    await commit(desk, put('attendances', { ...first, recordedOnCrmOn: TODAY }));
    const plan = await desk.planUndo(change.id);
    expect(plan.kept.map(({ table, why }) => [table, why.code]).toSorted()).toEqual([
      ['attendances', 'changed-since'],
      ['importBatches', 'referred-to'],
      ['trainingEvents', 'referred-to'],
    ]);
    desk.close();
  });

  it('is unchanged when it comes again', async () => {
    const { desk } = await imported();
    const again = preview(FILE, { known: knownOf(desk) });
    expect(again.operations).toEqual([]);
    expect(again.counts).toMatchObject({ unchanged: 2, new: 0, update: 0, 'needs review': 0 });
    desk.close();
  });
});

describe('the sheet Training of our own export', () => {
  const known = afterCommit(
    { ...NOTHING_KNOWN, peers: POOL },
    preview(FILE, { known: { ...NOTHING_KNOWN, peers: POOL } }),
  );

  async function exported(): Promise<RawWorkbook> {
    const { peers, trainingEvents, attendances } = known;
    const workbook = buildReturn(
      makeReturnInput({
        peers,
        councils: buildCouncilBook([]),
        trainingEvents,
        attendances,
        sheets: ['Training', 'Peers'],
      }),
    );
    return valueOf(await readBytes(new Uint8Array(await assembleWorkbook(workbook)), workbook.fileName));
  }

  it('goes back in untouched with nothing new and nothing changed', async () => {
    const again = preview(await exported(), { known });
    expect(again.sheets.map(({ sheet, holds }) => `${sheet}: ${holds}`)).toEqual([
      'Peers: peers',
      'Training: attendance list',
    ]);
    expect(again.counts).toMatchObject({ unchanged: 7, new: 0, update: 0, 'needs review': 0 });
    expect(again.operations).toEqual([]);
  });

  it('updates what was edited in it', async () => {
    const raw = await exported();
    const edited = (header: string, text: string): RawWorkbook => ({
      ...raw,
      sheets: raw.sheets.map((sheet) => {
        const column = sheet.rows[0]?.cells.findIndex((cell) => cell?.value === header) ?? -1;
        const cell = { value: text, text, type: 'text', isDateFormat: false } as const;
        const rows = sheet.rows.map((row) =>
          sheet.name === 'Training' && row.row === 2
            ? {
                ...row,
                cells: Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, at) =>
                  at === column ? cell : (row.cells[at] ?? null),
                ),
              }
            : row,
        );
        return { ...sheet, rows };
      }),
    });
    expect(changed(preview(edited('Status', 'Did not attend'), { known }))).toEqual([
      { field: 'attendance', before: 'Attended', after: 'Did not attend' },
    ]);
    expect(changed(preview(edited('On CRM', '20/11/2026'), { known }))).toEqual([
      { field: 'recordedOnCrmOn', before: '', after: '20/11/2026' },
    ]);
  });

  it('fills an empty Peer Desk with the same events and attendances', async () => {
    const filled = afterCommit(
      NOTHING_KNOWN,
      preview(await exported(), { known: { ...NOTHING_KNOWN, councils: COUNCILS } }),
    );
    const shown = ({ trainingEvents, attendances }: KnownRecords) =>
      attendances
        .map(({ id, status, note, eventId }) => {
          const event = trainingEvents.find((each) => each.id === eventId);
          return [id.length, event?.name, event?.kind, event?.startsOn, event?.endsOn, status, note].join(' | ');
        })
        .map((line) => line.replace(/^\d+ \| /, ''))
        .toSorted();
    expect(filled.trainingEvents).toHaveLength(3);
    expect(shown(filled)).toEqual(shown(known));
  });
});
