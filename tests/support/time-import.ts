import { createImportWork } from '@renderer/workbook/import-work';
import { CalendarDaySchema, InstantSchema } from '@shared/model/calendar-day';
import { NOTHING_REMEMBERED } from '@shared/model/remembered-headings';
import { DEFAULT_AGREEMENT, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { buildCouncilBook } from '@renderer/data/council-book';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { read } from 'xlsx';
import { messyWorkbook } from './messy-workbook';

export type ImportTimes = {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly rows: number;
  readonly bytes: number;
  readonly counts: object;
};

/** Reading, mapping and comparing a messy workbook, and SheetJS parsing the same bytes, in turn; in milliseconds. */
export async function timeImport(count: number, rounds: number): Promise<ImportTimes> {
  const messy = messyWorkbook(count);
  const ours: number[] = [];
  const theirs: number[] = [];
  let counts: object = {};
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    read(messy.bytes, { type: 'array' });
    theirs.push(performance.now() - startedAt);
    const preview = await timed(messy.bytes.slice(), ours);
    counts = preview.counts;
    rows = preview.rowsRead;
  }
  if (rows !== messy.rows) throw new Error(`${rows} rows were read, of ${messy.rows}`);
  return { ours, theirs, rows, bytes: messy.bytes.length, counts };
}

async function timed(bytes: Uint8Array<ArrayBuffer>, into: number[]) {
  const councils = buildCouncilBook([]).all;
  const startedAt = performance.now();
  let made = 0;
  const work = createImportWork(() => `id-${(made += 1)}`);
  const mappings = await work.read(bytes, 'messy.xlsx', NOTHING_REMEMBERED, () => undefined);
  if (!mappings.ok) throw new Error(mappings.problem.code);
  const preview = work.plan({
    mappings: mappings.value,
    decisions: { rows: new Map(), unknownPeers: 'create' },
    councils,
    agreement: DEFAULT_AGREEMENT,
    group: 'Labour',
    skills: DEFAULT_SKILLS,
    kindsOfWork: DEFAULT_KINDS_OF_WORK,
    holidays: SHIPPED_HOLIDAYS,
    today: CalendarDaySchema.parse('2026-11-22'),
    at: InstantSchema.parse('2026-11-22T09:00:00Z'),
    by: '',
  });
  into.push(performance.now() - startedAt);
  return preview;
}
