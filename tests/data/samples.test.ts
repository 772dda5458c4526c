import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewFile } from '@renderer/workbook/preview-file';
import { foldText } from '@shared/rules/names';

/** The sample workbooks, each with the results of a careful reader. They stand beside the project and are no part of it. */
const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples');
const present = existsSync(resolve(SAMPLES, 'days-log-messy.xlsx'));
if (!present) console.log('The sample workbooks are not here: their tests are skipped');

const POOL = 'pool-and-days-clean.xlsx';
const FILES: readonly { readonly file: string; readonly pool?: string }[] = [
  { file: POOL },
  { file: 'pool-export.csv' },
  { file: 'days-log-messy.xlsx', pool: POOL },
  { file: 'one-sheet-per-year.xlsx', pool: POOL },
  { file: 'days-matrix.xlsx' },
  { file: 'requests-log.xlsx', pool: POOL },
  { file: 'training-register.xlsx', pool: POOL },
];

type Row = Readonly<Record<string, unknown>>;
type Report = Readonly<Record<string, unknown>>;

/** What is compared of a report. Sentences are ours, so they are not compared; their codes are. */
const PARTS: Readonly<Record<string, (report: Report) => unknown>> = {
  format: ({ format, opens }) => ({ format, opens }),
  sheets: ({ sheets }) =>
    rows(sheets).map((sheet) =>
      pick(sheet, ['name', 'holds', 'hidden', 'importByDefault', 'headerRows', 'rowsInUse', 'rows', 'dataRows']),
    ),
  totals: ({ totals }) => totals,
  peers: ({ peers }) => rows((peers as Row)['list']).map((peer) => pick(named(peer), ['name', 'council', 'gss'])),
  writtenAs: ({ peers }) =>
    rows((peers as Row)['list']).map((peer) => ({
      ...pick(peer, ['name', 'gss']),
      writtenAs: (peer['writtenAs'] as string[]).toSorted(),
    })),
  quarterDays: ({ quarterDays }) => pick(quarterDays as Row, ['byYear', 'byPeer']),
  reconciliation: ({ reconciliation }) =>
    differing(rows(reconciliation)).map((row) => pick(row, ['sheet', 'cell', 'says', 'ours', 'difference'])),
  toReview: ({ toReview }) =>
    inOrder(rows(toReview).map((row) => pick(row, ['sheet', 'row', 'column', 'code', 'level', 'affects']))),
  notes: ({ notes }) => inOrder(rows(notes).map((row) => pick(row, ['sheet', 'row', 'column', 'code', 'affects']))),
  ignored: ({ ignored }) => rows(ignored).map((row) => pick(row, ['sheet', 'row', 'kind'])),
  records: ({ file, records }) => rows(records).map((record) => held(String(file), record)),
  requests: ({ requests }) => requests && { ...(requests as Row), note: '' },
  matrix: ({ matrix }) => matrix && pick(matrix as Row, ['cellsWithDays']),
  attendance: ({ attendance }) => attendance && { ...(attendance as Row), note: '' },
  compliance: ({ compliance }) => compliance && (compliance as Row)['peers'],
};

/** The expected records tell what a file was made from, also where its sheet has no column for that. */
function held(file: string, record: Row): Row {
  const unheld = new Set<string>();
  if (file === 'days-log-messy.xlsx' || record['sheet'] === 'OLD') unheld.add('code');
  if (record['sheet'] === 'OLD') unheld.add('hostGss');
  return Object.fromEntries(Object.entries(record).filter(([key]) => !unheld.has(key)));
}

/**
 * The expected results were made with the truth at hand. What a file asks about it does not hold, nor honours that stand neither
 * in a column nor in a name: these are left aside on both sides.
 */
function knowable(report: Report, expected: Report): Report {
  const asked = rows(expected['toReview']).filter(({ level }) => level === 'ask');
  const isAsked = (row: Row, what: string) =>
    asked.some((each) => each['sheet'] === row['sheet'] && each['row'] === row['row'] && each['affects'] === what);
  const without = (row: Row, keys: readonly string[]): Row =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
  const inName = new Set(rows((expected['peers'] as Row)['list']).flatMap((peer) => peer['writtenAs'] as string[]));
  const unsaid = (row: Row) =>
    report['file'] === 'pool-export.csv' && ![...inName].some((name) => name.endsWith(` ${row['honours']}`));
  const placeless = new Set(rows(expected['records']).flatMap((row) => (isAsked(row, 'council') ? [row['peer']] : [])));
  return {
    ...report,
    records: rows(report['records']).map((row) =>
      without(row, [
        ...(isAsked(row, 'party') ? ['party'] : []),
        ...(isAsked(row, 'council') ? ['gss'] : []),
        ...(unsaid(row) ? ['honours'] : []),
      ]),
    ),
    peers: {
      ...(report['peers'] as Row),
      list: rows((report['peers'] as Row)['list']).map((peer) =>
        placeless.has(peer['name']) ? { ...peer, council: '', gss: null } : peer,
      ),
    },
  };
}

function rows(list: unknown): readonly Row[] {
  return (list ?? []) as readonly Row[];
}

/** The code tells a council; of its name, apostrophes are written by some papers and not by others. */
function named(peer: Row): Row {
  return { ...peer, council: foldText(String(peer['council'])) };
}

function pick(row: Row, keys: readonly string[]): Row {
  return Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
}

/** Totals that agree are told by some papers and not by others. */
function differing(list: readonly Row[]): readonly Row[] {
  return list.filter(({ difference }) => difference !== 0);
}

function inOrder(list: readonly Row[]): readonly Row[] {
  const keyOf = (row: Row) => `${row['sheet']}|${String(row['row']).padStart(6, '0')}|${row['code']}`;
  return list.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function given(name: string) {
  return { name, bytes: new Uint8Array(readFileSync(resolve(SAMPLES, name))) };
}

/** What is not read as it should be yet. A part that has become right makes its test fail until it is taken off this list. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = {};

describe.runIf(present)('the samples are read as a careful reader reads them', () => {
  describe.each(FILES)('$file', ({ file, pool }) => {
    let report: Report;
    let expected: Report;

    beforeAll(async () => {
      const told = await previewFile(given(file), pool === undefined ? undefined : given(pool), '2026-11-22');
      if (!told.ok) throw new Error(told.problem.code);
      const truth = JSON.parse(readFileSync(resolve(SAMPLES, file.replace(/\.\w+$/, '.expected.json')), 'utf8'));
      report = knowable(JSON.parse(JSON.stringify(told.value)), truth);
      expected = knowable(truth, truth);
    });

    const notYet = (part: string) => NOT_YET[file]?.includes(part) ?? false;
    const parts = Object.entries(PARTS);
    it.each(parts.filter(([part]) => !notYet(part)))('%s', (_part, read) => {
      expect(read(report)).toEqual(read(expected));
    });
    it.fails.each(parts.filter(([part]) => notYet(part)))('%s (not yet)', (_part, read) => {
      expect(read(report)).toEqual(read(expected));
    });
  });
});
