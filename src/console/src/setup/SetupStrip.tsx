import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { useSession } from '../shell/session.ts';
import { setupQuery } from './queries.ts';
import { isOpen, nextStep, oneOf, stepLink, stepTitle } from './steps.ts';
import styles from './setup.module.css';

/** While a portal is set up, every page says how far it is and leads on, or back to the list. */
export function SetupStrip() {
  const setup = useQuery(setupQuery).data;
  const { pathname } = useLocation();
  const isAdmin = useSession().user.role === 'admin';
  if (!setup || !isOpen(setup) || pathname === '/setup') return null;
  const next = nextStep(setup);
  const link = next && stepLink(next, setup);
  const isHere = link?.to?.split('?')[0] === pathname;
  return (
    <aside className={styles.strip} aria-label="Set-up">
      <strong>Set-up: {setup.settled} of {setup.steps.length}</strong>
      {isAdmin
        ? next && <span>{isHere ? `Here: ${lower(stepTitle(next.step))}. ${next.note}` : `Next: ${lower(stepTitle(next.step))}.`}</span>
        : <span>{setup.admins.length > 0 ? `${oneOf(setup.admins)} can go on.` : 'An admin can go on.'}</span>}
      {isAdmin && link?.to && !isHere && <Link to={link.to}>{link.label}</Link>}
      <Link to="/setup">{isAdmin ? 'Back to the set-up' : 'See what is left'}</Link>
    </aside>
  );
}

const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
