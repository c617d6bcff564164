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
          { path: 'ledger', lazy: async () => ({ Component: (await import('../ledger/LedgerPage.tsx')).LedgerPage }) },
          { path: 'cycles', lazy: async () => ({ Component: (await import('../cycles/CyclesPage.tsx')).CyclesPage }) },
          { path: 'drivers', lazy: async () => ({ Component: (await import('../drivers/DriversPage.tsx')).DriversPage }) },
          { path: 'drivers/import', lazy: async () => ({ Component: (await import('../sheet/ImportPage.tsx')).ImportPage }) },
          { path: 'drivers/library', lazy: async () => ({ Component: (await import('../sheet/LibraryPage.tsx')).LibraryPage }) },
          { path: 'drivers/imports', lazy: async () => ({ Component: (await import('../sheet/PastImportsPage.tsx')).PastImportsPage }) },
          { path: 'drivers/:id/rule', lazy: async () => ({ Component: (await import('../transitions/RulePage.tsx')).RulePage }) },
          { path: 'setup', lazy: async () => ({ Component: (await import('../setup/SetupPage.tsx')).SetupPage }) },
          { path: 'mapping', lazy: async () => ({ Component: (await import('../mapping/MappingPage.tsx')).MappingPage }) },
          { path: 'mapping/groups', lazy: async () => ({ Component: (await import('../mapping/GroupsPage.tsx')).GroupsPage }) },
          { path: 'mapping/roles', lazy: async () => ({ Component: (await import('../mapping/RolesPage.tsx')).RolesPage }) },
          { path: 'connection', lazy: async () => ({ Component: (await import('../connection/ConnectionPage.tsx')).ConnectionPage }) },
          { path: 'people', lazy: async () => ({ Component: (await import('../people/PeoplePage.tsx')).PeoplePage }) },
          { path: 'settings', lazy: async () => ({ Component: (await import('../settings/SettingsPage.tsx')).SettingsPage }) },
          { path: 'settings/detection', lazy: async () => ({ Component: (await import('../detection/DetectionPage.tsx')).DetectionPage }) },
          { path: 'settings/tokens', lazy: async () => ({ Component: (await import('../tokens/TokensPage.tsx')).TokensPage }) },
          { path: 'settings/webhooks', lazy: async () => ({ Component: (await import('../webhooks/WebhooksPage.tsx')).WebhooksPage }) },
          { path: 'settings/notices', lazy: async () => ({ Component: (await import('../notices/NoticesPage.tsx')).NoticesPage }) },
          { path: 'teams', lazy: async () => ({ Component: (await import('../teams/TeamsPage.tsx')).TeamsPage }) },
          { path: 'audit', lazy: async () => ({ Component: (await import('../audit/AuditPage.tsx')).AuditPage }) },
          { path: '*', element: <Missing /> },
        ],
      },
    ],
  },
  { path: 'signed-in', errorElement: <PageTrouble />, lazy: async () => ({ Component: (await import('./SignedIn.tsx')).SignedIn }) },
  {
    element: <Gate><Outlet /></Gate>,
    errorElement: <PageTrouble />,
    hydrateFallbackElement: <></>,
    children: [
      { path: 'hubspot/companies/:id', lazy: async () => ({ Component: (await import('../hubspot/page/CompanyPage.tsx')).CompanyPage }) },
    ],
  },
];
