// @ts-check
import { launchDesk } from './application.mjs';
import { inBenchDesk, openOffice } from './open-office.mjs';
import { addPageScript } from './page-script.mjs';

/** Longest time from the first saved change to the kill. */
const KILL_WITHIN_MS = 600;

/** @typedef {{ saved: Map<string, number>, lost: string[], failed: string[], broughtBack: string[] }} Tally */

/** Ends the whole process group at once, as a power cut would. @param {import('@playwright/test').ElectronApplication} app */
async function killGroup(app) {
  const child = app.process();
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  process.kill(-Number(child.pid), 'SIGKILL');
  await gone;
}

/** @param {import('@playwright/test').Page} page */
function headingOf(page) {
  return page.getByRole('heading', { level: 1 }).first().textContent();
}

/** Looks at what came through the last kill. @param {import('@playwright/test').Page} page @param {Tally} tally @param {number} round */
async function check(page, tally, round) {
  const heading = await headingOf(page);
  if (await page.getByRole('button', { name: /^(Bring them back|Rebuild)/ }).isVisible()) {
    tally.broughtBack.push(`round ${round}: ${heading}`);
    await page.getByRole('button').click();
    await page.getByRole('button', { name: 'Open Peer Desk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  } else if (heading !== 'Today') {
    tally.failed.push(`round ${round}: ${heading}`);
    return false;
  }
  await addPageScript(page, 'in-page-desk.mjs', 'benchDesk');
  const { peers, changes, journal } = await inBenchDesk(page, 'whatIsThere');
  const there = new Set(peers);
  for (const [id, sequence] of tally.saved) if (!there.has(id)) tally.lost.push(`round ${round}: change ${sequence}`);
  if (journal.lastSequence !== changes || journal.damage.some((/** @type {any} */ each) => each.sequences)) {
    tally.lost.push(`round ${round}: the journal ends at ${journal.lastSequence}, the records at ${changes}`);
  }
  return true;
}

/**
 * Kills the application at a random moment while it writes, over and over on the same data, and counts what was shown as
 * saved and is not there afterwards.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder an empty one @param {number} rounds
 */
export async function measureKill(runtime, dataFolder, rounds) {
  /** @type {Tally} */
  const tally = { saved: new Map(), lost: [], failed: [], broughtBack: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const { app, page } = await launchDesk(runtime, dataFolder);
    if (round === 0) await openOffice(page);
    else if (!(await check(page, tally, round))) break;
    if (round < rounds) await writeUntilKilled(app, page, tally);
    else await app.close();
  }
  const wrong = tally.lost.length + tally.failed.length;
  return {
    id: 'kill',
    what: 'changes shown as saved that are gone, and starts that failed, after kill -9 of the process group while writing',
    value: wrong,
    unit: `of ${rounds} kills`,
    goal: '0 lost, 0 failed starts',
    ok: wrong === 0,
    detail: {
      'changes shown as saved': tally.saved.size,
      lost: tally.lost.slice(0, 10),
      'failed starts': tally.failed,
      'starts that asked to bring the records back': tally.broughtBack,
    },
  };
}

/**
 * @param {import('@playwright/test').ElectronApplication} app @param {import('@playwright/test').Page} page
 * @param {Tally} tally
 */
async function writeUntilKilled(app, page, tally) {
  const firstSaved = new Promise((resolve) => {
    page.on('console', (message) => {
      const [, sequence, id] = /^saved (\d+) (\S+)$/.exec(message.text()) ?? [];
      if (!id) return;
      tally.saved.set(id, Number(sequence));
      resolve(undefined);
    });
  });
  // It never answers: the process is killed under it.
  inBenchDesk(page, 'writeOn').catch(() => undefined);
  await firstSaved;
  await new Promise((resolve) => {
    setTimeout(resolve, Math.random() * KILL_WITHIN_MS);
  });
  await killGroup(app);
}
