import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Webhook, WebhookFields } from '../api/contract.ts';
import { tell, tellDone, tellProblem } from '../shell/notices.tsx';
import { webhooksQuery } from './queries.ts';

interface Change { webhook: Webhook; fields: WebhookFields; done: string; key: string }

export const fieldsOf = ({ name, url, events, on }: Webhook): WebhookFields => ({ name, url, events, on });
const seen = ({ version }: Webhook) => ({ 'If-Match': `"${version}"` });

/** Changes a webhook, with its undo. A dialog tells by itself why it was refused. */
export function useChangeWebhook(onRefused: (error: unknown) => void = tellProblem) {
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: ({ webhook, fields, key }: Change) => read(api.PUT('/api/v1/outgoing-webhooks/{id}', { params: { path: { id: webhook.id } }, body: fields, headers: { ...acting(key), ...seen(webhook) } })),
    onSuccess: (saved, { webhook, done }) => tellDone(done, () => changing.mutate({ webhook: saved, fields: fieldsOf(webhook), done: `${webhook.name} is as it was`, key: newActKey() })),
    onError: onRefused,
    onSettled: () => client.invalidateQueries(webhooksQuery),
  });
  return {
    isPending: changing.isPending,
    error: changing.error,
    change: (webhook: Webhook, fields: Partial<WebhookFields>, done: string, onSuccess?: () => void) =>
      changing.mutate({ webhook, fields: { ...fieldsOf(webhook), ...fields }, done, key: newActKey() }, { onSuccess }),
  };
}

/** What can be done with a webhook. Changes are taken back with a click; what can't be is asked for twice. */
export function useWebhookActs() {
  const client = useQueryClient();
  const settle = () => client.invalidateQueries(webhooksQuery);
  const changing = useChangeWebhook();
  const deleting = useMutation({
    mutationFn: ({ webhook, key }: { webhook: Webhook; key: string }) => read(api.DELETE('/api/v1/outgoing-webhooks/{id}', { params: { path: { id: webhook.id } }, headers: { ...acting(key), ...seen(webhook) } })),
    onSuccess: (_, { webhook }) => tellDone(`${webhook.name} is deleted`),
    onError: error => tellProblem(error),
    onSettled: settle,
  });
  const testing = useMutation({
    mutationFn: ({ webhook, key }: { webhook: Webhook; key: string }) => read(api.POST('/api/v1/outgoing-webhooks/{id}/test', { params: { path: { id: webhook.id } }, headers: acting(key) })),
    onSuccess: (_, { webhook }) => tell(`A test is on its way to ${webhook.name}`, { detail: 'Its answer appears among the messages.' }),
    onError: error => tellProblem(error),
    onSettled: settle,
  });
  return {
    busy: changing.isPending || deleting.isPending || testing.isPending,
    change: changing.change,
    remove: (webhook: Webhook) => deleting.mutate({ webhook, key: newActKey() }),
    test: (webhook: Webhook) => testing.mutate({ webhook, key: newActKey() }),
  };
}
