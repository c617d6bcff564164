import { Outlet, type RouteObject } from 'react-router';
import { Frame } from './Frame.tsx';
import { Gate } from './Gate.tsx';
import { Home } from './Home.tsx';
import { PageTrouble } from './PageTrouble.tsx';
import { Missing } from './Missing.tsx';

export const routes: RouteObject[] = [
  {
    element: <Gate><Frame /></Gate>,
    errorElement: <PageTrouble />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <PageTrouble />,
        children: [
          { index: true, element: <Home /> },
          { path: 'inbox', lazy: async () => ({ Component: (await import('../inbox/InboxPage.tsx')).InboxPage }) },
          { path: 'accounts', lazy: async () => ({ Component: (await import('../accounts/AccountsPage.tsx')).AccountsPage }) },
          { path: 'accounts/:id', lazy: async () => ({ Component: (await import('../accounts/AccountPage.tsx')).AccountPage }) },
          { path: 'leaderboard', lazy: async () => ({ Component: (await import('../leaderboard/LeaderboardPage.tsx')).LeaderboardPage }) },
          { path: 'cycles', lazy: async () => ({ Component: (await import('../cycles/CyclesPage.tsx')).CyclesPage }) },
          { path: 'drivers', lazy: async () => ({ Component: (await import('../drivers/DriversPage.tsx')).DriversPage }) },
          { path: 'connection', lazy: async () => ({ Component: (await import('../connection/ConnectionPage.tsx')).ConnectionPage }) },
          { path: '*', element: <Missing /> },
        ],
      },
    ],
  },
  {
    element: <Gate><Outlet /></Gate>,
    errorElement: <PageTrouble />,
    hydrateFallbackElement: <></>,
    children: [
      { path: 'hubspot/companies/:id', lazy: async () => ({ Component: (await import('../hubspot/page/CompanyPage.tsx')).CompanyPage }) },
    ],
  },
];
