import { Button, Paper, Text, Title } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import type { Connection } from '../api/contract.ts';
import { duration, plural } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import styles from './connection.module.css';
import { DeadLetters } from './DeadLetters.tsx';

/** How soon a change in HubSpot is seen here. */
export function Webhooks({ health }: { health: Connection['webhooks'] }) {
  const isAdmin = useSession().user.role === 'admin';
  const [shown, setShown] = useState(false);
  const lost = health.deadLetters;
  return (
    <Paper className={styles.health} data-state={lost > 0 ? 'degraded' : 'connected'}>
      <IconWebhook size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Webhooks: {lag(health.lastLagSeconds)}</Title>
        <Text c="dimmed">{waiting(health)}</Text>
        {lost > 0 && <Text mt={6} fw={550}>{plural(lost, 'event')} led nowhere.{!isAdmin && ` An admin can try ${lost === 1 ? 'it' : 'them'} again.`}</Text>}
      </div>
      {isAdmin && lost > 0 && <Button size="sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'} {plural(lost, 'event')}</Button>}
      {isAdmin && lost > 0 && shown && <DeadLetters />}
    </Paper>
  );
}

function lag(seconds: number | null) {
  if (seconds === null) return 'none has come yet';
  return `the last change was here ${soon(seconds) ? 'at once' : `after ${duration(seconds)}`}`;
}

function waiting({ waiting, oldestWaitingSeconds, lastLagSeconds }: Connection['webhooks']) {
  if (waiting > 0) {
    const age = oldestWaitingSeconds ?? 0;
    const oldest = soon(age) ? '' : `, the oldest for ${duration(age)}`;
    return `${plural(waiting, 'record waits', 'records wait')} to be read again${oldest}.`;
  }
  return lastLagSeconds === null ? 'Without them ImpactPilot looks for changes in HubSpot by itself.' : 'Nothing waits.';
}

// What would be rounded to 0 s.
const soon = (seconds: number) => seconds < 0.5;
