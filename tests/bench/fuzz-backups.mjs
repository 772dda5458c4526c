// @ts-check
import { bundleSupport } from './bundle-support.mjs';

/**
 * Breaks backups and looks at what checking each comes to: none may crash it, and none be taken for good.
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function fuzzBackups(folder, rounds) {
  const { damageBackups } = await bundleSupport(folder, 'damage-backups');
  const startedAt = performance.now();
  const { faults, unharmed } = await damageBackups(rounds, Date.now() % 1_000_000);
  return {
    id: 'fuzz-backups',
    what: 'damaged backups that crashed the check, or that it took for good',
    value: faults.length,
    unit: `of ${rounds}`,
    goal: '0',
    ok: faults.length === 0,
    detail: {
      'as they were after all': unharmed,
      seconds: Math.round((performance.now() - startedAt) / 1000),
      faults: faults.slice(0, 10),
    },
  };
}
