import { useHolidayTable, useTable, useToday } from '@renderer/data/desk-context';
import { afterWorkOnToday } from '@shared/rules/after-work';
import { useMemo } from 'react';

/** What Today says of work that is done: feedback and claims that wait. */
export function useAfterWork(): ReturnType<typeof afterWorkOnToday> {
  const projects = useTable('projects').all;
  const assignments = useTable('assignments').all;
  const peers = useTable('peers').all;
  const table = useHolidayTable();
  const today = useToday();
  return useMemo(
    () => afterWorkOnToday({ projects, assignments, peers, table, today }),
    [projects, assignments, peers, table, today],
  );
}
