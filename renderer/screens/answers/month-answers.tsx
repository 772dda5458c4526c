import Box from '@mui/material/Box';
import { BarChart } from '@mui/x-charts/BarChart';
import type { AnswersLine } from './answers-of';
import { CHART_PARTS } from './chart-parts';

/** Rounds by month of receipt: in time, late, and not due yet on top of each other. `label` says the figures in words. */
export function MonthAnswers(props: { months: readonly AnswersLine[]; height: number; label: string }) {
  const { months, height, label } = props;
  const styles = Object.fromEntries(
    CHART_PARTS.map(({ id, look }) => [`& [data-series="${id}"] .MuiBarChart-element`, look]),
  );
  return (
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
        xAxis={[
          {
            data: months.map(({ name }) => name),
            scaleType: 'band',
            valueFormatter: (name: string, { location }: { location: string }) =>
              location === 'tick' ? name.slice(0, 3) : name,
            height: 30,
          },
        ]}
        yAxis={[{ width: 40, tickMinStep: 1 }]}
        series={CHART_PARTS.map(({ id, word, of, look }) => ({
          id,
          label: word,
          stack: 'rounds',
          data: months.map(({ figures }) => of(figures)),
          color: look.stroke,
        }))}
      />
    </Box>
  );
}
