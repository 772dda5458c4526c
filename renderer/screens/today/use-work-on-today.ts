import { useHolidayTable, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { DEFAULT_FOLLOW_UP } from '@shared/rules/work-dates';
import { workOnToday, type WorkOnToday } from '@shared/rules/work-on-today';
import { useMemo } from 'react';

/** What Today says of work that is agreed: POs that are due, follow-ups that may be offered. */
export function useWorkOnToday(): WorkOnToday {
  const projects = useTable('projects').all;
  const assignments = useTable('assignments').all;
  const followUp = useOffice()?.followUp ?? DEFAULT_FOLLOW_UP;
  const table = useHolidayTable();
  const today = useToday();
  return useMemo(
    () => workOnToday({ projects, assignments, followUp, table, today }),
    [projects, assignments, followUp, table, today],
  );
}
