import { MonthChart } from '@renderer/components/month-chart';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import type { DaysOfSpan } from '@shared/rules/days-by-month';
import { useId } from 'react';
import { BarPattern, barLooks } from './bar-patterns';
import { SPAN_PARTS } from './span-parts';

/** Days by month, worked, booked and pencilled in on top of each other. `label` says the figures in words. */
export function MonthBars(props: { rows: readonly (DaysOfSpan & { name: string })[]; height: number; label: string }) {
  const { rows, height, label } = props;
  const id = useId().replaceAll(/[^\w-]/g, '');
  const looks = barLooks(id);
  return (
    <>
      <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
        <BarPattern id={id} />
      </svg>
      <MonthChart
        height={height}
        label={label}
        names={rows.map(({ name }) => name)}
        ticks={{ tickNumber: 4 }}
        parts={SPAN_PARTS.map(({ id: part, key, word }) => ({
          id: part,
          word,
          look: looks[part],
          data: rows.map((row) => fromQuarterDays(row[key])),
          valueFormatter: (days) => daysInWords((days ?? 0) * 4),
        }))}
      />
    </>
  );
}
