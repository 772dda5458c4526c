import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Names and values one under the other; lines without a value are left out. */
export function Facts({ lines }: { lines: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, max-content) 1fr',
        columnGap: 2,
        '& dt': { color: 'text.secondary', lineHeight: '24px' },
        '& dd': { m: 0, lineHeight: '24px', minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {lines
        .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
        .map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>])}
    </Box>
  );
}
