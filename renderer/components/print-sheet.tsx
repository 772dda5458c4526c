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
  fontSize: '10.5pt',
  lineHeight: 1.45,
  '& h1': { fontSize: '18pt', lineHeight: 1.25, m: '0 0 8pt' },
  '& h2': { fontSize: '12pt', lineHeight: 1.3, m: '14pt 0 4pt', breakAfter: 'avoid' },
  '& p, & ul, & ol, & table, & blockquote': { m: '0 0 7pt' },
  '& ul, & ol': { pl: '16pt' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& tr': { breakInside: 'avoid' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: '2pt 8pt 2pt 0', borderBottom: '0.5pt solid #888' },
} as const;

/**
 * A page for paper. On the screen nothing of it is seen; what prints (`PrintButtons`) while it is there prints it and
 * nothing else. It lies in the window like everything else, under the same content policy: no second window is made.
 */
export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <Box className={SHEET} sx={PAPER}>
      <GlobalStyles styles={STYLES} />
      {children}
    </Box>,
    document.body,
  );
}
