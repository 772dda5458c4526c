import { useAgreement, useToday, useYearDays } from '@renderer/data/desk-context';
import { DaysChart } from '@renderer/panels/days-chart/days-chart';
import { daysByMonth } from '@shared/rules/days-by-month';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';
import type { DaysRow } from './days-rows';

/** The days of the peers shown over the year. */
export function PoolChart({ rows, year }: { rows: readonly DaysRow[]; year: Year }) {
  const days = useYearDays(year);
  const agreement = useAgreement();
  const today = useToday();
  const use = useMemo(() => {
    const entries = rows.flatMap(({ peer }) => days?.byPeer.get(peer.id) ?? []);
    return daysByMonth(entries, year, agreement, today);
  }, [rows, days, year, agreement, today]);
  return (
    <DaysChart use={use} of={`${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'peer' : 'peers'} shown`} />
  );
}
