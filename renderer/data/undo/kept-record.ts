import type { RecordTable } from '@shared/model/change';

/** Why an undo leaves a record as it is. */
export type KeptWhy =
  | { code: 'changed-since' }
  /** It belongs to a peer who was erased. */
  | { code: 'erased' }
  /** Records of the table `by` refer to it now. */
  | { code: 'referred-to'; by: RecordTable }
  /** It would refer to a record of the table `to` that is no longer there. */
  | { code: 'refers-to-deleted'; to: RecordTable };

export type KeptRecord = { table: RecordTable; key: string; why: KeptWhy };
