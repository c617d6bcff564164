import { IconArrowsLeftRight, IconBolt, IconBuilding, IconCalendarStats, IconHistory, IconInbox, IconListCheck, IconPlugConnected, IconSettings, IconTrophy, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Role } from '../api/contract.ts';
import { useSession } from './session.ts';

interface PageEntry { to: string; label: string; key: string; icon: typeof IconBolt; roles?: Role[] }

const pages: PageEntry[] = [
  { to: '/setup', label: 'Set-up', key: 'o', icon: IconListCheck },
  { to: '/inbox', label: 'Inbox', key: 'i', icon: IconInbox },
  { to: '/accounts', label: 'Accounts', key: 'a', icon: IconBuilding },
  { to: '/leaderboard', label: 'Leaderboard', key: 'l', icon: IconTrophy },
  { to: '/cycles', label: 'Cycles', key: 'y', icon: IconCalendarStats },
  { to: '/drivers', label: 'Drivers', key: 'd', icon: IconBolt },
  { to: '/mapping', label: 'Mapping', key: 'm', icon: IconArrowsLeftRight, roles: ['manager', 'admin'] },
  { to: '/connection', label: 'Connection', key: 'c', icon: IconPlugConnected },
  { to: '/people', label: 'People', key: 'p', icon: IconUsers, roles: ['manager', 'admin'] },
  { to: '/teams', label: 'Teams', key: 't', icon: IconUsersGroup, roles: ['manager', 'admin'] },
  { to: '/settings', label: 'Settings', key: 's', icon: IconSettings, roles: ['admin'] },
  { to: '/settings/notices', label: 'Settings', key: 's', icon: IconSettings, roles: ['csm', 'manager'] },
  { to: '/audit', label: 'Audit log', key: 'u', icon: IconHistory, roles: ['admin'] },
];

/** The pages that a person of this role may open. */
export const pagesOf = (role: Role): PageEntry[] => pages.filter(({ roles }) => roles?.includes(role) ?? true);

/** The pages that the signed-in person may open. */
export function usePages(): PageEntry[] {
  const { role } = useSession().user;
  return useMemo(() => pagesOf(role), [role]);
}
