import type { Assignment } from '@shared/model/assignment';
import type { Allocation } from '@shared/model/allocation';
import type { Attendance } from '@shared/model/attendance';
import type { Change, ChangeLabel, RecordTable } from '@shared/model/change';
import type { Council } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { ExportLog } from '@shared/model/export-log';
import type { ImportBatch } from '@shared/model/import-batch';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { PeerPair } from '@shared/model/peer-pair';
import type { PoolReview, PoolReviewPart, PoolReviewRemark } from '@shared/model/pool-review';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import type { RestrictedNote } from '@shared/model/restricted-note';
import type { Result } from '@shared/model/result';
import type { SavedView } from '@shared/model/saved-view';
import type { Setting } from '@shared/model/settings';
import type { TrainingEvent } from '@shared/model/training-event';
import type { LockedYear, YearCorrection } from '@shared/model/year-lock';

/** The record that each table holds. */
export type RecordOf = {
  peers: Peer;
  councils: Council;
  requests: Request;
  projects: Project;
  assignments: Assignment;
  dayEntries: DayEntry;
  approvals: LimitApproval;
  settings: Setting;
  exportLog: ExportLog;
  importBatches: ImportBatch;
  restrictedNotes: RestrictedNote;
  trainingEvents: TrainingEvent;
  poolReviews: PoolReview;
  poolReviewParts: PoolReviewPart;
  poolReviewRemarks: PoolReviewRemark;
  attendances: Attendance;
  allocations: Allocation;
  lockedYears: LockedYear;
  yearCorrections: YearCorrection;
  peerPairs: PeerPair;
  savedViews: SavedView;
};

/** The tables that are wholly in memory; day entries have an index of their own. */
export type SmallTable = Exclude<RecordTable, 'dayEntries'>;

/** A table as it stands; the same object until a change touches the table, then another. */
export type TableSnapshot<T> = {
  readonly all: readonly T[];
  get: (id: string) => T | undefined;
  readonly version: number;
};

/** Reads a table as it stands now. */
export type ReadTable = <T extends SmallTable>(name: T) => TableSnapshot<RecordOf[T]>;

/** One record as it shall become; `after` is `null` to delete it. A change holds a record once at most. */
export type CommitOperation = { table: RecordTable; key: string; after: unknown };

/** What a user did, with the records it makes; the operations are taken one by one, so a generator may make them. */
export type CommitRequest = {
  label: ChangeLabel;
  operations: Iterable<CommitOperation>;
  /** Writes the change even where no record becomes another: that it was done is what counts. */
  evenIfEmpty?: boolean;
  /** Why locked years are corrected, where the change touches one; without it such a change is refused (`year-locked`). */
  correction?: string | undefined;
};

/** Writes one change. `null` when every record already was as asked: then nothing is written. */
export type Commit = (request: CommitRequest) => Promise<Result<Change | null>>;
