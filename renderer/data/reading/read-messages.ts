import type { RecordTable } from '@shared/model/change';

/** The first call names the database, which is there already; later ones ask for every record of a table. */
export type ReadCall =
  { is: 'open'; database: string; key: Uint8Array } | { is: 'read'; id: number; table: RecordTable };

/** Answers to the read of that id: records in pieces, each a list as JSON in UTF-8, then one of the others. */
export type ReadReply = { id: number } & (
  | { is: 'piece'; json: Uint8Array<ArrayBuffer> }
  | { is: 'done' }
  | { is: 'row-not-opened'; table: string; key: string }
  | { is: 'failed' }
);
