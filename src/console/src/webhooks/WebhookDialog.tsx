import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Webhook, WebhookFields, WebhookSecret } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { Refused } from '../cycles/Refused.tsx';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { eventWords } from './eventWords.ts';
import { webhooksQuery } from './queries.ts';
import { Secret } from './Secret.tsx';
import { fieldsOf, useChangeWebhook } from './useWebhookActs.ts';

interface WebhookDialogProps { edited: Webhook | 'new' | undefined; events: string[]; onClose: () => void }

/** Makes a webhook or changes one; a new secret is shown once. */
export function WebhookDialog({ edited, events, onClose }: WebhookDialogProps) {
  const [secret, setSecret] = useState<WebhookSecret>();
  const close = () => {
    onClose();
    setSecret(undefined);
  };
  const title = secret ? `The secret of ${secret.endpoint.name}` : edited === 'new' ? 'New webhook' : edited?.name;
  return (
    <Modal opened={edited !== undefined} onClose={close} title={title} closeOnClickOutside={!secret}>
      {secret ? <Secret made={secret} onClose={close} /> : edited && <WebhookForm key={edited === 'new' ? 'new' : edited.id} edited={edited} events={events} onSecret={setSecret} onClose={close} />}
    </Modal>
  );
}

interface WebhookFormProps { edited: Webhook | 'new'; events: string[]; onSecret: (secret: WebhookSecret) => void; onClose: () => void }

function WebhookForm({ edited, events, onSecret, onClose }: WebhookFormProps) {
  const known = edited === 'new' ? undefined : edited;
  const [fields, setFields] = useState<WebhookFields>({ name: known?.name ?? '', url: known?.url ?? '', events: known?.events ?? ['impact.won', 'impact.undone'], on: known?.on ?? true });
  const set = (change: Partial<WebhookFields>) => setFields(before => ({ ...before, ...change }));
  const [base, setBase] = useState(known);
  const latest = useQuery(webhooksQuery).data?.endpoints.find(one => one.id === known?.id);
  const changing = useChangeWebhook(() => undefined);
  const creating = useSecret(key => read(api.POST('/api/v1/outgoing-webhooks', { body: fields, headers: acting(key) })), onSecret);
  const error = creating.error ?? changing.error;
  const problem = error ? Problem.of(error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (base) changing.change(base, fields, `${fields.name} is saved`, onClose);
    else creating.run();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" placeholder="Data warehouse" required maxLength={100} value={fields.name} onChange={event => set({ name: event.currentTarget.value })} />
        <TextInput label="Address" description="Reached from the internet by https" placeholder="https://hooks.example.com/impact" type="url" required maxLength={1000} value={fields.url}
          error={problem?.field === 'url' && problem.detail} onChange={event => set({ url: event.currentTarget.value })} />
        <Checkbox.Group label="It is told when" value={fields.events} onChange={chosen => set({ events: events.filter(one => chosen.includes(one)) })}>
          <Stack gap={8} mt={8}>{events.map(event => <Checkbox key={event} value={event} label={eventWords(event)} />)}</Stack>
        </Checkbox.Group>
        {problem?.field !== 'url' && <Refused error={error} newer={latest && base && latest.version !== base.version && !changing.isPending && {
          words: `${latest.name} at ${latest.url}, told when ${latest.events.map(eventWords).join(', ').toLowerCase()}`,
          onKeep: () => setBase(latest),
          onTake: () => { setBase(latest); setFields(fieldsOf(latest)); },
        }} />}
        <Group justify="space-between">
          {known ? <Rotate webhook={known} onSecret={onSecret} /> : <span />}
          <Group>
            <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
            <Button type="submit" size="sm" disabled={fields.name.trim() === '' || fields.url === '' || fields.events.length === 0} loading={creating.isPending || changing.isPending}>{known ? 'Save' : 'Make the webhook'}</Button>
          </Group>
        </Group>
        {!known && <Text fz="sm" c="dimmed">Each message is signed. The secret to check it with comes next.</Text>}
      </Stack>
    </form>
  );
}

function Rotate({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: WebhookSecret) => void }) {
  const rotating = useSecret(key => read(api.POST('/api/v1/outgoing-webhooks/{id}/rotate', { params: { path: { id: webhook.id } }, headers: acting(key) })), onSecret);
  return <ArmedButton word="New secret" disabled={rotating.isPending} onClick={rotating.run} />;
}

/** A repetition of one and the same act is answered without the secret, so each press is an act of its own. */
function useSecret(act: (key: string) => Promise<WebhookSecret>, onSecret: (secret: WebhookSecret) => void) {
  const client = useQueryClient();
  const key = useRef(newActKey());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => act(key.current),
    onSuccess: onSecret,
    onSettled: () => {
      key.current = newActKey();
      return client.invalidateQueries(webhooksQuery);
    },
  });
  return { run: () => mutate(), isPending, error };
}
