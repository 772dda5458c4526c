// @ts-check
import { bundleSupport } from './bundle-support.mjs';

/**
 * Breaks journals and looks at what the reader makes of each: none may crash it, and none be taken wrongly.
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function fuzzJournals(folder, rounds) {
  const { damageJournals } = await bundleSupport(folder, 'damage-journals');
  const startedAt = performance.now();
  const { faults, harmless } = await damageJournals(rounds, Date.now() % 1_000_000);
  return {
    id: 'fuzz-journals',
    what: 'damaged journals that crashed the reader, or that it took wrongly',
    value: faults.length,
    unit: `of ${rounds}`,
    goal: '0',
    ok: faults.length === 0,
    detail: {
      'read whole all the same': harmless,
      seconds: Math.round((performance.now() - startedAt) / 1000),
      faults: faults.slice(0, 10),
    },
  };
}
