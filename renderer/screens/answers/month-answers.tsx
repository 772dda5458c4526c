import { MonthChart } from '@renderer/components/month-chart';
import type { AnswersLine } from './answers-of';
import { CHART_PARTS } from './chart-parts';

/** Rounds by month of receipt: in time, late, and not due yet on top of each other. `label` says the figures in words. */
export function MonthAnswers(props: { months: readonly AnswersLine[]; height: number; label: string }) {
  const { months, height, label } = props;
  return (
    <MonthChart
      height={height}
      label={label}
      names={months.map(({ name }) => name)}
      ticks={{ tickMinStep: 1 }}
      parts={CHART_PARTS.map(({ id, word, of, look }) => ({
        id,
        word,
        look,
        data: months.map(({ figures }) => of(figures)),
      }))}
    />
  );
}
