// @ts-check
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withDesk } from './application.mjs';
import { median, ratio, spread } from './figures.mjs';
import { inBenchDesk, openOffice } from './open-office.mjs';

const WARM_UP = 10;

/** @param {string} dataFolder @returns {Promise<number>} */
async function journalBytes(dataFolder) {
  const folder = join(dataFolder, 'journal');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdj'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} bytes @returns {Promise<number>} milliseconds */
async function timeFlushedAppend(file, bytes) {
  const text = Buffer.alloc(bytes, 'x');
  const startedAt = performance.now();
  await file.appendFile(text);
  await file.datasync();
  return performance.now() - startedAt;
}

/**
 * One change until it is saved, against what cannot be left out: one strict transaction of its rows, one call to the main
 * process, one flushed append of its bytes. Each round takes all four, one after another.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder an empty one @param {number} rounds
 */
export function measureSave(runtime, dataFolder, rounds) {
  return withDesk(runtime, dataFolder, async ({ page }) => {
    await openOffice(page);
    const path = join(dataFolder, 'bench-append');
    const file = await open(path, 'a');
    const ours = [];
    const parts = {
      transaction: /** @type {number[]} */ ([]),
      call: /** @type {number[]} */ ([]),
      append: /** @type {number[]} */ ([]),
    };
    const before = await journalBytes(dataFolder);
    let bytes = 0;
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const mine = await inBenchDesk(page, 'timeOneChange');
      bytes ||= (await journalBytes(dataFolder)) - before;
      const transaction = await inBenchDesk(page, 'timeStrictTransaction', await inBenchDesk(page, 'lastRows'));
      const call = await inBenchDesk(page, 'timeEmptyCall');
      const append = await timeFlushedAppend(file, bytes);
      if (round < 0) continue;
      ours.push(mine);
      parts.transaction.push(transaction);
      parts.call.push(call);
      parts.append.push(append);
    }
    await file.close();
    await rm(path);
    const theirs = [median(parts.transaction) + median(parts.call) + median(parts.append)];
    const detail = Object.fromEntries(Object.entries(parts).map(([name, values]) => [name, spread(values)]));
    return ratio({
      id: 'save',
      what: 'one change until "Saved", against a strict transaction of its rows, an empty call and a flushed append of its bytes',
      ours,
      theirs,
      atMost: 2,
      detail: { ...detail, 'bytes of the change in the journal': bytes },
    });
  });
}
