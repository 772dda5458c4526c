import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewFile } from '@renderer/workbook/preview-file';
import { readBytes } from '@renderer/workbook/read-bytes';
import type { RawWorkbook } from '@shared/import/types';
import { yearOf } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { NOTHING_KNOWN, afterCommit, preview } from '../unit/import/import-fixture';

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples');
const FILE = resolve(SAMPLES, 'pool-and-days-clean.xlsx');
const EXPECTED = resolve(SAMPLES, 'pool-and-days-clean.expected.json');
const present = existsSync(FILE) && existsSync(EXPECTED);
if (!present) console.log('The sample workbooks are not here: tests of the clean sample are skipped');

type PeerYear = { peer: string; gss: string; year: string; settled: number; counting: number };
type Expected = {
  totals: object;
  peers: { count: number };
  quarterDays: { byPeer: PeerYear[]; byYear: object };
  limit40: { peer: string; quarterDays: number; reading: string }[];
  records: object[];
  spotCells: { sheet: string; cell: string; value?: string; serial?: number }[];
};

function bytesOfSample(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(FILE));
}

describe.runIf(present)('the clean sample', () => {
  let raw: RawWorkbook;
  let expected: Expected;
  let report: Expected & { toReview: object[]; notes: object[]; counts: object };

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(EXPECTED, 'utf8'));
    const read = await readBytes(bytesOfSample(), 'pool-and-days-clean.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    raw = read.value;
    const told = await previewFile(
      { name: 'pool-and-days-clean.xlsx', bytes: bytesOfSample() },
      undefined,
      '2026-11-22',
    );
    if (!told.ok) throw new Error(told.problem.code);
    report = JSON.parse(JSON.stringify(told.value));
  });

  it('is read as stored', () => {
    const cell = (sheet: string, address: string) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const rows = raw.sheets.find(({ name }) => name === sheet)?.rows;
      return rows?.find((each) => each.row === Number(row))?.cells[column]?.value;
    };
    for (const spot of expected.spotCells)
      expect(cell(spot.sheet, spot.cell), spot.cell).toBe(spot.serial ?? spot.value);
  });

  it('gives every record, total and person that a careful reader gets, with nothing to ask', () => {
    expect(report.records).toEqual(expected.records);
    expect(report.totals).toEqual(expected.totals);
    expect(report.peers.count).toBe(expected.peers.count);
    expect(report.quarterDays.byPeer).toEqual(expected.quarterDays.byPeer);
    expect(report.quarterDays.byYear).toEqual(expected.quarterDays.byYear);
    expect(report.limit40).toEqual(expect.arrayContaining(expected.limit40));
    expect(report.limit40).toHaveLength(expected.limit40.length);
    expect([report.toReview, report.notes]).toEqual([[], []]);
  });

  it('makes 60 peers and 400 entries whose counting figures are the expected ones', () => {
    const result = preview(raw);
    expect(result.counts).toEqual({ new: 460, update: 0, unchanged: 0, 'needs review': 0, ignored: 0, rejected: 0 });
    expect(result.operations).toHaveLength(461);
    const counting = result.totals.map(({ peerName, yearKey, after }) => {
      const sum = after.workedQuarterDays + after.bookedQuarterDays + after.pencilledQuarterDays;
      return `${peerName} ${yearKey} ${sum}`;
    });
    expect(counting.toSorted()).toEqual(
      expected.quarterDays.byPeer.map(({ peer, year, counting: sum }) => `${peer} ${year} ${sum}`).toSorted(),
    );
    expect(result.totals.filter(({ passes }) => passes).map(({ peerName }) => peerName)).toEqual(['Ursula Kinvergate']);
  });

  it('changes nothing the second time, and one edited row is one update', () => {
    const known = afterCommit(NOTHING_KNOWN, preview(raw));
    const again = preview(raw, { known });
    expect(again.counts).toMatchObject({ unchanged: 460, new: 0, update: 0, 'needs review': 0 });
    expect(again.operations).toEqual([]);

    const edited = preview(withDays(raw, 20, 0.5), { known });
    expect(edited.counts).toMatchObject({ unchanged: 459, update: 1 });
    expect(edited.rows.find(({ outcome }) => outcome === 'update')).toMatchObject({
      id: 'Days!20',
      makes: [{ changes: [{ field: 'days', before: '1.0', after: '0.5' }] }],
    });
    expect(edited.totals.filter(({ touched }) => touched)).toHaveLength(1);
  });

  it('gives each entry its year and its origin', () => {
    const entries = [...afterCommit(NOTHING_KNOWN, preview(raw)).dayEntries];
    expect(new Set(entries.map(({ date }) => yearOf(date, DEFAULT_AGREEMENT).key))).toEqual(
      new Set(['FY2025/26', 'FY2026/27']),
    );
    expect(entries.every(({ imported }) => imported?.sheet === 'Days' && imported.row > 1)).toBe(true);
    expect(new Set(entries.map(({ imported }) => imported?.rowKey)).size).toBe(400);
  });
});

/** The workbook with another amount of days in that row of Days. */
function withDays(raw: RawWorkbook, row: number, days: number): RawWorkbook {
  const sheets = raw.sheets.map((sheet) => {
    if (sheet.name !== 'Days') return sheet;
    const rows = sheet.rows.map((each) => {
      const old = each.cells[4];
      return each.row === row && old
        ? { ...each, cells: each.cells.with(4, { ...old, value: days, text: String(days) }) }
        : each;
    });
    return { ...sheet, rows };
  });
  return { ...raw, sheets };
}
