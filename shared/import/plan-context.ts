import type { ImportBatchId, PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { FieldName } from './fields';
import type { PeerIndex } from './match-peer';
import type { RowReader } from './row-reader';
import type { FieldChange, PreviewInput, Reason, RowNote, RowQuestion } from './types';
import type { DateContext } from './values/dates';

/** What planning the rows of one import shares. */
export type PlanContext = {
  readonly input: PreviewInput;
  readonly batchId: ImportBatchId;
  readonly peers: PeerIndex;
  /** Peers as they were before this import: what an export showed of them. */
  readonly peersBefore: ReadonlyMap<PeerId, Peer>;
  readonly dates: DateContext;
  /** Projects by their name as it is compared. */
  readonly projectsByName: ReadonlyMap<string, readonly Project[]>;
  /** Peers as they will be: those that this import makes or changes, by id. */
  readonly plannedPeers: Map<PeerId, Peer>;
  /** Told of each row that is planned, or of the part of one. */
  readonly took: (rows: number) => void;
};

/** A field of a record with the value that the row gives it. */
export type Edit<T> = {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
  readonly patch: Partial<T>;
};

const NO_CHANGES: readonly FieldChange[] = [];

/** The record with the edits made, and the changes as text. */
export function applyEdits<T>(record: T, edits: readonly Edit<T>[]): { after: T; changes: readonly FieldChange[] } {
  if (edits.length === 0) return { after: record, changes: NO_CHANGES };
  const after = { ...record };
  for (const { patch } of edits) Object.assign(after as object, patch); // Safe: a record with partial records of its type.
  return { after, changes: edits.map(({ field, before, after: text }) => ({ field, before, after: text })) };
}

/** A question about one cell of a row, which waits for the answer. What can be proposed is to confirm. */
export function askAbout(
  reader: RowReader,
  field: FieldName,
  reason: Reason,
  propose: string | null = null,
): RowQuestion {
  const level = propose === null ? 'ask' : 'confirm';
  return { reason, field, column: reader.column(field), propose, peers: [], level, holdsUp: true };
}

/** The same question, where the row goes in whatever the answer is: about a host council, a party or a contact detail. */
export function besides(question: RowQuestion, level = question.level): RowQuestion {
  return { ...question, level, holdsUp: false };
}

/** A note about one cell of a row. */
export function noteAbout(reader: RowReader, field: FieldName, reason: Reason): RowNote {
  const { code, facts } = reason;
  const column = reader.column(field);
  return facts ? { code, facts, field, column } : { code, field, column };
}
