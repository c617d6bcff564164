import { IconBolt, IconBuilding, IconCalendarStats, IconInbox, IconPlugConnected, IconTrophy } from '@tabler/icons-react';

export const pages = [
  { to: '/inbox', label: 'Inbox', key: 'i', icon: IconInbox },
  { to: '/accounts', label: 'Accounts', key: 'a', icon: IconBuilding },
  { to: '/leaderboard', label: 'Leaderboard', key: 'l', icon: IconTrophy },
  { to: '/cycles', label: 'Cycles', key: 'y', icon: IconCalendarStats },
  { to: '/drivers', label: 'Drivers', key: 'd', icon: IconBolt },
  { to: '/connection', label: 'Connection', key: 'c', icon: IconPlugConnected },
] as const;
