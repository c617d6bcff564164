import { IconAdjustmentsBolt, IconBell, IconBooks, IconFileImport, IconHistory, IconKey, IconListDetails, IconTag, IconUserQuestion, IconWebhook } from '@tabler/icons-react';
import type { Role } from '../api/contract.ts';

/** A page under a page of the navigation. */
interface Place {
  to: string;
  label: string;
  /** Other words that people look for it by, in small letters. */
  also: string;
  icon: typeof IconBell;
  roles?: Role[];
}

const places: Place[] = [
  { to: '/ledger', label: 'Ledger', also: 'points lines booked corrections csv', icon: IconListDetails },
  { to: '/drivers/library', label: 'Driver library', also: 'templates published catalogue', icon: IconBooks, roles: ['admin'] },
  { to: '/drivers/import', label: 'Import drivers', also: 'csv sheet upload catalogue', icon: IconFileImport, roles: ['admin'] },
  { to: '/drivers/imports', label: 'Past imports', also: 'revert undo csv', icon: IconHistory, roles: ['admin'] },
  { to: '/mapping/groups', label: 'Groups', also: 'mapping labels values', icon: IconTag, roles: ['manager', 'admin'] },
  { to: '/mapping/roles', label: 'Contact roles', also: 'mapping champion sponsor titles', icon: IconUserQuestion, roles: ['manager', 'admin'] },
  { to: '/settings/detection', label: 'Detection', also: 'settings language model judge texts', icon: IconAdjustmentsBolt, roles: ['admin'] },
  { to: '/settings/tokens', label: 'API tokens', also: 'settings keys integration', icon: IconKey, roles: ['admin'] },
  { to: '/settings/webhooks', label: 'Webhooks', also: 'settings outgoing integration', icon: IconWebhook, roles: ['admin'] },
  { to: '/settings/notices', label: 'Notices', also: 'settings notifications mail e-mail slack teams quiet hours digest', icon: IconBell },
];

/** What a person of this role may open beside the pages of the navigation. */
export const placesOf = (role: Role): Place[] => places.filter(({ roles }) => roles?.includes(role) ?? true);
