import { TodayPage } from '@renderer/screens/today/today-page';
import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { LOCK_PATH, LockNow } from './lock/lock-now';
import { Shell } from './shell';

// Today is what opens; every other screen is read when it is first asked for, or once Today stands (`readScreens`).
const SCREENS = {
  '/requests': async () => (await import('@renderer/screens/requests/list/requests-page')).RequestsPage,
  '/requests/:requestId': async () => (await import('@renderer/screens/requests/request-page')).RequestPage,
  '/peers': async () => (await import('@renderer/screens/peers/peers-page')).PeersPage,
  '/peers/:peerId': async () => (await import('@renderer/screens/peers/peer-page')).PeerPage,
  '/peers/duplicates': async () => (await import('@renderer/screens/duplicates/duplicates-page')).DuplicatesPage,
  '/peers/duplicates/:survivorId/:mergedId': async () =>
    (await import('@renderer/screens/duplicates/merge-page')).MergePage,
  '/days': async () => (await import('@renderer/screens/days/days-page')).DaysPage,
  '/days/allocations': async () => (await import('@renderer/screens/allocations/allocations-page')).AllocationsPage,
  '/days/planner': async () => (await import('@renderer/screens/days/planner/planner-page')).PlannerPage,
  '/days/projects': async () => (await import('@renderer/screens/projects/projects-page')).ProjectsPage,
  '/days/projects/:projectId': async () => (await import('@renderer/screens/projects/project-page')).ProjectPage,
  '/days/over': async () => (await import('@renderer/screens/days/over/over-limit-page')).OverLimitPage,
  '/days/year-end': async () => (await import('@renderer/screens/days/year-end/year-end-page')).YearEndPage,
  '/training': async () => (await import('@renderer/screens/training/training-page')).TrainingPage,
  '/training/peers': async () => (await import('@renderer/screens/training/standing-page')).StandingPage,
  '/training/events/:eventId': async () => (await import('@renderer/screens/training/event-page')).EventPage,
  '/councils/:councilId': async () => (await import('@renderer/screens/councils/council-page')).CouncilPage,
  '/import': async () => (await import('@renderer/screens/import/import-page')).ImportPage,
  '/reports': async () => (await import('@renderer/screens/reports/reports-page')).ReportsPage,
  '/reports/answers': async () => (await import('@renderer/screens/answers/answers-page')).AnswersPage,
  '/reports/reviews/:reviewId': async () => (await import('@renderer/screens/reviews/review-page')).ReviewPage,
  '/reports/history': async () => (await import('@renderer/screens/history/history-page')).HistoryPage,
  '/reports/history/:changeId': async () => (await import('@renderer/screens/history/change-page')).ChangePage,
  '/reports/deleted': async () => (await import('@renderer/screens/deleted/deleted-page')).DeletedPage,
  '/papers/:paper': async () => (await import('@renderer/screens/papers/paper-page')).PaperPage,
  '/help/:topic': async () => (await import('@renderer/screens/help/help-page')).HelpPage,
  '/settings': async () => (await import('@renderer/screens/settings/settings-page')).SettingsPage,
} satisfies Record<string, () => Promise<ComponentType>>;

/** Every screen and its address. */
export const ROUTES: RouteObject[] = [
  { path: LOCK_PATH, element: <LockNow /> },
  {
    element: <Shell />,
    // What stands there while the screen of the first address is read: nothing, for that moment.
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <TodayPage /> },
      ...Object.entries(SCREENS).map(([path, read]) => ({ path, lazy: async () => ({ Component: await read() }) })),
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];

/** Reads the code of every screen, so that none is waited for later. */
export async function readScreens(): Promise<void> {
  for (const read of Object.values(SCREENS)) await read();
}
