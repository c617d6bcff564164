import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import type { Setup } from '../api/contract.ts';
import type { LiveState } from '../api/live.ts';
import { inboxCountQuery } from '../api/queries.ts';
import { plural } from '../format/words.ts';
import { NoticesButton } from '../notices/NoticesButton.tsx';
import { Brand } from './Brand.tsx';
import { setupQuery } from '../setup/queries.ts';
import { isOpen } from '../setup/steps.ts';
import { usePages } from './pages.ts';
import { useSession, usualWhose } from './session.ts';
import { UserMenu } from './UserMenu.tsx';
import styles from './Frame.module.css';

const liveWords: Record<LiveState, string> = {
  connecting: 'Connecting…',
  connected: 'Live',
  reconnecting: 'Reconnecting…',
};

const modifier = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';

interface NavigationProps { live: LiveState; onHelp: () => void; onSearch: () => void; onGo: () => void; showBrand: boolean }

export function Navigation({ live, onHelp, onSearch, onGo, showBrand }: NavigationProps) {
  const setup = useQuery(setupQuery).data;
  const open = setup && isOpen(setup) ? setup : undefined;
  const pages = usePages().filter(({ to }) => to !== '/setup' || open);
  return (
    <div className={styles.nav}>
      {showBrand && <div className={styles.brand}><Brand /></div>}
      <UnstyledButton className={styles.search} onClick={onSearch}>
        <IconSearch size={15} aria-hidden />
        <span>Search</span>
        {showBrand && <Kbd size="xs">{modifier} K</Kbd>}
      </UnstyledButton>
      {pages.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className={styles.link} onClick={onGo}><Icon size={17} stroke={1.8} aria-hidden />{label}{to === '/inbox' && <WaitingCount />}{to === '/setup' && open && <SetupCount setup={open} />}</NavLink>
      ))}
      <div className={styles.spacer} />
      <NoticesButton />
      <div className={styles.live} data-state={live} role="status"><i aria-hidden />{liveWords[live]}</div>
      <UserMenu onHelp={onHelp} />
    </div>
  );
}

/** How far the set-up is. */
function SetupCount({ setup: { settled, steps } }: { setup: Setup }) {
  return <span className={styles.waiting} role="img" aria-label={`${settled} of ${plural(steps.length, 'step')} done`}>{settled}/{steps.length}</span>;
}

/** What waits in the inbox as it opens: 99+ says enough. */
function WaitingCount() {
  const { user } = useSession();
  const waiting = useQuery(inboxCountQuery(usualWhose(user.role))).data?.waiting ?? 0;
  if (waiting === 0) return null;
  return <span className={styles.waiting} role="img" aria-label={plural(waiting, 'suggestion waits', 'suggestions wait')}>{waiting > 99 ? '99+' : waiting}</span>;
}
