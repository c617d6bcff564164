import { NavLink } from 'react-router';
import { useSession } from '../shell/session.ts';
import styles from './settings.module.css';

const tabs = [
  { to: '/settings', label: 'Portal', adminsOnly: true },
  { to: '/settings/detection', label: 'Detection', adminsOnly: true },
  { to: '/settings/tokens', label: 'API tokens', adminsOnly: true },
  { to: '/settings/webhooks', label: 'Webhooks', adminsOnly: true },
  { to: '/settings/notices', label: 'Notices', adminsOnly: false },
];

/** The parts of the settings; only those that the person may open. */
export function SettingsTabs() {
  const isAdmin = useSession().user.role === 'admin';
  return (
    <nav aria-label="Settings" className={styles.tabs}>
      {tabs.filter(tab => isAdmin || !tab.adminsOnly).map(({ to, label }) => <NavLink key={to} to={to} end className={styles.tab}>{label}</NavLink>)}
    </nav>
  );
}
