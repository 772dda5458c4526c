// @ts-check
import { repositoryFolder } from '../../build/repository.mjs';
import { BLANK_APP, timeStart } from './application.mjs';
import { median, ratio } from './figures.mjs';

const AT_MOST = { office: 1.6, large: 2.6 };

/** @param {readonly import('./application.mjs').Marks[]} starts @returns {Record<string, number>} */
function medians(starts) {
  const names = Object.keys(starts[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, Math.round(median(starts.map((marks) => marks[name] ?? 0)))]));
}

/**
 * From starting the process to the first figure of Today, against a blank window of the same Electron.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {{ blank: string, office: string, large: string }} folders data folders
 * @param {number} rounds
 */
export async function measureStart(runtime, folders, rounds) {
  const starts = {
    blank: /** @type {any[]} */ ([]),
    office: /** @type {any[]} */ ([]),
    large: /** @type {any[]} */ ([]),
  };
  // One round more, the first: it fills the caches of the disk and of the compiled scripts, and is left out.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of /** @type {const} */ (['blank', 'office', 'large'])) {
      const isBlank = name === 'blank';
      const start = { folder: isBlank ? BLANK_APP : repositoryFolder, dataFolder: folders[name] };
      const marks = await timeStart(runtime, { ...start, until: isBlank ? 'ready-to-show' : 'usable' });
      if (round > 0) starts[name].push(marks);
    }
  }
  const theirs = starts.blank.map((marks) => marks['ready-to-show']);
  return /** @type {const} */ (['office', 'large']).map((name) => {
    const size = name === 'office' ? '500 peers, 10,000 day entries' : '10,000 peers, 100,000 day entries';
    const usable = median(starts[name].map((marks) => marks.usable ?? 0)) / median(theirs.map((ms) => ms ?? 0));
    return ratio({
      id: `start-${name}`,
      what: `start to the first figure of Today (until it can be used: ${usable.toFixed(2)} x), ${size}, against a blank window ready to show`,
      ours: starts[name].map((marks) => marks.figure),
      theirs,
      atMost: AT_MOST[name],
      detail: { 'points on the way, ms': medians(starts[name]), 'blank window, ms': medians(starts.blank) },
    });
  });
}
