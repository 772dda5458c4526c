import { useOptions, useTable, useYearDays } from '@renderer/data/desk-context';
import { allocationPositions, type AllocationPosition } from '@shared/rules/allocations';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** What was given to the group and to lead peers in a year; `undefined` where that is off, or while the days are read. */
export function useAllocations(year: Year): readonly AllocationPosition[] | undefined {
  const { allocations: isOn } = useOptions();
  const records = useTable('allocations');
  const days = useYearDays(isOn ? year : undefined);
  return useMemo(() => days && allocationPositions(records.all, year, days.all()), [records, days, year]);
}
