import { Button, Checkbox, Code, CopyButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { NewToken, TokenRequest } from '../api/contract.ts';
import { Refused } from '../cycles/Refused.tsx';
import { tokensQuery } from './queries.ts';
import { lifetimes, scopes } from './scopes.ts';

/** Makes a token and shows its secret, once. */
export function NewTokenDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [made, setMade] = useState<NewToken>();
  const close = () => {
    onClose();
    setMade(undefined);
  };
  return (
    <Modal opened={opened} onClose={close} title={made ? `${made.token.name} is ready` : 'New token'} closeOnClickOutside={!made}>
      {made ? <Secret made={made} onClose={close} /> : <TokenForm onMade={setMade} onClose={close} />}
    </Modal>
  );
}

function TokenForm({ onMade, onClose }: { onMade: (made: NewToken) => void; onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(['read']);
  const [days, setDays] = useState('90');
  // A repetition of one and the same act is answered without the secret, so each press is an act of its own.
  const key = useRef(newActKey());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: TokenRequest) => read(api.POST('/api/v1/tokens', { body, headers: acting(key.current) })),
    onSuccess: onMade,
    onSettled: () => {
      key.current = newActKey();
      return client.invalidateQueries(tokensQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name, scopes: chosen, days: days === '' ? null : Number(days) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" description="What it is for; the audit log tells what it did under this name" placeholder="Nightly report" required maxLength={100} value={name} onChange={event => setName(event.currentTarget.value)} />
        <Checkbox.Group label="It may" value={chosen} onChange={setChosen}>
          <Stack gap={10} mt={8}>{scopes.map(({ value, label, about }) => <Checkbox key={value} value={value} label={label} description={about} />)}</Stack>
        </Checkbox.Group>
        <NativeSelect label="It works for" data={lifetimes} value={days} onChange={event => setDays(event.currentTarget.value)} />
        <Refused error={error} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" disabled={name.trim() === '' || chosen.length === 0} loading={isPending}>Make the token</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Secret({ made: { secret }, onClose }: { made: NewToken; onClose: () => void }) {
  if (!secret) return <Text>Its secret was in an answer that did not arrive. Revoke it and make another one.</Text>;
  return (
    <Stack>
      <Text>Copy it now: it is shown this once and kept nowhere. Whoever has it acts in your name.</Text>
      <Code block aria-label="The token’s secret" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{secret}</Code>
      <Text fz="sm" c="dimmed">Send it with each request: <Code>Authorization: Bearer …</Code></Text>
      <Group justify="flex-end">
        <CopyButton value={secret}>{({ copied, copy }) => <Button size="sm" variant={copied ? 'default' : 'filled'} onClick={copy}>{copied ? 'Copied' : 'Copy the token'}</Button>}</CopyButton>
        <Button size="sm" variant="default" onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
