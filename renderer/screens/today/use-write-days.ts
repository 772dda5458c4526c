import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { DayEntry } from '@shared/model/day-entry';
import { useCallback } from 'react';

/** Writes day entries as one change; answers with the sentence where it could not be done. */
export function useWriteDays() {
  const desk = useDesk();
  return useCallback(
    async (code: string, entries: readonly DayEntry[], correction?: string): Promise<string | undefined> => {
      const peers = [...new Set(entries.map(({ peerId }) => peerId))];
      const saved = await desk.commit({
        label: { code, ids: peers, count: entries.length },
        operations: entries.map((after) => ({ table: 'dayEntries' as const, key: after.id, after })),
        correction,
      });
      return saved.ok ? undefined : problemText(saved.problem);
    },
    [desk],
  );
}
