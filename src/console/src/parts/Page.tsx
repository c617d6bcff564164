import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps { title: string; lead?: ReactNode; actions?: ReactNode; above?: ReactNode; children: ReactNode }

export function Page({ title, lead, actions, above, children }: PageProps) {
  useDocumentTitle(`${title} · ImpactPilot`);
  return (
    <div className={styles.page}>
      {above}
      <Group justify="space-between" align="flex-end" gap="sm" mb="lg" wrap="wrap">
        <div className={styles.heading}>
          <Title order={1} fz={24} lh="32px">{title}</Title>
          {lead && <Text c="dimmed" component="div" mt={2}>{lead}</Text>}
        </div>
        {actions}
      </Group>
      {children}
    </div>
  );
}
