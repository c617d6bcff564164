import { Button, Paper, Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Webhook } from '../api/contract.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { Deliveries } from './Deliveries.tsx';
import { webhooksQuery } from './queries.ts';
import { WebhookCard } from './WebhookCard.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

const title = 'Webhooks';

/** Servers that are told what happens here. */
export function WebhooksPage() {
  return <AdminsOnly title={title} act="see and change webhooks" back={{ to: '/inbox', label: 'Back to the inbox' }}><Webhooks /></AdminsOnly>;
}

function Webhooks() {
  const webhooks = useQuery(webhooksQuery);
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [shown, setShown] = useState<string>();
  const all = webhooks.data?.endpoints ?? [];
  const make = <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setEdited('new')}>New webhook</Button>;
  return (
    <Page title={title} lead="Tell your own servers what happens here, as it happens" above={<SettingsTabs />} actions={all.length > 0 && make}>
      {webhooks.isPending && <Loading />}
      {webhooks.isError && !webhooks.data && <Trouble error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      <Stack>{all.map(webhook => <WebhookCard key={webhook.id} webhook={webhook} onEdit={() => setEdited(webhook)} onShow={() => setShown(webhook.id)} />)}</Stack>
      {webhooks.data && all.length === 0 && <Empty title="Nobody is told yet" action={make}>A webhook sends a signed message to your server whenever impact is detected, won or taken back, or a cycle starts or ends.</Empty>}
      <WebhookDialog edited={edited} events={webhooks.data?.events ?? []} onClose={() => setEdited(undefined)} />
      <Deliveries webhook={all.find(webhook => webhook.id === shown)} onClose={() => setShown(undefined)} />
    </Page>
  );
}

function Loading() {
  return <Stack aria-busy aria-label="Loading the webhooks">{[0, 1].map(card => <Paper key={card} p="md"><Skeleton h={18} w={180} mb={10} /><Skeleton h={13} w={320} mb={10} /><Skeleton h={22} w={260} /></Paper>)}</Stack>;
}
