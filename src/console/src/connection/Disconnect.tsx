import { Button, Group, List, Modal, Paper, Text, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import { connectionQuery } from '../api/queries.ts';
import { Refused } from '../cycles/Refused.tsx';
import { tell } from '../shell/notices.tsx';
import styles from './connection.module.css';

/** The way out: only a new connection takes it back, so it asks and says what it will do. */
export function Disconnect() {
  const [asking, setAsking] = useState(false);
  return (
    <Paper className={styles.health}>
      <IconPlugConnectedX size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Leave HubSpot</Title>
        <Text c="dimmed">What was earned stays here. Connecting again goes on where it stopped.</Text>
      </div>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>Disconnect HubSpot…</Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Disconnect HubSpot?"><Question onClose={() => setAsking(false)} /></Modal>
    </Paper>
  );
}

function Question({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (key: string) => read(api.POST('/api/v1/connection/disconnect', { headers: acting(key) })),
    onSuccess: ({ message }) => {
      tell('HubSpot is disconnected', { detail: message });
      onClose();
    },
    onSettled: () => client.invalidateQueries(connectionQuery),
  });
  return (
    <>
      <List spacing={8} mb="md">
        <List.Item>HubSpot removes the app: its card disappears from the companies.</List.Item>
        <List.Item>Our keys to HubSpot are erased. Nothing is read, detected or written any longer.</List.Item>
        <List.Item>Accounts, points and history stay here, and so do the properties that were written to companies. To take those away, remove them under “Written to HubSpot” first.</List.Item>
      </List>
      <Refused error={error} />
      <Group justify="flex-end" mt="md">
        <Button size="sm" variant="default" data-autofocus onClick={onClose}>Stay connected</Button>
        <Button size="sm" color="red" loading={isPending} onClick={() => mutate(newActKey())}>Disconnect HubSpot</Button>
      </Group>
    </>
  );
}
