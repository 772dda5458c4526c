import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink } from 'react-router';

/** The pages about training, each beside the route that draws it (`renderer/app/routes.tsx`). */
const TABS = [
  { to: '/training', text: 'Events' },
  { to: '/training/peers', text: 'Peers' },
] as const;

/** The way between the pages about training: links, of which the one that is open is marked. */
export function TrainingTabs() {
  return (
    <Box
      component="nav"
      aria-label="Pages about training"
      sx={{ display: 'flex', columnGap: 2.5, flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider', mb: 1.5 }}
    >
      {TABS.map(({ to, text }) => (
        <Link key={to} component={NavLink} to={to} end underline="none" sx={TAB}>
          {text}
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
  '&:hover': { color: 'text.primary' },
  '&[aria-current="page"]': { color: 'text.primary', fontWeight: 600, borderColor: 'primary.main' },
} as const;
