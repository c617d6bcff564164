import { NavLink } from 'react-router';
import styles from './mapping.module.css';

const tabs = [
  { to: '/mapping', label: 'Names' },
  { to: '/mapping/groups', label: 'Groups of our people' },
  { to: '/mapping/roles', label: 'Roles of contacts' },
];

/** The three things that rules say in words of their own. */
export function MappingTabs() {
  return (
    <nav className={styles.tabs} aria-label="What is mapped">
      {tabs.map(({ to, label }) => <NavLink key={to} to={to} end className={styles.tab}>{label}</NavLink>)}
    </nav>
  );
}
