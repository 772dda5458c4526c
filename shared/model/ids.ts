import { z } from 'zod';

/** Ids are UUIDv7 text made by the client. A built-in council's id is its official GSS code. */
const IdText = z.string().min(1).max(64);

export const PeerIdSchema = IdText.brand<'PeerId'>();
export type PeerId = z.infer<typeof PeerIdSchema>;
export const CouncilIdSchema = IdText.brand<'CouncilId'>();
export type CouncilId = z.infer<typeof CouncilIdSchema>;
export const RequestIdSchema = IdText.brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestIdSchema>;
export const ProjectIdSchema = IdText.brand<'ProjectId'>();
export type ProjectId = z.infer<typeof ProjectIdSchema>;
export const AssignmentIdSchema = IdText.brand<'AssignmentId'>();
export type AssignmentId = z.infer<typeof AssignmentIdSchema>;
export const DayEntryIdSchema = IdText.brand<'DayEntryId'>();
export type DayEntryId = z.infer<typeof DayEntryIdSchema>;
export const ApprovalIdSchema = IdText.brand<'ApprovalId'>();
export type ApprovalId = z.infer<typeof ApprovalIdSchema>;
export const ImportBatchIdSchema = IdText.brand<'ImportBatchId'>();
export type ImportBatchId = z.infer<typeof ImportBatchIdSchema>;
export const RestrictedNoteIdSchema = IdText.brand<'RestrictedNoteId'>();
export type RestrictedNoteId = z.infer<typeof RestrictedNoteIdSchema>;
export const TrainingEventIdSchema = IdText.brand<'TrainingEventId'>();
export type TrainingEventId = z.infer<typeof TrainingEventIdSchema>;
export const AttendanceIdSchema = IdText.brand<'AttendanceId'>();
export type AttendanceId = z.infer<typeof AttendanceIdSchema>;
export const PoolReviewIdSchema = IdText.brand<'PoolReviewId'>();
export type PoolReviewId = z.infer<typeof PoolReviewIdSchema>;
export const AllocationIdSchema = IdText.brand<'AllocationId'>();
export type AllocationId = z.infer<typeof AllocationIdSchema>;
export const PeerPairIdSchema = IdText.brand<'PeerPairId'>();
export type PeerPairId = z.infer<typeof PeerPairIdSchema>;
export const SavedViewIdSchema = IdText.brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof SavedViewIdSchema>;
export const ChangeIdSchema = IdText.brand<'ChangeId'>();
export type ChangeId = z.infer<typeof ChangeIdSchema>;
