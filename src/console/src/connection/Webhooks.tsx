import { Paper, Text, Title } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import type { Connection } from '../api/contract.ts';
import { duration, plural } from '../format/words.ts';
import styles from './connection.module.css';

/** How soon a change in HubSpot is seen here. */
export function Webhooks({ health }: { health: Connection['webhooks'] }) {
  return (
    <Paper className={styles.health} data-state={health.deadLetters > 0 ? 'degraded' : 'connected'}>
      <IconWebhook size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Webhooks: {lag(health.lastLagSeconds)}</Title>
        <Text c="dimmed">{waiting(health)}</Text>
        {health.deadLetters > 0 && <Text mt={6} fw={550}>{plural(health.deadLetters, 'event')} led nowhere. An admin can try {health.deadLetters === 1 ? 'it' : 'them'} again.</Text>}
      </div>
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
