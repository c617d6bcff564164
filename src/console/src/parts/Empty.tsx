import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing to show: says why, and offers the next act. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py={56} px="md" ta="center">
      <Text fw={600}>{title}</Text>
      {children && <Text c="dimmed" maw={420}>{children}</Text>}
      {action && <div style={{ marginTop: 10 }}>{action}</div>}
    </Stack>
  );
}
