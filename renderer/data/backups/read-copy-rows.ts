import type { CopyHeader, CopyRows } from '@shared/copies/copy-format';
import { createCopyReader } from '@shared/copies/copy-reader';
import { migrateRow, SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { RecordTable } from '@shared/model/change';
import { ok, problem, type Result } from '@shared/model/result';
import { groupBy } from '../group-by';
import { parseRecord } from '../record-schemas';

type ReadNext = () => Promise<Result<{ bytes: Uint8Array; done: boolean }>>;
type OnRows = (rows: CopyRows) => Promise<Result<null>>;

/**
 * Reads a copy to its end, and hands on its rows as they come; only the answer says that it is whole. Problems: those of
 * `next`, of the format and of `onRows`.
 */
export async function readCopyRows(next: ReadNext, onRows: OnRows): Promise<Result<CopyHeader>> {
  let rows: CopyRows[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = createCopyReader({
    decode: (bytes) => decoder.decode(bytes),
    newestSchema: SCHEMA_VERSION,
    onRows: (some) => rows.push(some),
  });
  for (let done = false; !done;) {
    const page = await next();
    if (!page.ok) return page;
    const pushed = reader.push(page.value.bytes);
    if (!pushed.ok) return pushed;
    for (const some of rows) {
      const taken = await onRows(some);
      if (!taken.ok) return taken;
    }
    rows = [];
    done = page.value.done;
  }
  return reader.end();
}

type Parsed = { id: string };

/**
 * The records of one line, brought from their shape `fromVersion` to the newest and parsed, by the table they belong to now.
 * Problem: `copy-damaged` for a record that is none.
 */
export function copiedRecords(
  table: RecordTable,
  rows: readonly unknown[],
  fromVersion: number,
): Result<Map<RecordTable, Parsed[]>> {
  // Safe: the reader lets no record without an id of text pass.
  const stored = (rows as readonly Parsed[]).flatMap((value) =>
    migrateRow({ table, key: value.id, value }, fromVersion),
  );
  const byTable = new Map<RecordTable, Parsed[]>();
  // Safe: a migration to the newest shape names tables of the newest shape.
  for (const [into, ofTable] of groupBy(stored, (each) => each.table as RecordTable)) {
    const records: Parsed[] = [];
    for (const { key, value } of ofTable) {
      const parsed = parseRecord(into, key, value);
      if (!parsed.ok) return problem('copy-damaged', { table: into });
      records.push(parsed.value);
    }
    byTable.set(into, records);
  }
  return ok(byTable);
}
