import Box from '@mui/material/Box';
import { BarChart } from '@mui/x-charts/BarChart';
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
  const styles = Object.fromEntries(
    SPAN_PARTS.map(({ id: part }) => [`& [data-series="${part}"] .MuiBarChart-element`, looks[part]]),
  );
  return (
    // Named as a group, as the chart itself can be walked with the arrows, bar by bar.
    <Box
      role="group"
      aria-label={label}
      sx={{
        height: '100%',
        ...styles,
        '& text': { fontSize: '12px !important', fill: 'var(--mui-palette-text-secondary) !important' },
        '& line': { stroke: 'var(--mui-palette-custom-lineStrong) !important' },
        '& .MuiChartsGrid-line': { stroke: 'var(--mui-palette-divider) !important' },
      }}
    >
      <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
        <BarPattern id={id} />
      </svg>
      <BarChart
        height={height}
        hideLegend
        skipAnimation
        margin={{ left: 0, right: 0, top: 8, bottom: 0 }}
        grid={{ horizontal: true }}
        xAxis={[{ data: rows.map(({ name }) => name), scaleType: 'band', valueFormatter: shortMonth, height: 30 }]}
        yAxis={[{ width: 40, tickNumber: 4 }]}
        series={SPAN_PARTS.map(({ id: part, key, word }) => ({
          id: part,
          label: word,
          stack: 'days',
          data: rows.map((row) => fromQuarterDays(row[key])),
          color: looks[part].stroke,
          valueFormatter: (days: number | null) => daysInWords((days ?? 0) * 4),
        }))}
      />
    </Box>
  );
}

/** "Apr 2026" on the axis, the whole name beside the pointer. */
function shortMonth(name: string, { location }: { location: string }): string {
  return location === 'tick' ? name.slice(0, 3) : name;
}
