import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { createImportWork, type PlanSettings } from '@renderer/workbook/import-work';
import type { ImportPreview } from '@shared/import/types';
import { NOTHING_REMEMBERED } from '@shared/model/remembered-headings';
import { inputFor, workbookOf } from './import-fixture';

const GRID = [
  ['Peer', 'Date', 'Days', 'Home council'],
  ['Anna Peerwell', '10/06/2026', 1, 'Leeds'],
  ['__proto__', '11/06/2026', 0.5, 'constructor'],
];

function bytesOf(grid: unknown[][]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

async function started(grid: unknown[][] = GRID) {
  let made = 0;
  const work = createImportWork(() => `id-${(made += 1)}`);
  const read = await work.read(bytesOf(grid), 'days.xlsx', NOTHING_REMEMBERED, () => undefined);
  if (!read.ok) throw new Error(read.problem.code);
  const { raw: _raw, known: _known, newId: _newId, ...rest } = inputFor(workbookOf());
  const settings: PlanSettings = {
    ...rest,
    councils: [],
    mappings: read.value,
    decisions: { rows: new Map(), unknownPeers: 'create' },
  };
  return { work, settings };
}

const namesIn = ({ rows }: ImportPreview) => rows.map(({ peerName, outcome }) => `${outcome}: ${peerName}`);

describe('the work on one file', () => {
  it('reads, proposes what it holds, and plans; what crosses between the threads is plain data', async () => {
    const { work, settings } = await started();
    expect(settings.mappings.map(({ sheet, holds }) => [sheet, holds])).toEqual([['Days', 'days']]);
    const preview = structuredClone(work.plan(structuredClone(settings)));
    expect(namesIn(preview)).toEqual(['new: Anna Peerwell', 'new: __proto__']);
    expect(preview.batch.fileName).toBe('days.xlsx');
  });

  it('finds the records that it was told, in pieces, until it is to forget them', async () => {
    const { work, settings } = await started();
    const first = work.plan(settings);
    const made = (table: string) => first.operations.filter((each) => each.table === table).map(({ after }) => after);
    for (const peer of made('peers')) work.know('peers', [peer]);
    work.know('dayEntries', made('dayEntries'));
    expect(work.plan(settings).counts).toMatchObject({ new: 0, unchanged: 2 });
    work.forget();
    expect(work.plan(settings).counts).toMatchObject({ new: 2, unchanged: 0 });
  });

  it('keeps an answer that names a peer whom the same file makes, plan after plan', async () => {
    const { work, settings } = await started([
      ['Name', 'Council', 'Party'],
      ['Anna Peerwell', 'Leeds', 'Labour'],
      [],
      ['Peer', 'Date', 'Days'],
      ['A Peerwell', '10/06/2026', 1],
    ]);
    const ask = { ...settings, decisions: { ...settings.decisions, unknownPeers: 'ask' as const } };
    const [, row] = work.plan(ask).rows;
    const [question] = row?.questions ?? [];
    expect(question).toMatchObject({ reason: { code: 'name-initial' }, peerNames: ['Anna Peerwell'] });
    const peer = question?.peers[0];
    if (!row || !peer) throw new Error('nobody is proposed');
    const answered = { ...ask.decisions, rows: new Map([[row.id, { peer }]]) };
    const plan = work.plan({ ...ask, decisions: answered });
    expect(namesIn(plan)).toEqual(['new: Anna Peerwell', 'new: Anna Peerwell']);
    // Once that peer is in the pool, somebody else whom the row makes is not mistaken for them.
    work.know('peers', [{ ...plan.rows[0]?.makes[0]?.after, firstName: 'Olga', lastName: 'Other', nameKey: 'other' }]);
    expect(work.plan(ask).rows[0]?.makes[0]?.key).not.toBe(peer);
  });

  it('maps a sheet anew when the user says what it holds, and knows what to remember of that', async () => {
    const { work, settings } = await started();
    const peers = work.remap('Days', 'peers', undefined);
    expect(peers).toMatchObject({ sheet: 'Days', holds: 'peers', headerRows: [1], take: true });
    expect(work.rowTexts('Days', 3)).toEqual(['__proto__', '11/06/2026', '0.5', 'constructor']);
    expect(work.remap('no such sheet', 'peers', undefined)).toBeUndefined();
    expect(work.toRemember(settings.mappings, NOTHING_REMEMBERED)).toBeUndefined();
    expect(work.toRemember(peers ? [peers] : [], NOTHING_REMEMBERED)?.sheets).toEqual([
      { holds: 'peers', headings: ['peer', 'date', 'days', 'home council'] },
    ]);
  });

  it('joins two tables for every plan that follows, until they are separate again', async () => {
    const { work, settings } = await started([
      ['Peer', 'Date', 'Days', 'Activity'],
      ['Anna Peerwell', '10/06/2026', 1, 'CPC'],
      [],
      ['Councillor', 'When', 'No of days', 'Host council'],
      ['Anna Peerwell', '11/06/2026', 1, 'CPC'],
    ]);
    expect(settings.mappings).toHaveLength(2);
    const mappings = structuredClone(work.join(settings.mappings, ['Days, table 2']));
    expect(mappings).toHaveLength(1);
    for (const _ of ['first', 'again'])
      expect(namesIn(work.plan({ ...settings, mappings }))).toEqual([
        'new: Anna Peerwell',
        'ignored: ',
        'new: Anna Peerwell',
      ]);
    expect(work.rowTexts('Days', 5)).toEqual(['Anna Peerwell', '11/06/2026', '1', 'CPC']);
    expect(work.join(mappings, [])).toHaveLength(2);
  });
});
