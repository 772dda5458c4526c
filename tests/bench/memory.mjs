// @ts-check
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { BLANK_APP, withApp, withDesk } from './application.mjs';
import { median } from './figures.mjs';
import { openDays } from './days-year.mjs';

const AT_MOST_MB = 120;
/** What is read after the first screen stands, and what is cleared away once nobody does anything, has come to rest by then. */
const REST_MS = 12_000;
const KB_IN_MB = 1024;

/**
 * Megabytes that all processes of an application hold in memory: what several of them share counted once, and `added`, what
 * each holds added up, where Electron's own program counts once for each of its processes.
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function memoryOf(app) {
  await wait(REST_MS);
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, memory }) => ({ pid, kb: memory.workingSetSize })),
  );
  const shares = await Promise.all(processes.map(({ pid, kb }) => shareOf(pid).catch(() => kb)));
  return { mb: sum(shares) / KB_IN_MB, added: sum(processes.map(({ kb }) => kb)) / KB_IN_MB };
}

/** Kilobytes that a process holds, of what it shares its share; only Linux tells. @param {number} pid */
async function shareOf(pid) {
  const [, kb] = /^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  if (kb === undefined) throw new Error(`No share of process ${pid}`);
  return Number(kb);
}

/** @param {number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);

/**
 * The memory of the large office with the days of the year on screen, less that of a blank window of the same Electron.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {{ blank: string, large: string }} folders data folders @param {number} rounds
 * @returns {Promise<import('./figures.mjs').Figure>}
 */
export async function measureMemory(runtime, folders, rounds) {
  const today = [];
  const days = [];
  const blank = [];
  for (let round = 0; round < rounds; round += 1) {
    blank.push(await withApp(runtime, BLANK_APP, folders.blank, ({ app }) => memoryOf(app)));
    await withDesk(runtime, folders.large, async ({ app, page }) => {
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      today.push(await memoryOf(app));
      await openDays(page);
      days.push(await memoryOf(app));
    });
  }
  const middle = (/** @type {{ mb: number }[]} */ all) => median(all.map(({ mb }) => mb));
  const value = Math.round(middle(days) - middle(blank));
  const whole = (/** @type {{ mb: number, added: number }[]} */ all) =>
    `${Math.round(middle(all))} MB (${Math.round(median(all.map(({ added }) => added)))} MB with what is shared added up)`;
  return {
    id: 'memory',
    what: 'memory of all processes at 10,000 peers and 100,000 day entries, the days of the year on screen, less a blank window',
    value,
    unit: 'MB',
    goal: `<= ${AT_MOST_MB} MB`,
    ok: value <= AT_MOST_MB,
    detail: { 'blank window': whole(blank), Today: whole(today), 'the days of the year': whole(days) },
  };
}
