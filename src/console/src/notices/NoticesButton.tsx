import { UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { plural } from '../format/words.ts';
import frame from '../shell/Frame.module.css';
import { noticesQuery } from './queries.ts';

// Every page has the bell, few visits look behind it.
const NoticesDrawer = lazy(async () => ({ default: (await import('./NoticesDrawer.tsx')).NoticesDrawer }));

/** The bell: how many notices are unread, and all of them behind it. */
export function NoticesButton() {
  const [shown, setShown] = useState<'open' | 'closed'>();
  const unread = useInfiniteQuery(noticesQuery).data?.pages[0]?.unread ?? 0;
  return (
    <>
      <UnstyledButton className={frame.link} onClick={() => setShown('open')}>
        <IconBell size={17} stroke={1.8} aria-hidden />Notices
        {unread > 0 && <span className={frame.waiting} role="img" aria-label={plural(unread, 'unread notice')}>{unread > 99 ? '99+' : unread}</span>}
      </UnstyledButton>
      {shown && <Suspense><NoticesDrawer opened={shown === 'open'} onClose={() => setShown('closed')} /></Suspense>}
    </>
  );
}
