import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { Attendance } from '@shared/model/attendance';
import type { TrainingEventId } from '@shared/model/ids';
import { useCallback } from 'react';

type Code = 'record-attendance' | 'edit-attendance' | 'attendance-on-crm';

/** Writes attendances of one event, or takes them away, as one change; answers with a sentence where that could not be done. */
export function useWriteAttendance(eventId: TrainingEventId) {
  const desk = useDesk();
  const write = useCallback(
    async (code: Code, after: readonly Attendance[]): Promise<string | undefined> => {
      const [only] = after;
      if (!only) return undefined;
      const saved = await desk.commit({
        label: { code, ids: [eventId, ...(after.length === 1 ? [only.peerId] : [])], count: after.length },
        operations: after.map((each) => ({ table: 'attendances', key: each.id, after: each })),
      });
      return saved.ok ? undefined : problemText(saved.problem);
    },
    [desk, eventId],
  );
  const remove = useCallback(
    async (gone: readonly Attendance[]): Promise<string | undefined> => {
      const saved = await desk.commit({
        label: { code: 'remove-attendance', ids: [eventId], count: gone.length },
        operations: gone.map(({ id }) => ({ table: 'attendances', key: id, after: null })),
      });
      return saved.ok ? undefined : problemText(saved.problem);
    },
    [desk, eventId],
  );
  return { write, remove };
}
