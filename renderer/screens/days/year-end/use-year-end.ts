import { useAgreement, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { yearEnd, type YearEnd } from '@shared/rules/year-end';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** A year as it is settled; `undefined` while its days are read. */
export function useYearEnd(year: Year): YearEnd | undefined {
  const today = useToday();
  const agreement = useAgreement();
  const days = useYearDays(year);
  const approvals = useTable('approvals');
  return useMemo(
    () =>
      days &&
      yearEnd({
        year,
        today,
        agreement,
        entries: [...days.byPeer.values()].flat(),
        used: new Map(days.all()),
        approvals: approvals.all,
      }),
    [days, year, today, agreement, approvals],
  );
}
