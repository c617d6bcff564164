import { Badge, Button, Code, Group, Paper, Switch, Text, Title } from '@mantine/core';
import type { Webhook } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { When } from '../parts/When.tsx';
import { eventWords } from './eventWords.ts';
import { useWebhookActs } from './useWebhookActs.ts';
import styles from './webhooks.module.css';

interface WebhookCardProps { webhook: Webhook; onEdit: () => void; onShow: () => void }

export function WebhookCard({ webhook, onEdit, onShow }: WebhookCardProps) {
  const { name, url, events, on } = webhook;
  const acts = useWebhookActs();
  return (
    <Paper component="section" aria-label={name} className={styles.card} data-state={stateOf(webhook)}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Title order={2} fz="md">{name}</Title>
          <Code className={styles.url}>{url}</Code>
          <State webhook={webhook} />
        </div>
        <Switch label={on ? 'On' : 'Off'} aria-label={`${on ? 'On' : 'Off'}: ${name}`} checked={on} disabled={acts.busy} onChange={event => acts.change(webhook, { on: event.currentTarget.checked }, event.currentTarget.checked ? `${name} is told again` : `${name} is told nothing any longer`)} />
      </div>
      <Group gap={4}>{events.map(event => <Badge key={event} variant="default" tt="none" fw={500}>{eventWords(event)}</Badge>)}</Group>
      <Group gap={8}>
        <Button variant="default" aria-label={`Messages to ${name}`} onClick={onShow}>Messages</Button>
        <Button variant="default" aria-label={`Send a test to ${name}`} disabled={acts.busy} onClick={() => acts.test(webhook)}>Send a test</Button>
        <Button variant="default" aria-label={`Edit ${name}`} onClick={onEdit}>Edit</Button>
        <ArmedButton word="Delete" about={name} disabled={acts.busy} onClick={() => acts.remove(webhook)} />
      </Group>
    </Paper>
  );
}

const stateOf = ({ on, failingSince, offBecause }: Webhook) => (offBecause ? 'lost' : !on ? 'off' : failingSince ? 'failing' : 'fine');

function State({ webhook: { on, offBecause, failingSince, lastSuccessAt, waiting } }: { webhook: Webhook }) {
  const waits = waiting > 0 && ` · ${plural(waiting, 'message waits', 'messages wait')}`;
  if (offBecause) return <Text fz="sm" c="var(--ip-lost)" role="status">Switched off: {offBecause}{waits}</Text>;
  if (!on) return <Text fz="sm" c="dimmed">Switched off{waits}</Text>;
  if (failingSince) return <Text fz="sm" c="var(--ip-points)" role="status">Takes nothing since <When at={failingSince} />; it is tried again by itself{waits}</Text>;
  return <Text fz="sm" c="dimmed">{lastSuccessAt ? <>Took the last message <When at={lastSuccessAt} /></> : 'Was told nothing yet'}{waits}</Text>;
}
