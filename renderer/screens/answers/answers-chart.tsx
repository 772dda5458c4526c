import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { lazy, Suspense, useState } from 'react';
import type { AnswersLine } from './answers-of';
import { AnswersTable } from './answers-table';
import { CHART_PARTS } from './chart-parts';

// The library of charts is read when the first chart is looked at.
const MonthAnswers = lazy(async () => ({ default: (await import('./month-answers')).MonthAnswers }));

/** Px of the chart; its place is kept while the code of it is read. */
const HEIGHT = 176;

/** How the requests of each month were answered, as bars or as the table behind them. */
export function AnswersChart({ months }: { months: readonly AnswersLine[] }) {
  const [asTable, setTable] = useState(false);
  return (
    <Box component="figure" sx={{ m: 0 }} aria-label="Requests by month of receipt">
      <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap', alignItems: 'center', fontSize: 12, minHeight: 24 }}>
        <span>By month of receipt</span>
        {asTable ? null : <Legend />}
        <Link component="button" type="button" onClick={() => setTable(!asTable)} sx={{ fontSize: 12, ml: 'auto' }}>
          {asTable ? 'Show as a chart' : 'Show as a table'}
        </Link>
      </Box>
      {asTable ? (
        <AnswersTable label="Requests by month" first="Month" lines={months} />
      ) : (
        <Box sx={{ height: HEIGHT }}>
          <Suspense fallback={null}>
            <MonthAnswers months={months} height={HEIGHT} label={`Requests by month of receipt: ${summary(months)}`} />
          </Suspense>
        </Box>
      )}
    </Box>
  );
}

function Legend() {
  return (
    <Box component="span" sx={{ display: 'inline-flex', columnGap: 2, flexWrap: 'wrap', color: 'text.secondary' }}>
      {CHART_PARTS.map(({ id, word, look }) => (
        <Box key={id} component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          <svg width="18" height="10" aria-hidden>
            <rect x="0.5" y="0.5" width="17" height="9" {...look} />
          </svg>
          {word}
        </Box>
      ))}
    </Box>
  );
}

/** What the bars say, for who does not see them. */
function summary(months: readonly AnswersLine[]): string {
  const told = months.flatMap(({ name, figures }) => {
    const parts = CHART_PARTS.flatMap(({ word, of }) =>
      of(figures) > 0 ? [`${of(figures)} ${word.toLowerCase()}`] : [],
    );
    return parts.length > 0 ? [`${name} ${parts.join(', ')}`] : [];
  });
  return told.join('; ') || 'none in any month';
}
