import { askedRounds, type AskedRound } from '@shared/rules/performance';
import { useMemo } from 'react';
import { useAgreement, useTable, useToday } from './desk-context';
import { useHolidayTables } from './request-clocks';

/** Every round of every request, with its clock as of today. */
export function useAskedRounds(): readonly AskedRound[] {
  const requests = useTable('requests');
  const agreement = useAgreement();
  const today = useToday();
  const { byVersion, current } = useHolidayTables();
  return useMemo(
    () =>
      askedRounds({
        requests: requests.all,
        today,
        agreement,
        holidayTableByVersion: byVersion,
        currentHolidayTable: current,
      }),
    [requests, today, agreement, byVersion, current],
  );
}
