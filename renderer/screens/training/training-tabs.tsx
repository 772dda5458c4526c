import { PageTabs } from '@renderer/components/page-tabs';

/** The pages about training, each beside the route that draws it (`renderer/app/routes.tsx`). */
const TABS = [
  { to: '/training', text: 'Events' },
  { to: '/training/peers', text: 'Peers' },
] as const;

/** The way between the pages about training. */
export function TrainingTabs() {
  return <PageTabs label="Pages about training" tabs={TABS} />;
}
