import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

const SHEET = 'print-sheet';

/** While a sheet is there it alone is printed, whatever the screen shows. */
const STYLES = {
  [`@media screen`]: { [`.${SHEET}`]: { display: 'none' } },
  '@media print': {
    [`body > :not(.${SHEET})`]: { display: 'none !important' },
    'html, body': { height: 'auto', background: '#fff' },
  },
};

const PAPER = {
  lineHeight: 1.4,
  '& h1': { fontSize: '1.7em', lineHeight: 1.25, m: '0 0 0.4em' },
  '& h2': { fontSize: '1.15em', lineHeight: 1.3, m: '1em 0 0.3em', breakAfter: 'avoid' },
  '& p, & ul, & ol, & table, & blockquote': { m: '0 0 0.6em' },
  '& ul, & ol': { pl: '1.5em' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& tr': { breakInside: 'avoid' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: '0.2em 0.8em 0.2em 0', borderBottom: '0.5pt solid #888' },
} as const;

/**
 * A page for paper. On the screen nothing of it is seen; what prints (`PrintButtons`) while it is there prints it and
 * nothing else. It lies in the window like everything else, under the same content policy: no second window is made.
 */
export function PrintSheet({ size = '10.5pt', children }: { size?: '8.5pt' | '10.5pt'; children: ReactNode }) {
  return createPortal(
    <Box className={SHEET} sx={{ ...PAPER, fontSize: size }}>
      <GlobalStyles styles={STYLES} />
      {children}
    </Box>,
    document.body,
  );
}
