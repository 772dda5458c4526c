import { ok, problem, type Result } from '@shared/model/result';
import { copyRecords } from '../backups/copy-records';
import { openBeforeUpgrade } from '../database';
import type { OpenDeskOptions } from '../desk';

type Options = Pick<OpenDeskOptions, 'databaseName' | 'databaseKey' | 'copies' | 'installation' | 'now'>;

/**
 * Backs up records of an earlier shape, as they are, before an upgrade touches them; the backup is opened and checked.
 * `installed` is the version that they have, where that is known. Answers whether an upgrade comes. Problem: `not-kept-before-upgrade` with the `reason`; then nothing may be upgraded.
 */
export async function keepBeforeUpgrade(
  options: Options,
  installed?: number,
): Promise<Result<{ isUpgraded: boolean }>> {
  const { databaseName, databaseKey, copies, installation, now } = options;
  const before = await openBeforeUpgrade({ name: databaseName, key: databaseKey, installed }).catch(() => undefined);
  // What cannot be opened at all is said by the opening that follows.
  if (!before) return ok({ isUpgraded: false });
  const { database, schemaVersion } = before;
  try {
    if (!copies || (await database.table('changes').count()) === 0) return ok({ isUpgraded: true });
    const kept = await copyRecords(database, { port: copies, installation, at: now(), schemaVersion });
    if (kept.ok) return ok({ isUpgraded: true });
    // Damaged rows, or another key: nothing of that is about the upgrade.
    if (kept.problem.code === 'row-not-opened') return kept;
    return problem('not-kept-before-upgrade', { reason: String(kept.problem.facts?.['reason'] ?? kept.problem.code) });
  } finally {
    database.close();
  }
}
