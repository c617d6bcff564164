import { Button, Code, Paper, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { Connection } from '../api/contract.ts';
import { useSession } from '../shell/session.ts';
import styles from './connection.module.css';

/** What HubSpot's admin could have allowed and did not, and what that costs. */
export function MissingPermissions({ scopes, reconnectIsOffered }: { scopes: Connection['missingScopes']; reconnectIsOffered: boolean }) {
  const isAdmin = useSession().user.role === 'admin';
  const them = scopes.length === 1 ? 'it' : 'them';
  return (
    <Paper className={styles.health} data-state="degraded">
      <IconKey size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Not allowed in HubSpot</Title>
        <ul className={styles.missing}>
          {scopes.map(({ scope, costs, drivers }) => (
            <li key={scope}>
              <Text>{costs}</Text>
              {drivers.length > 0 && <Text c="dimmed">Not detected: {drivers.join(', ')}</Text>}
              <Text c="dimmed">Permission <Code>{scope}</Code></Text>
            </li>
          ))}
        </ul>
        <Text fw={550}>{isAdmin ? `Connect HubSpot again and allow ${them}.` : `Ask an admin to connect HubSpot again and allow ${them}.`}</Text>
      </div>
      {isAdmin && !reconnectIsOffered && <Button component="a" size="sm" variant="default" href="/sign-in?returnTo=/connection">Reconnect HubSpot</Button>}
    </Paper>
  );
}
