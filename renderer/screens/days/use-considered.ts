import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { DayEntry } from '@shared/model/day-entry';
import { otherPeersConsidered, type Considered } from '@shared/rules/considered';
import { useCallback } from 'react';

const MOST_CHARACTERS = 1000;

/** Proposes in words who else was considered for days: "Beth Sample (declined), Carys Sample (set aside: dates)". */
export function useConsidered(): (days: readonly DayEntry[]) => string {
  const assignments = useTable('assignments');
  const requests = useTable('requests');
  const nameOf = usePeerNames();
  return useCallback(
    (days) =>
      otherPeersConsidered(days, assignments.all, requests.get)
        .flatMap((considered) => {
          const name = nameOf(considered.peerId);
          return name === undefined ? [] : [`${name} (${outcomeOf(considered)})`];
        })
        .join(', ')
        .slice(0, MOST_CHARACTERS),
    [assignments, requests, nameOf],
  );
}

/** "declined", or "set aside: dates, days left". */
function outcomeOf(considered: Considered): string {
  if (considered.state !== 'set aside' || considered.rules.length === 0) return considered.state;
  return `set aside: ${considered.rules.join(', ')}`;
}
