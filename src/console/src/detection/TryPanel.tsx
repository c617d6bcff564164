import { Alert, Button, Checkbox, Group, Paper, SegmentedControl, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, read } from '../api/client.ts';
import type { TriedPerson, TryRequest } from '../api/contract.ts';
import { Trouble } from '../parts/Trouble.tsx';
import styles from './detection.module.css';
import { TriedVerdicts } from './TriedVerdicts.tsx';

const kinds = [
  { value: 'email', label: 'E-mail' }, { value: 'meeting', label: 'Meeting' }, { value: 'call', label: 'Call' }, { value: 'note', label: 'Note' }, { value: 'task', label: 'Task' },
] as const;
type Kind = TryRequest['kind'];
const doneWords: Partial<Record<Kind, string>> = { meeting: 'It was held', call: 'It was answered', task: 'It is done' };
const person = (name: string, side: TriedPerson['side']): TriedPerson => ({ name, email: null, side, jobTitle: null, buyingRole: null, daysSinceLastEngagement: 10, knownDepartment: true });
const blank: TryRequest = { kind: 'email', incoming: true, done: true, title: '', text: '', people: [person('Kim Berg', 'customer'), person('Our CSM', 'internal')], askModel: false };

/** A text pasted as an activity, and what detection makes of it, driver by driver. Nothing of it is kept. */
export function TryPanel({ hasModel }: { hasModel: boolean }) {
  const [draft, setDraft] = useState<TryRequest>(blank);
  const set = (change: Partial<TryRequest>) => setDraft(before => ({ ...before, ...change }));
  const asked = useMutation({ mutationFn: async (body: TryRequest) => ({ body, tried: await read(api.POST('/api/v1/detection/try', { body })) }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.text.trim()) asked.mutate({ ...draft, askModel: draft.askModel && hasModel });
  };
  const done = doneWords[draft.kind];
  return (
    <Paper component="section" className={styles.bench} aria-label="Try a text">
      <Title order={2} fz="md">Try a text</Title>
      <Text c="dimmed" fz="sm" mb="md">Paste what somebody wrote and see what would be found in it, and why or why not. Nothing of it is kept</Text>
      <form onSubmit={submit}>
        <Stack>
          <SegmentedControl aria-label="What it is" value={draft.kind} data={kinds.map(kind => ({ ...kind }))} onChange={kind => set({ kind: kind as Kind })} />
          <Group>
            {(draft.kind === 'email' || draft.kind === 'call') && (
              <SegmentedControl aria-label="From whom" value={draft.incoming ? 'in' : 'out'} data={[{ value: 'in', label: 'From the customer' }, { value: 'out', label: 'From us' }]} onChange={value => set({ incoming: value === 'in' })} />
            )}
            {done && <Checkbox label={done} checked={draft.done} onChange={event => set({ done: event.currentTarget.checked })} />}
          </Group>
          <People people={draft.people} onChange={people => set({ people })} />
          {draft.kind !== 'note' && <TextInput label="Title or subject" maxLength={500} value={draft.title ?? ''} onChange={event => set({ title: event.currentTarget.value })} />}
          <Textarea label="Text" autosize minRows={4} maxRows={14} maxLength={50_000} value={draft.text} onChange={event => set({ text: event.currentTarget.value })} />
          <Group>
            <Button type="submit" loading={asked.isPending} disabled={!draft.text.trim()}>Try it</Button>
            {hasModel && <Checkbox label="Ask the language model too" checked={draft.askModel} onChange={event => set({ askModel: event.currentTarget.checked })} />}
          </Group>
        </Stack>
      </form>
      {asked.isError && <Trouble error={asked.error} onRetry={() => asked.variables && asked.mutate(asked.variables)} />}
      {asked.data && !asked.isPending && <TriedVerdicts tried={asked.data.tried} sent={asked.data.body} />}
      {asked.isPending && <Alert color="gray" mt="md" role="status">Reading it …</Alert>}
    </Paper>
  );
}

function People({ people, onChange }: { people: TriedPerson[]; onChange: (people: TriedPerson[]) => void }) {
  const change = (at: number, by: Partial<TriedPerson>) => onChange(people.map((one, place) => (place === at ? { ...one, ...by } : one)));
  return (
    <fieldset>
      <Text component="legend" fz="sm" fw={500} mb={4}>Who took part</Text>
      <Stack gap={8}>
        {people.map((one, at) => (
          <div key={at} className={styles.person}>
            <TextInput aria-label={`Name of person ${at + 1}`} required maxLength={200} value={one.name} onChange={event => change(at, { name: event.currentTarget.value })} />
            <Select aria-label={`Side of person ${at + 1}`} allowDeselect={false} data={[{ value: 'customer', label: 'Customer' }, { value: 'internal', label: 'Us' }]} value={one.side} onChange={side => side && change(at, { side: side as TriedPerson['side'] })} />
            <TextInput aria-label={`Job title of person ${at + 1}`} placeholder="Job title" maxLength={200} value={one.jobTitle ?? ''} onChange={event => change(at, { jobTitle: event.currentTarget.value || null })} />
            <Button variant="subtle" color="gray" aria-label={`Remove person ${at + 1}: ${one.name}`} onClick={() => onChange(people.filter((_, place) => place !== at))}>Remove</Button>
          </div>
        ))}
      </Stack>
      {people.length < 30 && <Button variant="subtle" mt={4} onClick={() => onChange([...people, person('', 'customer')])}>Add a person</Button>}
    </fieldset>
  );
}
