import { Code, Paper, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { Connection } from '../api/contract.ts';
import styles from './connection.module.css';

/** What HubSpot's admin could have allowed and did not, and what that costs. */
export function MissingPermissions({ scopes }: { scopes: Connection['missingScopes'] }) {
  return (
    <Paper className={styles.health} data-state="degraded">
      <IconKey size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Not allowed in HubSpot</Title>
        {scopes.map(({ scope, costs, drivers }) => (
          <Text key={scope} mt={4}>
            {costs} <Text span c="dimmed">Missing: <Code>{scope}</Code></Text>
            {drivers.length > 0 && <Text span c="dimmed"> · not detected: {drivers.join(', ')}</Text>}
          </Text>
        ))}
        <Text mt={6} fw={550}>An admin connects HubSpot again and allows it.</Text>
      </div>
    </Paper>
  );
}
