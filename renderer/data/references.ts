import type { RecordTable } from '@shared/model/change';
import { missingCase } from '@shared/model/result';
import type { Setting } from '@shared/model/settings';
import type { RecordOf } from './records';

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

/** The setting that holds every version of the bank holidays. */
export const HOLIDAYS = recordName('settings', 'holidays');

/** The key of one version in that setting: an answer refers to the version it was judged on. */
function versionKey(version: string): string {
  return `holidays@${version}`;
}

/** The names of the versions that a holiday setting, stored or in an image, holds. */
export function versionNames(setting: unknown): RecordName[] {
  // Safe: what stands under this key was parsed by the schema of settings.
  const holidays = setting as Setting | null;
  return holidays?.id === 'holidays'
    ? holidays.value.versions.map(({ version }) => recordName('settings', versionKey(version)))
    : [];
}

/** The setting that turns restricted notes on: without it nobody could read one. */
export const RESTRICTED_KEYS = recordName('settings', 'restrictedNotes');

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
        ...record.conflicts.map((conflict): Ref => ['councils', conflict.councilId]),
        ['importBatches', record.importBatchId],
      ];
    case 'councils':
      return record.replacedBy.map((id): Ref => ['councils', id]);
    case 'requests':
      return [
        ['councils', record.councilSupportedId],
        ['projects', record.projectId],
        ['importBatches', record.imported?.batchId ?? null],
        ...record.rounds.flatMap(({ responses }) =>
          responses.flatMap(({ assignmentIds, basis }): Ref[] => [
            ...assignmentIds.map((id): Ref => ['assignments', id]),
            ['settings', versionKey(basis.holidayVersion)],
          ]),
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
    case 'restrictedNotes':
      return [
        ['peers', record.peerId],
        ['settings', 'restrictedNotes'],
      ];
    case 'allocations':
      return [['peers', record.peerId]];
    case 'trainingEvents':
      return [['importBatches', record.importBatchId]];
    case 'attendances':
      return [
        ['peers', record.peerId],
        ['trainingEvents', record.eventId],
        ['importBatches', record.imported?.batchId ?? null],
      ];
    // A frozen copy stays as it is whatever becomes of the peers in it: it refers to none.
    case 'poolReviewParts':
    case 'poolReviewRemarks':
      return [['poolReviews', record.reviewId]];
    // That two are two people stays said whoever goes; a merged peer is no record, and comes back from the merge.
    case 'peerPairs':
      return record.kind === 'merged' ? [['peers', record.survivorId]] : [];
    // A year is no record, and why it was corrected stays whoever goes.
    case 'lockedYears':
    case 'yearCorrections':
    case 'poolReviews':
    case 'savedViews':
    case 'settings':
    case 'exportLog':
    case 'importBatches':
      return [];
    default:
      return missingCase(table);
  }
}
