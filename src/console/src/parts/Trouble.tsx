import { Button, Paper, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCloudOff, IconAlertTriangle } from '@tabler/icons-react';
import { Problem } from '../api/problem.ts';

/** An error in a page's place: what happened, what to do, and the way to try again. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = Problem.of(error);
  return (
    <Paper p="xl" maw={560} w="100%" role="alert">
      <Stack align="flex-start" gap="sm">
        <ThemeIcon variant="light" color={problem.isUnreachable ? 'gray' : 'red'} size="lg" radius="xl">
          {problem.isUnreachable ? <IconCloudOff size={18} /> : <IconAlertTriangle size={18} />}
        </ThemeIcon>
        <Text fw={600} fz="lg">{problem.title}</Text>
        <Text c="dimmed">{problem.detail}</Text>
        {onRetry && <Button variant="default" size="sm" onClick={onRetry}>Try again</Button>}
      </Stack>
    </Paper>
  );
}
