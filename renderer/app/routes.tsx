import { TodayPage } from '@renderer/screens/today/today-page';
import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { LOCK_PATH, LockNow } from './lock/lock-now';
import { Shell } from './shell';

/** What reads the code of a screen, by its address. Today is what opens, and there from the start. */
type Screens = Record<string, () => Promise<ComponentType>>;

/** Read once Today stands (`readScreens`), so that none is waited for later. */
const DAILY_SCREENS = {
  '/requests': async () => (await import('@renderer/screens/requests/list/requests-page')).RequestsPage,
  '/requests/:requestId': async () => (await import('@renderer/screens/requests/request-page')).RequestPage,
  '/peers': async () => (await import('@renderer/screens/peers/peers-page')).PeersPage,
  '/peers/:peerId': async () => (await import('@renderer/screens/peers/peer-page')).PeerPage,
  '/days': async () => (await import('@renderer/screens/days/days-page')).DaysPage,
  '/days/planner': async () => (await import('@renderer/screens/days/planner/planner-page')).PlannerPage,
  '/days/projects': async () => (await import('@renderer/screens/projects/projects-page')).ProjectsPage,
  '/days/projects/:projectId': async () => (await import('@renderer/screens/projects/project-page')).ProjectPage,
  '/training': async () => (await import('@renderer/screens/training/training-page')).TrainingPage,
  '/reports': async () => (await import('@renderer/screens/reports/reports-page')).ReportsPage,
} satisfies Screens;

/**
 * Read when they are asked for, which takes some hundredths of a second: an office opens few of these on a day, and read ahead
 * all of them took 5 MB of the window.
 */
const OTHER_SCREENS = {
  '/peers/duplicates': async () => (await import('@renderer/screens/duplicates/duplicates-page')).DuplicatesPage,
  '/peers/duplicates/:survivorId/:mergedId': async () =>
    (await import('@renderer/screens/duplicates/merge-page')).MergePage,
  '/days/allocations': async () => (await import('@renderer/screens/allocations/allocations-page')).AllocationsPage,
  '/days/over': async () => (await import('@renderer/screens/days/over/over-limit-page')).OverLimitPage,
  '/days/year-end': async () => (await import('@renderer/screens/days/year-end/year-end-page')).YearEndPage,
  '/training/peers': async () => (await import('@renderer/screens/training/standing-page')).StandingPage,
  '/training/events/:eventId': async () => (await import('@renderer/screens/training/event-page')).EventPage,
  '/councils/:councilId': async () => (await import('@renderer/screens/councils/council-page')).CouncilPage,
  '/import': async () => (await import('@renderer/screens/import/import-page')).ImportPage,
  '/reports/answers': async () => (await import('@renderer/screens/answers/answers-page')).AnswersPage,
  '/reports/reviews/:reviewId': async () => (await import('@renderer/screens/reviews/review-page')).ReviewPage,
  '/reports/history': async () => (await import('@renderer/screens/history/history-page')).HistoryPage,
  '/reports/history/:changeId': async () => (await import('@renderer/screens/history/change-page')).ChangePage,
  '/reports/deleted': async () => (await import('@renderer/screens/deleted/deleted-page')).DeletedPage,
  '/papers/:paper': async () => (await import('@renderer/screens/papers/paper-page')).PaperPage,
  '/help/:topic': async () => (await import('@renderer/screens/help/help-page')).HelpPage,
  '/settings': async () => (await import('@renderer/screens/settings/settings-page')).SettingsPage,
} satisfies Screens;

/** Every screen and its address. */
export const ROUTES: RouteObject[] = [
  { path: LOCK_PATH, element: <LockNow /> },
  {
    element: <Shell />,
    // What stands there while the screen of the first address is read: nothing, for that moment.
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <TodayPage /> },
      ...Object.entries<Screens[string]>({ ...DAILY_SCREENS, ...OTHER_SCREENS }).map(([path, read]) => ({
        path,
        lazy: async () => ({ Component: await read() }),
      })),
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];

/** Reads the code of the screens that are opened every day. */
export async function readScreens(): Promise<void> {
  for (const read of Object.values(DAILY_SCREENS)) await read();
}
