import type { Desk } from '@renderer/data/desk';
import { dayOfInstant } from '@renderer/words/instant-text';
import type { ChangedRecord } from '@shared/exports/changed-record';
import { DayEntrySchema } from '@shared/model/day-entry';
import { LimitApprovalSchema } from '@shared/model/limit-approval';

/** The days and approvals that changed after a change, from the history. */
export async function changedRecordsSince(desk: Desk, sequence: number): Promise<ChangedRecord[]> {
  const changed = await desk.changedSince(sequence, ['dayEntries', 'approvals']);
  return changed.map(({ table, before, after, at }): ChangedRecord => {
    const on = dayOfInstant(at);
    if (table === 'dayEntries')
      return {
        table,
        before: DayEntrySchema.nullable().parse(before),
        after: DayEntrySchema.nullable().parse(after),
        on,
      };
    return {
      table: 'approvals',
      before: LimitApprovalSchema.nullable().parse(before),
      after: LimitApprovalSchema.nullable().parse(after),
      on,
    };
  });
}
