import type { RecordTable } from '@shared/model/change';
import type { LockedYear } from '@shared/model/year-lock';
import type { DeskDatabase } from '../database';
import type { KeptRecord, KeptWhy } from './kept-record';
import type { RecordStore } from '../record-store';
import type { RecordName } from '../references';

/** What undoing would do to one record. Names only: the plan of a whole import has to fit in memory beside the import. */
export type UndoStep = {
  table: RecordTable;
  key: string;
  /** The change made it, so undoing removes it. */
  removes: boolean;
  /** The change deleted it, so undoing brings it back. */
  revives: boolean;
  refersTo: readonly RecordName[];
  wouldReferTo: readonly RecordName[];
  /** Versions of the bank holidays that go with it: undoing a change of that setting. */
  loses: ReadonlySet<RecordName> | undefined;
  /** Locked years that it touches. */
  locked: readonly LockedYear[];
};

/** A plan in the making: a record is among the steps, among the kept, or back already. */
export type Planning = {
  database: DeskDatabase;
  records: RecordStore;
  steps: Map<RecordName, UndoStep>;
  kept: Map<RecordName, KeptRecord>;
  /** As they were before the change, such as after an undo that left some: nothing to do, and nothing to say. */
  backAlready: Set<RecordName>;
  /** What the kept records refer to now, with the table that does. */
  keptRefs: { by: RecordTable; to: RecordName }[];
};

/** Moves a record from the steps to the kept. */
export function keep(planning: Planning, name: RecordName, why: KeptWhy): void {
  const step = planning.steps.get(name);
  if (!step) return;
  planning.steps.delete(name);
  planning.kept.set(name, { table: step.table, key: step.key, why });
  for (const to of step.refersTo) planning.keptRefs.push({ by: step.table, to });
}
