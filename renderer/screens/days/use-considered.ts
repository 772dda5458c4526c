import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { DayEntry } from '@shared/model/day-entry';
import { otherPeersConsidered } from '@shared/rules/considered';
import { useCallback } from 'react';

const MOST_CHARACTERS = 1000;

/** Proposes in words who else was considered for days: "Beth Sample (declined), Carys Sample (no reply)". */
export function useConsidered(): (days: readonly DayEntry[]) => string {
  const assignments = useTable('assignments');
  const nameOf = usePeerNames();
  return useCallback(
    (days) =>
      otherPeersConsidered(days, assignments.all)
        .flatMap(({ peerId, state }) => {
          const name = nameOf(peerId);
          return name === undefined ? [] : [`${name} (${state})`];
        })
        .join(', ')
        .slice(0, MOST_CHARACTERS),
    [assignments, nameOf],
  );
}
