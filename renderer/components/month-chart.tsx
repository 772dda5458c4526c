import Box from '@mui/material/Box';
import { BarChart, type BarChartProps } from '@mui/x-charts/BarChart';
import type { SVGAttributes } from 'react';

/** One part of each month's bar, from the axis up. */
export type MonthPart = {
  id: string;
  word: string;
  /** A figure for each month. */
  data: readonly number[];
  look: Pick<SVGAttributes<SVGRectElement>, 'fill' | 'fillOpacity' | 'strokeDasharray'> & { stroke: string };
  valueFormatter?: (figure: number | null) => string;
};

type Props = {
  /** Each month's whole name: "Apr 2026". The axis has its first three letters. */
  names: readonly string[];
  parts: readonly MonthPart[];
  /** How the figures on the axis are spaced. */
  ticks: NonNullable<BarChartProps['yAxis']>[number];
  height: number;
  /** Says the figures in words. */
  label: string;
};

/** Figures by month, their parts on top of each other. */
export function MonthChart({ names, parts, ticks, height, label }: Props) {
  const styles = Object.fromEntries(
    parts.map(({ id, look }) => [`& [data-series="${id}"] .MuiBarChart-element`, look]),
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
      <BarChart
        height={height}
        hideLegend
        skipAnimation
        margin={{ left: 0, right: 0, top: 8, bottom: 0 }}
        grid={{ horizontal: true }}
        xAxis={[{ data: [...names], scaleType: 'band', valueFormatter: shortMonth, height: 30 }]}
        yAxis={[{ width: 40, ...ticks }]}
        series={parts.map(({ word, look, data, ...part }) => ({
          ...part,
          label: word,
          stack: 'months',
          data: [...data],
          color: look.stroke,
        }))}
      />
    </Box>
  );
}

/** "Apr 2026" on the axis, the whole name beside the pointer. */
function shortMonth(name: string, { location }: { location: string }): string {
  return location === 'tick' ? name.slice(0, 3) : name;
}
