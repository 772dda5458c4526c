import type { RecordTable } from '@shared/model/change';
import { missingCase } from '@shared/model/result';
import type { RecordOf } from './desk';

/** `table/id`: the name of a record in plans and sets. */
export type RecordName = `${RecordTable}/${string}`;

/** The name of a record. */
export function recordName(table: RecordTable, key: string): RecordName {
  return `${table}/${key}`;
}

/** The table of a record's name. */
export function tableOf(name: RecordName): RecordTable {
  // Safe: a name begins with its table, and no table has a stroke in its name.
  return name.slice(0, name.indexOf('/')) as RecordTable;
}

type Ref = [table: RecordTable, id: string | null];

/** The records that a record refers to. Built-in councils are among them, though they are not stored. */
export function referencesOf<T extends RecordTable>(table: T, record: RecordOf[T]): RecordName[] {
  // Safe: the table says which record it is; the compiler cannot narrow one by the other.
  const refs = refsOf({ table, record } as Tagged);
  return refs.flatMap(([to, id]) => (id === null ? [] : [recordName(to, id)]));
}

type Tagged = { [T in RecordTable]: { table: T; record: RecordOf[T] } }[RecordTable];

function refsOf({ table, record }: Tagged): Ref[] {
  switch (table) {
    case 'peers':
      return [
        ['councils', record.homeCouncilId],
        ...record.roles.map((role): Ref => ['councils', role.councilId]),
        ['importBatches', record.importBatchId],
      ];
    case 'councils':
      return record.replacedBy.map((id): Ref => ['councils', id]);
    case 'requests':
      return [
        ['councils', record.councilSupportedId],
        ['projects', record.projectId],
        ...record.rounds.flatMap(({ responses }) =>
          responses.flatMap(({ assignmentIds }) => assignmentIds.map((id): Ref => ['assignments', id])),
        ),
      ];
    case 'projects':
      return [['councils', record.councilSupportedId]];
    case 'assignments':
      return [
        ['peers', record.peerId],
        ['requests', record.requestId],
        ['projects', record.projectId],
      ];
    case 'dayEntries':
      return [
        ['peers', record.peerId],
        ['assignments', record.assignmentId],
        ['projects', record.projectId],
        ['councils', record.councilSupportedId],
        ['importBatches', record.imported?.batchId ?? null],
      ];
    case 'approvals':
      return [
        ['peers', record.peerId],
        ['projects', record.projectId],
        ['councils', record.councilSupportedId],
      ];
    case 'settings':
    case 'exportLog':
    case 'importBatches':
      return [];
    default:
      return missingCase(table);
  }
}
