import { Group, Paper, Skeleton, Switch, Text, Title } from '@mantine/core';
import { IconPencilShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { SwitchWriteBack, WriteBack as State } from '../api/contract.ts';
import { writeBackQuery } from '../api/queries.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { useSession } from '../shell/session.ts';
import styles from './connection.module.css';

/** What ImpactPilot writes to HubSpot, and the way to stop it and to take it away again. */
export function WriteBack() {
  const writeBack = useQuery(writeBackQuery);
  if (writeBack.isPending) return <Paper className={styles.health} role="status" aria-label="Loading what is written to HubSpot"><Skeleton h={64} /></Paper>;
  if (writeBack.isError) return <Trouble error={writeBack.error} onRetry={() => void writeBack.refetch()} />;
  return <Panel state={writeBack.data} />;
}

function Panel({ state }: { state: State }) {
  const isAdmin = useSession().user.role === 'admin';
  const trouble = state.error ?? state.notesError;
  return (
    <Paper className={styles.health} data-state={trouble ? 'degraded' : 'connected'}>
      <IconPencilShare size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Written to HubSpot: {written(state)}</Title>
        <Text c="dimmed">
          {state.lastSuccessAt ? <>The last change was written <When at={state.lastSuccessAt} />.</> : 'Nothing has been written yet.'}
        </Text>
        {trouble && <Text mt={6} fw={550}>{trouble}</Text>}
      </div>
      {isAdmin && <Switches state={state} />}
    </Paper>
  );
}

function written({ on, notes }: State) {
  if (!on) return 'nothing';
  return notes ? 'points and notes' : 'points';
}

function Switches({ state: { on, notes, properties } }: { state: State }) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ body }: Change) => read(api.PUT('/api/v1/connection/write-back', { body })),
    onMutate: ({ body }) => client.setQueryData(writeBackQuery.queryKey, current => current && { ...current, on: body.on ?? current.on, notes: body.notes ?? current.notes }),
    onSuccess: (answer, { done, back }) => {
      client.setQueryData(writeBackQuery.queryKey, answer);
      tellDone(done, back && (() => mutate({ body: { ...unsaid, ...back }, done: 'It is as it was' })));
    },
    onError: error => {
      tellProblem(error);
      void client.invalidateQueries(writeBackQuery);
    },
  });
  // Only what is pressed is said: a page that has stood open for a while switches nothing else back.
  const change = (body: Partial<SwitchWriteBack>, done: string, back?: Partial<SwitchWriteBack>) => mutate({ body: { ...unsaid, ...body }, done, back });
  return (
    <div className={`${styles.below} ${styles.switches}`}>
      <Switch label="Write points and impact to the companies" description={`${properties.length} properties for HubSpot’s lists, workflows and reports`}
        checked={on} disabled={isPending} onChange={() => change({ on: !on }, on ? 'Nothing is written to HubSpot any longer' : 'Points and impact are written to HubSpot', { on })} />
      <Switch label="Tell status changes in a note on the company" description="Half a minute after the change; what is taken back by then is not told"
        checked={notes} disabled={isPending || !on} onChange={() => change({ notes: !notes }, notes ? 'No notes are written any longer' : 'Status changes are told in notes', { notes })} />
      <Group gap={8}>
        {!on && <ArmedButton word="Remove the properties" disabled={isPending} onClick={() => change({ remove: true }, 'The properties and their values are removed from HubSpot')} />}
        {(!on || !notes) && <ArmedButton word="Remove the notes" disabled={isPending} onClick={() => change({ removeNotes: true }, 'The notes go to HubSpot’s bin, a batch at a time')} />}
      </Group>
    </div>
  );
}

const unsaid: SwitchWriteBack = { on: null, notes: null, remove: false, removeNotes: false };

interface Change { body: SwitchWriteBack; done: string; back?: Partial<SwitchWriteBack> }
