// @ts-check
import { withDesk } from './application.mjs';
import { ratio } from './figures.mjs';
import { inBenchDesk, openOffice } from './open-office.mjs';

const ROWS = 10_000;

/**
 * What the journal adds to an import, and what bringing it back takes; each beside the work without it, in turn.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder an empty one @param {number} rounds
 */
export function measureJournal(runtime, dataFolder, rounds) {
  return withDesk(runtime, dataFolder, async ({ page }) => {
    await openOffice(page);
    const imports = { journal: /** @type {number[]} */ ([]), alone: /** @type {number[]} */ ([]) };
    const rebuilds = { ours: /** @type {number[]} */ ([]), bulk: /** @type {number[]} */ ([]), rows: 0 };
    const importOnce = async (/** @type {boolean} */ withJournal) => {
      const ms = await inBenchDesk(page, 'timeImport', { rows: ROWS, withJournal });
      (withJournal ? imports.journal : imports.alone).push(ms);
    };
    // The first of each is left out: scripts are compiled in it. The rebuild is of a journal with one import in it.
    await importOnce(true);
    await importOnce(false);
    imports.journal.pop();
    imports.alone.pop();
    for (let round = -1; round < rounds; round += 1) {
      const ours = await inBenchDesk(page, 'timeRebuild');
      const bulk = await inBenchDesk(page, 'timeBulkPut');
      rebuilds.rows = bulk.rows;
      if (round < 0) continue;
      rebuilds.ours.push(ours.ms);
      rebuilds.bulk.push(bulk.ms);
    }
    for (let round = 0; round < rounds; round += 1) {
      await importOnce(round % 2 === 0);
      await importOnce(round % 2 === 1);
    }
    return [
      ratio({
        id: 'journal-import',
        what: `an import of ${ROWS} rows until "Saved", against the same without a journal`,
        ours: imports.journal,
        theirs: imports.alone,
        atMost: 1.5,
      }),
      ratio({
        id: 'journal-rebuild',
        what: 'bringing the records back from the journal, checked change by change, against inserting the same rows with their history rows by bulkPut',
        ours: rebuilds.ours,
        theirs: rebuilds.bulk,
        atMost: 2,
        detail: { rows: rebuilds.rows },
      }),
    ];
  });
}
