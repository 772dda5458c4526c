import Box from '@mui/material/Box';
import { useId } from 'react';
import { BarPattern, barLooks } from './bar-patterns';
import { SPAN_PARTS } from './span-parts';

/** What the parts of a bar mean. */
export function ChartLegend() {
  const id = useId();
  const looks = barLooks(id);
  return (
    <Box component="span" sx={{ display: 'inline-flex', columnGap: 2, flexWrap: 'wrap', color: 'text.secondary' }}>
      {SPAN_PARTS.map(({ id: part, word }) => (
        <Box key={part} component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          <svg width="18" height="10" aria-hidden>
            <BarPattern id={id} />
            <rect x="0.5" y="0.5" width="17" height="9" {...looks[part]} />
          </svg>
          {word}
        </Box>
      ))}
    </Box>
  );
}
