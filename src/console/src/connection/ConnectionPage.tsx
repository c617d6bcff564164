import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDatabase, IconDownload, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../api/contract.ts';
import { connectionQuery } from '../api/queries.ts';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { Disconnect } from './Disconnect.tsx';
import { ObjectTable, ObjectTableSkeleton } from './ObjectTable.tsx';
import { MissingPermissions } from './MissingPermissions.tsx';
import { Requests } from './Requests.tsx';
import { Webhooks } from './Webhooks.tsx';
import { WriteBack } from './WriteBack.tsx';
import styles from './connection.module.css';

export function ConnectionPage() {
  const connection = useQuery(connectionQuery);
  return (
    <Page title="Connection" lead="How ImpactPilot and HubSpot get on">
      {connection.isPending && <Loading />}
      {connection.isError && !connection.data && <Trouble error={connection.error} onRetry={() => void connection.refetch()} />}
      {connection.data && <Health connection={connection.data} />}
    </Page>
  );
}

interface StateWords { word: string; icon: typeof IconCircleCheck }

const troubled: StateWords = { word: 'Needs attention', icon: IconAlertTriangle };
const states: Record<string, StateWords> = {
  connected: { word: 'Connected', icon: IconCircleCheck },
  importing: { word: 'Importing', icon: IconDownload },
  degraded: troubled,
  disconnected: { word: 'Disconnected', icon: IconPlugConnectedX },
};

function Health({ connection }: { connection: Connection }) {
  const isAdmin = useSession().user.role === 'admin';
  const { word, icon: Icon } = states[connection.state] ?? troubled;
  return (
    <Stack gap={20}>
      <Paper className={styles.health} data-state={connection.state} role="status">
        <Icon size={28} stroke={1.8} aria-hidden className={styles.icon} />
        <div className={styles.words}>
          <Title order={2} fz="lg">{word}</Title>
          <Text>{connection.headline}</Text>
          {connection.action && <Text mt={6} fw={550}>{connection.action}</Text>}
        </div>
        {connection.reconnectUrl && <Button component="a" size="sm" href={connection.reconnectUrl}>Reconnect HubSpot</Button>}
      </Paper>
      {connection.missingScopes.length > 0 && <MissingPermissions scopes={connection.missingScopes} reconnectIsOffered={connection.reconnectUrl !== null} />}
      <ObjectTable objects={connection.objects} importing={connection.state === 'importing'} />
      <Requests budgets={connection.budgets} />
      <Webhooks health={connection.webhooks} />
      <WriteBack />
      <Paper className={styles.health} data-state={connection.database.ok ? 'connected' : 'disconnected'}>
        <IconDatabase size={22} stroke={1.8} aria-hidden className={styles.icon} />
        <div className={styles.words}>
          <Title order={2} fz="md">Database: {connection.database.ok ? 'fine' : 'not reachable'}</Title>
          <Text c="dimmed">{connection.database.message}</Text>
        </div>
      </Paper>
      {isAdmin && connection.state !== 'disconnected' && <Disconnect />}
    </Stack>
  );
}

function Loading() {
  return (
    <Stack gap={20} aria-busy aria-label="Loading the connection's state">
      <Paper className={styles.health}><Skeleton circle h={28} /><div className={styles.words}><Skeleton h={18} w={130} mb={8} /><Skeleton h={14} w={280} /></div></Paper>
      <ObjectTableSkeleton />
      {['requests', 'webhooks', 'write-back', 'database'].map(panel => (
        <Paper key={panel} className={styles.health}><Skeleton circle h={22} /><div className={styles.words}><Skeleton h={16} w={110} mb={8} /><Skeleton h={12} w={200} /></div></Paper>
      ))}
    </Stack>
  );
}
