import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import { canonicalJson } from '../safety-copy/change-hash';
import type { CommitOperation } from '../records';

/** How many records of a table a restore would make, change and remove. */
export type RestoreCounts = { added: number; changed: number; removed: number };

/** Files that left cannot be called back, and why a locked year was corrected stays true: only lines that are missing come back. */
const ONLY_ADDED: ReadonlySet<RecordTable> = new Set(['exportLog', 'yearCorrections']);

/** What would turn the present records into those of a copy; `byTable` holds the tables with a difference. */
export type Differences = {
  operations: readonly CommitOperation[];
  byTable: Readonly<Partial<Record<RecordTable, RestoreCounts>>>;
};

/** Finds the differences as the rows of a copy come; only they are held, and the ids. */
export type RestorePlanner = {
  /** Records of the copy, each with the present one of the same id, or nothing. */
  compare: (table: RecordTable, pairs: Iterable<readonly [copied: { id: string }, present: unknown]>) => void;
  /** After the last row: which of the present ids of a table the copy does not hold. */
  removeRest: (table: RecordTable, presentIds: Iterable<string>) => void;
  differences: () => Differences;
};

/** Begins with a copy that holds nothing. */
export function startRestorePlan(): RestorePlanner {
  const operations: CommitOperation[] = [];
  const counts = new Map<RecordTable, RestoreCounts>();
  const seen = new Map(RECORD_TABLES.map((table) => [table, new Set<string>()]));
  const add = (operation: CommitOperation, kind: keyof RestoreCounts): void => {
    operations.push(operation);
    const before = counts.get(operation.table) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(operation.table, { ...before, [kind]: before[kind] + 1 });
  };
  return {
    compare: (table, pairs) => {
      for (const [copied, present] of pairs) {
        seen.get(table)?.add(copied.id);
        const missing = present === undefined || present === null;
        if (!missing && (ONLY_ADDED.has(table) || canonicalJson(copied) === canonicalJson(present))) continue;
        add({ table, key: copied.id, after: copied }, missing ? 'added' : 'changed');
      }
    },
    removeRest: (table, presentIds) => {
      if (ONLY_ADDED.has(table)) return;
      for (const id of presentIds) {
        if (!seen.get(table)?.has(id)) add({ table, key: id, after: null }, 'removed');
      }
    },
    differences: () => ({ operations, byTable: Object.fromEntries(counts) }),
  };
}
