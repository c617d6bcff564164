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
        <Title order={2} fz="md">Webhooks: {health.lastLagSeconds === null ? 'none has come yet' : `the last change was here after ${duration(health.lastLagSeconds)}`}</Title>
        <Text c="dimmed">{waiting(health)}</Text>
        {health.deadLetters > 0 && <Text mt={6} fw={550}>{plural(health.deadLetters, 'event')} led nowhere. An admin can try {health.deadLetters === 1 ? 'it' : 'them'} again.</Text>}
      </div>
    </Paper>
  );
}

function waiting({ waiting, oldestWaitingSeconds, lastLagSeconds }: Connection['webhooks']) {
  if (waiting > 0) return `${plural(waiting, 'record waits', 'records wait')} to be read again, the oldest for ${duration(oldestWaitingSeconds ?? 0)}.`;
  return lastLagSeconds === null ? 'Without them ImpactPilot looks for changes in HubSpot by itself.' : 'Nothing waits.';
}
