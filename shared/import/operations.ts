import type { ImportBatch } from '@shared/model/import-batch';
import type { ImportOperation, PlannedRecord, PreviewRow } from './types';

/** What the commit writes: new and changed peers, requests with their assignments, days, training events and who attended, then the record of the import. Nothing where no row changes anything. */
export function operationsOf(rows: readonly PreviewRow[], batch: ImportBatch): readonly ImportOperation[] {
  const records = rows.flatMap(({ makes }) => makes);
  const drops = rows.flatMap((row) => row.drops ?? []);
  if (records.length === 0 && drops.length === 0) return [];
  // Several rows may put a name to one peer: the last has them all.
  const byTable = new Map<PlannedRecord['table'], Map<string, ImportOperation>>();
  for (const { table, key, after } of records) {
    const own = byTable.get(table) ?? new Map<string, ImportOperation>();
    byTable.set(table, own.set(key, { table, key, after }));
  }
  const write = (table: PlannedRecord['table']) => byTable.get(table)?.values() ?? [];
  return [
    ...write('peers'),
    ...write('requests'),
    ...write('assignments'),
    ...write('dayEntries'),
    ...drops.map(({ id }): ImportOperation => ({ table: 'dayEntries', key: id, after: null })),
    ...write('trainingEvents'),
    ...write('attendances'),
    { table: 'importBatches', key: batch.id, after: batch },
  ];
}
