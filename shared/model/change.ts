import { z } from 'zod';
import { InstantSchema } from './calendar-day';
import { ChangeIdSchema } from './ids';

/** The tables that hold the office's records; every one is written only by the commit function. */
export const RECORD_TABLES = [
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
  'restrictedNotes',
  'trainingEvents',
  'attendances',
  'allocations',
  'lockedYears',
  'yearCorrections',
  'poolReviews',
  'poolReviewParts',
  'poolReviewRemarks',
  'peerPairs',
  'savedViews',
] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** What a user did, as a code with the facts its sentence needs; ids and counts only, never a name. */
const ChangeLabelSchema = z.object({
  code: z.string(),
  ids: z.array(z.string()).max(20).default([]),
  count: z.number().int().default(0),
});
export type ChangeLabel = z.infer<typeof ChangeLabelSchema>;

/** Header of a change: one per user action. `undoes`/`redoes` name the change that it takes back or brings back. */
export const ChangeSchema = z.object({
  sequence: z.number().int().min(1),
  id: ChangeIdSchema,
  previousHash: z.string(),
  hash: z.string(),
  installation: z.string(),
  at: InstantSchema,
  by: z.string(),
  label: ChangeLabelSchema,
  operationCount: z.number().int(),
  schemaVersion: z.number().int(),
  undoes: ChangeIdSchema.nullable(),
  redoes: ChangeIdSchema.nullable(),
  /** Set where an erasure took something out of the operations: the digest of them as they were, which the hash covers. */
  operationsWere: z.string().optional(),
});
export type Change = z.infer<typeof ChangeSchema>;

/** One row of a change: the record as it was and as it became; `null` where there was or is none. */
export type Operation = {
  /** Sequence of its change, then its place in it. */
  sequence: number;
  index: number;
  table: RecordTable;
  key: string;
  before: unknown;
  after: unknown;
};
