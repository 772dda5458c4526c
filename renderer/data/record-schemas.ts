import { AssignmentSchema } from '@shared/model/assignment';
import { AllocationSchema } from '@shared/model/allocation';
import { AttendanceSchema } from '@shared/model/attendance';
import type { RecordTable } from '@shared/model/change';
import { CouncilSchema } from '@shared/model/council';
import { DayEntrySchema } from '@shared/model/day-entry';
import { ExportLogSchema } from '@shared/model/export-log';
import { ImportBatchSchema } from '@shared/model/import-batch';
import { LimitApprovalSchema } from '@shared/model/limit-approval';
import { PeerSchema } from '@shared/model/peer';
import { PeerPairSchema } from '@shared/model/peer-pair';
import { PoolReviewPartSchema, PoolReviewRemarkSchema, PoolReviewSchema } from '@shared/model/pool-review';
import { ProjectSchema } from '@shared/model/project';
import { RequestSchema } from '@shared/model/request';
import { RestrictedNoteSchema } from '@shared/model/restricted-note';
import { ok, problem, type Result } from '@shared/model/result';
import { SavedViewSchema } from '@shared/model/saved-view';
import { SettingSchema } from '@shared/model/settings';
import { TrainingEventSchema } from '@shared/model/training-event';
import { LockedYearSchema, YearCorrectionSchema } from '@shared/model/year-lock';
import type { ZodType } from 'zod';
import type { RecordOf } from './records';

const RECORD_SCHEMAS: { [T in RecordTable]: ZodType<RecordOf[T]> } = {
  peers: PeerSchema,
  councils: CouncilSchema,
  requests: RequestSchema,
  projects: ProjectSchema,
  assignments: AssignmentSchema,
  dayEntries: DayEntrySchema,
  approvals: LimitApprovalSchema,
  settings: SettingSchema,
  exportLog: ExportLogSchema,
  importBatches: ImportBatchSchema,
  restrictedNotes: RestrictedNoteSchema,
  trainingEvents: TrainingEventSchema,
  attendances: AttendanceSchema,
  allocations: AllocationSchema,
  lockedYears: LockedYearSchema,
  yearCorrections: YearCorrectionSchema,
  poolReviews: PoolReviewSchema,
  poolReviewParts: PoolReviewPartSchema,
  poolReviewRemarks: PoolReviewRemarkSchema,
  peerPairs: PeerPairSchema,
  savedViews: SavedViewSchema,
};

/** Checks a record before it is stored. Problem `bad-record` names the field and the schema's code, never the value. */
export function parseRecord<T extends RecordTable>(table: T, key: string, value: unknown): Result<RecordOf[T]> {
  // Safe: the schema of a table makes the record of that table; the compiler cannot follow the key through the map.
  const schema = RECORD_SCHEMAS[table] as ZodType<RecordOf[T]>;
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return problem('bad-record', { table, key, path: issue?.path.join('.') ?? '', why: whyOf(issue) });
  }
  if (parsed.data.id !== key) return problem('bad-record', { table, key, path: 'id', why: 'id-is-not-the-key' });
  return ok(parsed.data);
}

// A message of zod's own may repeat what was typed; a code of ours never does.
function whyOf(issue: { code?: string | undefined; message: string } | undefined): string {
  if (issue === undefined) return '';
  return /^[a-z-]+$/.test(issue.message) ? issue.message : (issue.code ?? '');
}
