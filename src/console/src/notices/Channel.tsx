import { Button, Checkbox, Group, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { NoticeChannel } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import settings from '../settings/settings.module.css';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { kindWords } from './kindWords.ts';
import { channelQuery } from './queries.ts';

/** The portal's channel in Slack or Teams; only admins see it, and nobody its address. */
export function Channel() {
  const channel = useQuery(channelQuery);
  return (
    <Paper component="section" className={settings.panel} aria-label="Slack or Teams">
      <div><Title order={2} fz="md">Slack or Teams</Title><Text c="dimmed" fz="sm">One channel of your portal, for everybody in it</Text></div>
      {channel.isPending && <Skeleton h={120} aria-busy aria-label="Loading the channel" />}
      {channel.isError && !channel.data && <Trouble error={channel.error} onRetry={() => void channel.refetch()} />}
      {channel.data && <ChannelForm channel={channel.data} />}
    </Paper>
  );
}

function ChannelForm({ channel }: { channel: NoticeChannel }) {
  const { host, kinds, choices, lastError, lastSentAt, version } = channel;
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [picked, setPicked] = useState<string[]>();
  const chosen = picked ?? (host ? kinds : choices);
  const forget = () => {
    setUrl('');
    setPicked(undefined);
  };
  const match = { 'If-Match': `"${version}"` };
  const settle = () => client.invalidateQueries(channelQuery);
  const save = useMutation({
    mutationFn: (key: string) => read(api.PUT('/api/v1/notices/channel', { body: { url: url || null, kinds: chosen }, headers: { ...acting(key), ...match } })),
    onSuccess: (saved) => {
      client.setQueryData(channelQuery.queryKey, saved);
      forget();
      tellDone(`The channel at ${saved.host} is saved`);
    },
    onSettled: settle,
  });
  const remove = useMutation({
    mutationFn: (key: string) => read(api.DELETE('/api/v1/notices/channel', { headers: { ...acting(key), ...match } })),
    onSuccess: () => {
      forget();
      tellDone('The channel is forgotten');
    },
    onError: error => tellProblem(error),
    onSettled: settle,
  });
  const test = useMutation({
    mutationFn: (key: string) => read(api.POST('/api/v1/notices/channel/test', { headers: acting(key) })),
    onSuccess: ({ problem }) => (problem ? tellProblem(new Problem(502, 'channel', 'The channel did not take the test', problem)) : tellDone('The test is in the channel')),
    onError: error => tellProblem(error),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(newActKey());
  };
  return (
    <form onSubmit={submit} className={settings.fields}>
      <Stack>
        <TextInput label="Address of its incoming webhook" description={host ? `Set, at ${host}. It is kept encrypted and never shown; type another one to replace it` : 'Slack and Teams give it where you add an incoming webhook to a channel'} type="url" required={!host}
          placeholder={host ? '••••••••' : 'https://hooks.slack.com/services/…'} autoComplete="off" maxLength={2000} value={url} error={save.error && refusal(save.error, host)} onChange={event => setUrl(event.currentTarget.value)} />
        <Checkbox.Group label="The channel is told when" value={chosen} onChange={setPicked}>
          <Stack gap={8} mt={8}>{choices.map(kind => <Checkbox key={kind} value={kind} label={kindWords(kind).label} />)}</Stack>
        </Checkbox.Group>
        {lastError && <Text fz="sm" c="var(--ip-lost)" role="status">The last message was not taken: {lastError}</Text>}
        {!lastError && lastSentAt && <Text fz="sm" c="dimmed">The last message was taken <When at={lastSentAt} /></Text>}
        <Group gap={8}>
          <Button type="submit" loading={save.isPending} disabled={!host && url === ''}>Save the channel</Button>
          {host && <Button variant="default" loading={test.isPending} onClick={() => test.mutate(newActKey())}>Send a test</Button>}
          {host && <ArmedButton word="Forget the channel" disabled={remove.isPending} onClick={() => remove.mutate(newActKey())} />}
        </Group>
      </Stack>
    </form>
  );
}

/** What was typed stays: a second press saves it over what somebody else has saved first. */
function refusal(error: unknown, host: string | null) {
  const { status, detail } = Problem.of(error);
  if (status !== 412) return detail;
  return `Somebody saved ${host ? `a channel at ${host}` : 'that there is no channel'} meanwhile. Save again to have yours instead.`;
}
