import { Badge, Button, Code, Drawer, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Webhook, WebhookDelivery } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { eventWords } from './eventWords.ts';
import { deliveriesQuery } from './queries.ts';
import styles from './webhooks.module.css';

/** What a webhook was sent, what it answered, and the way to send it again. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook | undefined; onClose: () => void }) {
  return (
    <Drawer opened={webhook !== undefined} onClose={onClose} position="right" size="lg" title={`Messages to ${webhook?.name ?? ''}`}>
      {webhook && <Messages id={webhook.id} />}
    </Drawer>
  );
}

function Messages({ id }: { id: string }) {
  const query = useInfiniteQuery(deliveriesQuery(id));
  if (query.isPending) return <Stack aria-busy aria-label="Loading the messages">{[0, 1, 2, 3].map(line => <Skeleton key={line} h={72} />)}</Stack>;
  if (query.isError && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  const messages = query.data.pages.flatMap(page => page.items);
  if (messages.length === 0) return <Empty title="Nothing was sent yet">Send a test to see whether messages arrive.</Empty>;
  return (
    <>
      <ul className={styles.messages}>{messages.map(message => <Message key={message.id} webhook={id} message={message} />)}</ul>
      <LoadMore query={query} shown={messages.length} />
    </>
  );
}

const states = { waiting: { word: 'Waits', color: 'yellow' }, delivered: { word: 'Delivered', color: 'green' }, givenUp: { word: 'Not delivered', color: 'red' } } as const;

function Message({ webhook, message }: { webhook: string; message: WebhookDelivery }) {
  const client = useQueryClient();
  const { event, createdAt, status, attempts, answerStatus, milliseconds, answer, nextAttemptAt, body } = message;
  const resend = useMutation({
    mutationFn: (key: string) => read(api.POST('/api/v1/outgoing-webhooks/{id}/deliveries/{delivery}/resend', { params: { path: { id: webhook, delivery: message.id } }, headers: acting(key) })),
    onSuccess: () => tellDone('The message is on its way again'),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(deliveriesQuery(webhook)),
  });
  const { word, color } = states[status];
  return (
    <li>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap={8}><Text fw={550}>{eventWords(event)}</Text><Badge variant="outline" color={color} tt="none" c="var(--mantine-color-text)">{word}</Badge></Group>
          <Text fz="sm" c="dimmed"><When at={createdAt} /> · {plural(attempts, 'attempt')}{answerStatus !== null && ` · answered ${answerStatus} in ${milliseconds} ms`}{nextAttemptAt && <> · next <When at={nextAttemptAt} /></>}</Text>
          {answer && status !== 'delivered' && <Code block mt={6} className={styles.answer}>{answer}</Code>}
        </div>
        {status !== 'waiting' && <Button variant="default" style={{ flexShrink: 0 }} aria-label={`Send again: ${eventWords(event)}`} loading={resend.isPending} onClick={() => resend.mutate(newActKey())}>Send again</Button>}
      </Group>
      <details className={styles.body}><summary>What is sent</summary><Code block className={styles.answer}>{pretty(body)}</Code></details>
    </li>
  );
}

const pretty = (body: string) => JSON.stringify(JSON.parse(body), null, 2);
