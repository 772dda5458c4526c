// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import { runQuietly } from '../../build/run-command.mjs';
import { bundleSupport } from './bundle-support.mjs';
import { median, spread } from './figures.mjs';
import { dayEntries, yearBounds } from './invented-office.mjs';

/** How many times as fast we have to be. */
const AT_LEAST = 20;
const LIMIT_MS = 600_000;
/** A quarter of the large office: LibreOffice needs minutes for the whole of it. */
const SIZE = { peers: 2_500, dayEntries: 25_000, requests: 0 };
/** Ours takes so little that it is measured more often. */
const OUR_ROUNDS = 15;
const FIRST_ROW = 2;

/** True where LibreOffice can be run. */
export async function hasSpreadsheet() {
  return (await runQuietly('soffice', ['--version'], { timeoutMs: 60_000 })).status === 0;
}

/**
 * A workbook as an office keeps it: the days on one sheet, and on the other each peer with sums over them.
 * @param {any[]} entries @param {readonly string[]} peerIds @param {(entry: any) => string} countedAs
 * @param {boolean} withSums without them every cell holds a nought: what opening and saving alone takes
 */
function workbook(entries, peerIds, countedAs, withSums) {
  const rows = entries.map((entry) => [entry.peerId, entry.date, entry.quarterDays / 4, countedAs(entry)]);
  const last = rows.length + 1;
  const span = (/** @type {string} */ column) => `Days!$${column}$${FIRST_ROW}:$${column}$${last}`;
  const formula = (/** @type {string} */ text) => (withSums ? { t: 'n', f: text } : { t: 'n', v: 0 });
  const sum = (/** @type {number} */ row, /** @type {string} */ state) =>
    formula(`SUMIFS(${span('C')},${span('A')},$A${row},${span('D')},"${state}")`);
  const peers = peerIds.map((peerId, place) => {
    const row = place + FIRST_ROW;
    const sums = ['worked', 'booked', 'pencilled'].map((state) => sum(row, state));
    return [peerId, ...sums, formula(`40-B${row}-C${row}`)];
  });
  const book = utils.book_new();
  // The sheet with the sums first: it is the one that LibreOffice hands over as text.
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['Peer', 'Worked', 'Booked', 'Pencilled in', 'Left'], ...peers]),
    'Peers',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Peer', 'Date', 'Days', 'Counts'], ...rows]), 'Days');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

/** Has LibreOffice open a workbook, work it out and save its first sheet as text. @param {string} folder @param {string} name */
async function convert(folder, name) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const startedAt = performance.now();
  const run = await runQuietly(
    'soffice',
    [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, `${name}.xlsx`)],
    { timeoutMs: LIMIT_MS },
  );
  const ms = performance.now() - startedAt;
  if (run.status !== 0) throw new Error(`LibreOffice did not work the workbook out: ${run.output}`);
  return { ms, text: await readFile(join(folder, `${name}.csv`), 'utf8') };
}

/**
 * The figures of every peer of a year worked out by us, and by LibreOffice from SUMIFS over the same days, in one run. What
 * LibreOffice takes to start, open and save is measured on the same workbook without the sums, and left out. Both have to
 * come to the same figures.
 * @param {string} folder an empty one @param {string} today @param {number} rounds
 * @returns {Promise<import('./figures.mjs').Figure>}
 */
export async function measureVsSpreadsheet(folder, today, rounds) {
  await mkdir(folder, { recursive: true });
  const { timeDays, countedAs } = await bundleSupport(folder, 'time-days');
  const { from, to } = yearBounds(today, 0);
  const entries = [...dayEntries(today, SIZE)].filter(({ date }) => date >= from && date <= to);
  const peerIds = [...new Set(entries.map(({ peerId }) => peerId))];
  const byPeer = groupByPeer(entries);
  const ours = timeDays(byPeer, peerIds, today, OUR_ROUNDS);
  const counted = (/** @type {any} */ entry) => countedAs(entry, today);
  await writeFile(join(folder, 'sums.xlsx'), workbook(entries, peerIds, counted, true));
  await writeFile(join(folder, 'none.xlsx'), workbook(entries, peerIds, counted, false));
  await convert(folder, 'none');
  const theirs = [];
  for (let round = 0; round < rounds; round += 1) {
    const without = await convert(folder, 'none');
    const { ms, text } = await convert(folder, 'sums');
    theirs.push(ms - without.ms);
    expectSame(text, peerIds, ours.figures);
  }
  const value = Number((median(theirs) / median(ours.ms)).toFixed(1));
  return {
    id: 'vs-spreadsheet',
    what: 'every peer’s figures of a year, worked out from days in memory, against LibreOffice recalculating SUMIFS over them',
    value,
    unit: 'x as fast',
    goal: `>= ${AT_LEAST} x`,
    ok: value >= AT_LEAST,
    detail: {
      ours: `${median(ours.ms).toFixed(1)} ms (${ours.ms.length} rounds)`,
      'LibreOffice, without starting, opening and saving': spread(theirs),
      peers: peerIds.length,
      'rows of the year': entries.length,
      'figures that are the same': peerIds.length * 4,
    },
  };
}

/** @param {any[]} entries */
function groupByPeer(entries) {
  const byPeer = new Map();
  for (const entry of entries) {
    const ofPeer = byPeer.get(entry.peerId);
    if (ofPeer) ofPeer.push(entry);
    else byPeer.set(entry.peerId, [entry]);
  }
  return byPeer;
}

/** @param {string} text @param {readonly string[]} peerIds @param {readonly (readonly number[])[]} figures */
function expectSame(text, peerIds, figures) {
  const lines = text.trim().split(/\r?\n/).slice(1);
  if (lines.length !== peerIds.length)
    throw new Error(`LibreOffice has ${lines.length} peers, we have ${peerIds.length}`);
  for (const [place, line] of lines.entries()) {
    const [peerId, ...theirs] = line.split(',');
    const mine = figures[place] ?? [];
    if (peerId !== peerIds[place] || theirs.some((figure, at) => Number(figure) !== mine[at]))
      throw new Error(`LibreOffice says ${line}, we say ${mine.join(',')}`);
  }
}
