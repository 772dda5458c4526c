import { buildCouncilBook } from '@renderer/data/council-book';
import { createImportWork } from '@renderer/workbook/import-work';
import type { ImportPreview } from '@shared/import/types';
import { CalendarDaySchema, InstantSchema } from '@shared/model/calendar-day';
import type { RecordTable } from '@shared/model/change';
import { DayEntrySchema } from '@shared/model/day-entry';
import { ImportBatchSchema } from '@shared/model/import-batch';
import { PeerSchema } from '@shared/model/peer';
import { NOTHING_REMEMBERED } from '@shared/model/remembered-headings';
import { DEFAULT_AGREEMENT, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read, utils, write, type BookType } from 'xlsx';
import { messyWorkbook } from './messy-workbook';
import { seeded, type Seeded } from './seeded';

/** What became of the damaged workbooks; `faults` is empty where each was refused with a word or planned whole. */
export type WorkbookOutcome = { rounds: number; refused: number; planned: number; slowestMs: number; faults: string[] };

const SCHEMAS: Readonly<Partial<Record<RecordTable, { safeParse: (value: unknown) => { success: boolean } }>>> = {
  peers: PeerSchema,
  dayEntries: DayEntrySchema,
  importBatches: ImportBatchSchema,
};

/** Longer than this is a hang, on a machine that does other work beside it. */
const HANG_MS = 20_000;
const FORMATS: readonly BookType[] = ['xlsx', 'xlsx', 'xlsx', 'biff8', 'ods', 'csv'];
const COUNCILS = buildCouncilBook([]).all;

/** Texts and figures that no office writes, and some that one does. */
const ODD: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '\u202eAnna',
  '\ud83d\udc69\u200d\ud83d\udcbb\u0301',
  '\u0000\uffff',
  'NaN',
  '1e308',
  '-1e308',
  '99999999999999999999',
  '0.1250000001',
  '-0',
  'Infinity',
  '31/02/2025',
  '00/00/0000',
  '1/1/1',
  '=1+1',
  '1½½',
  'a'.repeat(40_000),
  '&#0;&#xD800;&lt;&amp;amp;',
  '\r\n\t;",',
  'Total',
  '2958466',
  '-5',
];

type Breaker = (bytes: Uint8Array<ArrayBuffer>, random: Seeded) => Uint8Array<ArrayBuffer>;

/** The ways in which a workbook is broken. */
const BREAKERS: Readonly<Record<string, Breaker>> = {
  'some bits': (bytes, random) => {
    const broken = bytes.slice();
    for (let times = 1 + random.below(8); times > 0; times -= 1) {
      const at = random.below(bytes.length);
      broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8));
    }
    return broken;
  },
  'a run of noise': (bytes, random) => {
    const broken = bytes.slice();
    const from = random.below(bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 1 + random.below(400)); at += 1)
      broken[at] = random.below(256);
    return broken;
  },
  'a cut end': (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  'a piece twice': (bytes, random) => {
    const at = random.below(bytes.length);
    const piece = bytes.slice(at, at + 1 + random.below(4_000));
    return new Uint8Array([...bytes.slice(0, at), ...piece, ...bytes.slice(at)]);
  },
  'values in its parts': (bytes, random) => inParts(bytes, random, (xml) => withOddValues(xml, random)),
  'tags in its parts': (bytes, random) => inParts(bytes, random, (xml) => withBrokenTags(xml, random)),
  'odd cells and shuffled columns': (bytes, random) => withOddCells(bytes, random),
};

/** Breaks the text of one part of a zip; of another format, its bytes. */
function inParts(
  bytes: Uint8Array<ArrayBuffer>,
  random: Seeded,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  if (bytes[0] !== 0x50) return new Uint8Array(strToU8(change(strFromU8(bytes, true)), true));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const sheets = names.filter((name) => /sheet\d|content|sharedStrings/.test(name));
  const name = random.pick(random.below(3) === 0 ? names : sheets);
  return new Uint8Array(
    zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) }, { level: 1 }),
  );
}

/** Some of the texts between tags, and of the attributes, become others. */
function withOddValues(xml: string, random: Seeded): string {
  const often = 2 + random.below(40);
  return xml
    .replace(/>([^<>]+)</g, (all) => (random.below(often) === 0 ? `>${random.pick(ODD)}<` : all))
    .replace(/="([^"]*)"/g, (all) => (random.below(often * 8) === 0 ? `="${random.pick(ODD)}"` : all));
}

function withBrokenTags(xml: string, random: Seeded): string {
  const often = 5 + random.below(100);
  return xml.replace(/<[^<>]*>/g, (tag) => {
    if (random.below(often) !== 0) return tag;
    return random.pick([
      '',
      tag + tag,
      tag.slice(0, -1),
      tag.replace('<', '</'),
      '<!--',
      '<![CDATA[',
      tag.replace(/\d+/g, '999999999'),
    ]);
  });
}

/** A whole workbook again, with odd things in its cells, its columns in another order, and its rows in disorder. */
function withOddCells(bytes: Uint8Array<ArrayBuffer>, random: Seeded): Uint8Array<ArrayBuffer> {
  const book = read(bytes, { type: 'array' });
  const made = utils.book_new();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    const grid: unknown[][] = sheet ? utils.sheet_to_json(sheet, { header: 1, raw: random.below(2) === 0 }) : [];
    const width = Math.max(1, ...grid.map((row) => row.length));
    const order = Array.from({ length: width }, (_, place) => place).toSorted(() => random.below(3) - 1);
    const shuffled = grid.map((row) =>
      order.map((place) => (random.below(30) === 0 ? random.pick(ODD).slice(0, 32_000) : row[place])),
    );
    if (random.below(4) === 0) shuffled.splice(random.below(shuffled.length + 1), 0, shuffled[random.below(5)] ?? []);
    utils.book_append_sheet(made, utils.aoa_to_sheet(shuffled), name);
  }
  return new Uint8Array(write(made, { type: 'array', bookType: random.pick(FORMATS) }));
}

/** Breaks workbooks of each format, and reads and plans each as the window would. */
export async function damageWorkbooks(rounds: number, seed = 1): Promise<WorkbookOutcome> {
  const random = seeded(seed);
  const outcome: WorkbookOutcome = { rounds, refused: 0, planned: 0, slowestMs: 0, faults: [] };
  const whole = Array.from({ length: 6 }, (_, place) => messyWorkbook(25 + place * 10, seed + place).bytes);
  const names = Object.keys(BREAKERS);
  for (let round = 0; round < rounds; round += 1) {
    const breaker = random.pick(names);
    const format = random.pick(FORMATS);
    const good = random.pick(whole);
    const bytes = format === 'xlsx' ? good : inFormat(good, format);
    const what = `round ${round} of seed ${seed}: ${breaker} of a ${format}`;
    const startedAt = performance.now();
    try {
      const broken = BREAKERS[breaker]?.(bytes, random) ?? bytes;
      const preview = await plannedFrom(broken);
      if (preview) outcome.planned += 1;
      else outcome.refused += 1;
      if (preview) outcome.faults.push(...faultsOf(preview).map((fault) => `${what}: ${fault}`));
    } catch (error) {
      outcome.faults.push(
        `${what}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : 'unknown'}`,
      );
    }
    const ms = performance.now() - startedAt;
    outcome.slowestMs = Math.max(outcome.slowestMs, Math.round(ms));
    if (ms > HANG_MS) outcome.faults.push(`${what}: took ${Math.round(ms)} ms`);
  }
  return outcome;
}

function inFormat(bytes: Uint8Array<ArrayBuffer>, bookType: BookType): Uint8Array<ArrayBuffer> {
  const book = read(bytes, { type: 'array' });
  if (bookType === 'csv') book.SheetNames = book.SheetNames.slice(1);
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** The preview, or nothing where the file was refused with a word. */
async function plannedFrom(bytes: Uint8Array<ArrayBuffer>): Promise<ImportPreview | undefined> {
  let made = 0;
  const work = createImportWork(() => `id-${(made += 1)}`);
  const read = await work.read(bytes, 'broken.xlsx', NOTHING_REMEMBERED, () => undefined);
  if (!read.ok) return undefined;
  return work.plan({
    mappings: read.value,
    decisions: { rows: new Map(), unknownPeers: 'create' },
    councils: COUNCILS,
    agreement: DEFAULT_AGREEMENT,
    group: 'Labour',
    skills: DEFAULT_SKILLS,
    kindsOfWork: DEFAULT_KINDS_OF_WORK,
    holidays: SHIPPED_HOLIDAYS,
    today: CalendarDaySchema.parse('2026-11-22'),
    at: InstantSchema.parse('2026-11-22T09:00:00Z'),
    by: '',
  });
}

/** What is wrong with a plan that was made: each row has one outcome, and what goes in goes in whole. */
function faultsOf({ rows, rowsRead, counts, sheets, operations, batch }: ImportPreview): string[] {
  const faults: string[] = [];
  const sum = (some: Readonly<Record<string, number>>) => Object.values(some).reduce((all, count) => all + count, 0);
  if (rows.length !== rowsRead || sum(counts) !== rowsRead) faults.push(`${sum(counts)} outcomes of ${rowsRead} rows`);
  const bySheet = sheets.reduce((all, sheet) => all + sheet.rowsRead, 0);
  if (bySheet !== rowsRead) faults.push(`the sheets have ${bySheet} rows of ${rowsRead}`);
  if (rows.some(({ reason }) => reason.code === '')) faults.push('a row without a reason');
  const keys = operations.map(({ table, key }) => `${table} ${key}`);
  if (new Set(keys).size !== keys.length) faults.push('a record is written twice');
  const peers = new Set(operations.filter(({ table }) => table === 'peers').map(({ key }) => key));
  for (const { table, after } of operations) {
    const schema = SCHEMAS[table];
    if (schema && !schema.safeParse(after).success) faults.push(`${table}: a record that the store would refuse`);
    // Safe: entries name their peer.
    if (table === 'dayEntries' && !peers.has((after as { peerId: string }).peerId)) faults.push('days of nobody');
  }
  if (operations.length > 0 && !operations.some(({ key }) => key === batch.id)) faults.push('no record of the import');
  return faults;
}
