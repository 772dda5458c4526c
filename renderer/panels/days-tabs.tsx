import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { HiddenText } from '@renderer/components/page';
import { useOptions } from '@renderer/data/desk-context';
import { NavLink } from 'react-router';
import { useOpenYears } from './use-excesses';

/** The pages about days, in their order, each beside the route that draws it (`renderer/app/routes.tsx`). */
const DAYS_TABS = [
  { to: '/days', text: 'All peers' },
  { to: '/days/planner', text: 'Year planner' },
  { to: '/days/projects', text: 'Projects' },
  { to: '/days/over', text: 'Over 40 days' },
  { to: '/days/allocations', text: 'Allocations' },
] as const;

/** The way between the pages about days: links, of which the one that is open is marked. */
export function DaysTabs() {
  const { allocations } = useOptions();
  const waiting = useOpenYears().reduce((sum, { open }) => sum + open, 0);
  return (
    <Box
      component="nav"
      aria-label="Pages about days"
      sx={{ display: 'flex', columnGap: 2.5, flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider', mb: 1.5 }}
    >
      {DAYS_TABS.filter(({ to }) => allocations || to !== '/days/allocations').map(({ to, text }) => (
        // `end`: a page below another one is not both of them. NavLink says aria-current="page" by itself.
        <Link key={to} component={NavLink} to={to} end underline="none" sx={TAB}>
          {text}
          {to === '/days/over' && waiting > 0 ? (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 0.75 }}>
              {waiting.toLocaleString('en-GB')}
              <HiddenText> waiting</HiddenText>
            </Box>
          ) : null}
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
