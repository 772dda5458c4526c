import { openBeside, TEST_KEY } from './desk-fixture';
import { sealMiddleware } from '@renderer/data/sealed/seal-middleware';
import { Dexie } from 'dexie';

/** The tables that each version brought. What was released stays as it stands here; a new version is a new line. */
const BROUGHT: Readonly<Record<number, readonly string[]>> = {
  10: [
    'peers',
    'councils',
    'requests',
    'projects',
    'assignments',
    'dayEntries',
    'approvals',
    'settings',
    'exportLog',
    'importBatches',
  ],
  20: ['restrictedNotes'],
  30: ['trainingEvents', 'attendances'],
  40: ['poolReviews', 'poolReviewParts', 'poolReviewRemarks'],
  50: [],
  60: ['allocations'],
  70: [],
  80: ['lockedYears', 'yearCorrections'],
  90: ['peerPairs'],
  100: ['savedViews'],
};

/** The indexes that have been the same in every version so far; every other table is found by its id. */
const KEYS: Readonly<Record<string, string>> = {
  dayEntries: 'id, date, peerId, [peerId+date], assignmentId, projectId',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

/** The record tables of a version, in the order in which they came. */
export function tablesOf(version: number): string[] {
  return Object.entries(BROUGHT).flatMap(([came, tables]) => (Number(came) <= version ? tables : []));
}

/** Puts the records of a database into one of an earlier version, with the stores that it was released with; other tables go. */
export async function makeOlder(name: string, version: number): Promise<void> {
  const tables = [...tablesOf(version), 'changes', 'operations'];
  const beside = await openBeside(name);
  const rows = await Promise.all(
    beside.tables.map(async (table): Promise<[string, unknown[]]> => [table.name, await table.toArray()]),
  );
  beside.close();
  await Dexie.delete(name);
  const old = new Dexie(name);
  old.version(version).stores(Object.fromEntries(tables.map((table) => [table, KEYS[table] ?? 'id'])));
  old.use(sealMiddleware(TEST_KEY));
  for (const [table, some] of rows) if (tables.includes(table)) await old.table(table).bulkAdd(some);
  old.close();
}
