import Box from '@mui/material/Box';
import { HiddenText } from '@renderer/components/page';
import { PageTabs } from '@renderer/components/page-tabs';
import { useOptions } from '@renderer/data/desk-context';
import { useOpenYears } from './use-excesses';

/** The pages about days, in their order, each beside the route that draws it (`renderer/app/routes.tsx`). */
const DAYS_TABS = [
  { to: '/days', text: 'All peers' },
  { to: '/days/planner', text: 'Year planner' },
  { to: '/days/projects', text: 'Projects' },
  { to: '/days/over', text: 'Over 40 days' },
  { to: '/days/allocations', text: 'Allocations' },
] as const;

/** The way between the pages about days. */
export function DaysTabs() {
  const { allocations } = useOptions();
  const waiting = useOpenYears().reduce((sum, { open }) => sum + open, 0);
  const shown = DAYS_TABS.filter(({ to }) => allocations || to !== '/days/allocations');
  return (
    <PageTabs
      label="Pages about days"
      tabs={shown.map((tab) => (tab.to === '/days/over' ? { ...tab, besides: <Waiting count={waiting} /> } : tab))}
    />
  );
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 0.25 }}>
      {count.toLocaleString('en-GB')}
      <HiddenText> waiting</HiddenText>
    </Box>
  );
}
