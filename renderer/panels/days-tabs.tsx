import Box from '@mui/material/Box';
import { HiddenText } from '@renderer/components/page';
import { PageTabs } from '@renderer/components/page-tabs';
import { useOptions } from '@renderer/data/desk-context';
import { memo } from 'react';
import { useOpenYears } from './use-excesses';

/** The pages about days, in their order, each beside the route that draws it (`renderer/app/routes.tsx`). */
const DAYS_TABS = [
  { to: '/days', text: 'All peers' },
  { to: '/days/planner', text: 'Year planner' },
  { to: '/days/projects', text: 'Projects' },
  { to: '/days/over', text: 'Over 40 days', besides: <Waiting /> },
  { to: '/days/allocations', text: 'Allocations' },
];
const WITHOUT_ALLOCATIONS = DAYS_TABS.filter(({ to }) => to !== '/days/allocations');

/** The way between the pages about days. */
export const DaysTabs = memo(() => {
  const { allocations } = useOptions();
  return <PageTabs label="Pages about days" tabs={allocations ? DAYS_TABS : WITHOUT_ALLOCATIONS} />;
});

function Waiting() {
  const count = useOpenYears().reduce((sum, { open }) => sum + open, 0);
  if (count === 0) return null;
  return (
    <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', ml: 0.25 }}>
      {count.toLocaleString('en-GB')}
      <HiddenText> waiting</HiddenText>
    </Box>
  );
}
