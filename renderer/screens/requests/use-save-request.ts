import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import type { ExportLog } from '@shared/model/export-log';
import type { Request } from '@shared/model/request';
import { useCallback } from 'react';

type Records = {
  request?: Request;
  assignments?: readonly Assignment[];
  removed?: readonly Assignment[];
  days?: readonly DayEntry[];
  /** What left with it, for the export log. */
  left?: readonly ExportLog[];
  /** Why a locked year is corrected, where the days touch one. */
  correction?: string | undefined;
};

/** Writes what was done to a request and its peers as one change; answers with the sentence where it could not be done. */
export function useSaveRequest() {
  const desk = useDesk();
  return useCallback(
    async (code: string, ids: readonly string[], records: Records): Promise<string | undefined> => {
      const assignments = records.assignments ?? [];
      const removed = records.removed ?? [];
      const saved = await desk.commit({
        label: { code, ids: [...ids], count: Math.max(1, assignments.length + removed.length) },
        correction: records.correction,
        operations: [
          ...(records.request ? [{ table: 'requests' as const, key: records.request.id, after: records.request }] : []),
          ...assignments.map((one) => ({ table: 'assignments' as const, key: one.id, after: one })),
          ...removed.map((one) => ({ table: 'assignments' as const, key: one.id, after: null })),
          ...(records.left ?? []).map((one) => ({ table: 'exportLog' as const, key: one.id, after: one })),
          ...(records.days ?? []).map((one) => ({ table: 'dayEntries' as const, key: one.id, after: one })),
        ],
      });
      return saved.ok ? undefined : problemText(saved.problem);
    },
    [desk],
  );
}
