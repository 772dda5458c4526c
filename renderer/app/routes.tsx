import { DaysPage } from '@renderer/screens/days/days-page';
import { ImportPage } from '@renderer/screens/import/import-page';
import { PeerPage } from '@renderer/screens/peers/peer-page';
import { PeersPage } from '@renderer/screens/peers/peers-page';
import { ReportsPage } from '@renderer/screens/reports/reports-page';
import { RequestPage } from '@renderer/screens/requests/request-page';
import { RequestsPage } from '@renderer/screens/requests/requests-page';
import { SettingsPage } from '@renderer/screens/settings/settings-page';
import { TodayPage } from '@renderer/screens/today/today-page';
import { Navigate, type RouteObject } from 'react-router';
import { Shell } from './shell';

/** Every screen and its address. */
export const ROUTES: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { path: '/', element: <TodayPage /> },
      { path: '/requests', element: <RequestsPage /> },
      { path: '/requests/:requestId', element: <RequestPage /> },
      { path: '/peers', element: <PeersPage /> },
      { path: '/peers/:peerId', element: <PeerPage /> },
      { path: '/days', element: <DaysPage /> },
      { path: '/import', element: <ImportPage /> },
      { path: '/reports', element: <ReportsPage /> },
      { path: '/settings', element: <SettingsPage /> },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];
