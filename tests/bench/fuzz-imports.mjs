// @ts-check
import { bundleSupport } from './bundle-support.mjs';

/**
 * Breaks workbooks and looks at what reading and planning each comes to: none may crash or hang, and each plan must add up.
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function fuzzImports(folder, rounds) {
  const { damageWorkbooks } = await bundleSupport(folder, 'damage-workbooks');
  const startedAt = performance.now();
  const { faults, refused, planned, slowestMs } = await damageWorkbooks(rounds, Date.now() % 1_000_000);
  return {
    id: 'fuzz-imports',
    what: 'damaged workbooks that crashed or hung the import, or whose plan did not add up',
    value: faults.length,
    unit: `of ${rounds}`,
    goal: '0',
    ok: faults.length === 0,
    detail: {
      'refused with a word': refused,
      planned,
      'slowest, ms': slowestMs,
      seconds: Math.round((performance.now() - startedAt) / 1000),
      faults: faults.slice(0, 10),
    },
  };
}
