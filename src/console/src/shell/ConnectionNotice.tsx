import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { LiveState } from '../api/live.ts';
import styles from './Frame.module.css';

const patience = 4_000;

/** Says that the numbers may be old. Short gaps are not worth a word, so it waits before it speaks. */
export function ConnectionNotice({ live }: { live: LiveState }) {
  const { online } = useNetwork();
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (live !== 'reconnecting') return;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [live]);

  if (!online) return <Notice>You are offline. You see the last numbers received; changes need a connection.</Notice>;
  if (live === 'reconnecting' && long) return <Notice>ImpactPilot can’t be reached right now. You see the last numbers received; reconnecting by itself.</Notice>;
  return null;
}

function Notice({ children }: { children: string }) {
  return <div className={`${styles.ribbon} ${styles.notice}`} role="status">{children}</div>;
}
