import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

/** The way between pages that belong together: links, of which the one that is open is marked. */
export function PageTabs(props: { label: string; tabs: readonly { to: string; text: string; besides?: ReactNode }[] }) {
  return (
    <Box
      component="nav"
      aria-label={props.label}
      sx={{ display: 'flex', columnGap: 2.5, flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider', mb: 1.5 }}
    >
      {props.tabs.map(({ to, text, besides }) => (
        // `end`: a page below another one is not both of them. NavLink says aria-current="page" by itself.
        <Link key={to} component={NavLink} to={to} end underline="none" sx={TAB}>
          {/* The space parts the two for a screen reader as well. */}
          {text} {besides}
        </Link>
      ))}
    </Box>
  );
}

const TAB = {
  py: 0.75,
  mb: '-1px',
  color: 'text.secondary',
  borderBottom: 2,
  borderColor: 'transparent',
  '@media (forced-colors: active)': { '&:not([aria-current="page"])': { borderBottom: 0, pb: 1 } },
  '&:hover': { color: 'text.primary' },
  '&[aria-current="page"]': { color: 'text.primary', fontWeight: 600, borderColor: 'primary.main' },
} as const;
