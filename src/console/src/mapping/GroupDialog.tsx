import { Alert, Button, Group as Row, Modal, MultiSelect, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Group, Person } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { plural } from '../format/words.ts';
import { everybodyQuery } from '../people/queries.ts';
import { useGroupAct } from './useGroupAct.ts';

export interface GroupDraft { name: string; emails: string[]; ownerIds: string[]; group: Group | null }

interface GroupDialogProps { draft: GroupDraft | null; taken: string[]; onClose: () => void }

export function GroupDialog({ draft, taken, onClose }: GroupDialogProps) {
  return (
    <Modal opened={draft !== null} onClose={onClose} size="lg" radius="lg" title={draft && (draft.group ? `Edit ${draft.name}` : 'New group')}>
      {draft && <Form start={draft} taken={taken} onClose={onClose} />}
    </Modal>
  );
}

function Form({ start, taken, onClose }: { start: GroupDraft; taken: string[]; onClose: () => void }) {
  const [draft, setDraft] = useState(start);
  const people = useQuery(everybodyQuery).data ?? [];
  const { save, sending, error } = useGroupAct();
  const change = (part: Partial<GroupDraft>) => setDraft({ ...draft, ...part });
  const name = draft.name.trim();
  const isTaken = draft.group === null && taken.some(other => other.toLowerCase() === name.toLowerCase());
  const found = countOf(draft, people);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(name, { emails: draft.emails, ownerIds: draft.ownerIds }, draft.group, onClose);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput data-autofocus label="Name" description="As rules ask for it, such as executives." required maxLength={60} disabled={draft.group !== null} value={draft.name}
          error={isTaken && 'There is such a group: edit it instead.'} onChange={event => change({ name: event.currentTarget.value })} />
        <MultiSelect label="People" description="HubSpot’s owners; they stay found when their address changes." placeholder={draft.ownerIds.length === 0 ? 'Choose people' : undefined} searchable hidePickedOptions
          data={ownersOf(people, draft.ownerIds)} value={draft.ownerIds} onChange={ownerIds => change({ ownerIds })} nothingFoundMessage="Nobody is called like this" />
        <TagsInput label="E-mail addresses" description="For people who own nothing in HubSpot. Enter adds one." placeholder={draft.emails.length === 0 ? 'name@example.com' : undefined} splitChars={[',', ' ', ';']}
          acceptValueOnBlur value={draft.emails} onChange={emails => change({ emails })} />
        <Text role="status" fz="sm" c="dimmed">{found === 0 ? 'It finds nobody yet.' : `It finds ${plural(found, 'person', 'people')}. Rules that ask for groups start over once it is saved.`}</Text>
        {error && <Alert color="red" role="alert" title={Problem.of(error).title}>{Problem.of(error).detail}</Alert>}
        <Row justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" disabled={name === '' || isTaken || found === 0} loading={sending}>{draft.group ? 'Save group' : 'Make group'}</Button>
        </Row>
      </Stack>
    </form>
  );
}

/** Everybody once, though both the owner and the address may name them. */
function countOf({ emails, ownerIds }: GroupDraft, people: Person[]): number {
  const chosen = people.filter(({ hubSpotOwnerId }) => hubSpotOwnerId !== null && ownerIds.includes(hubSpotOwnerId)).map(({ email }) => email.toLowerCase());
  return ownerIds.length + new Set(emails.map(email => email.toLowerCase()).filter(email => !chosen.includes(email))).size;
}

/** Who was chosen and is not among them any more can still be seen, and taken out. */
function ownersOf(people: Person[], chosen: string[]): { value: string; label: string }[] {
  const known = people.flatMap(({ hubSpotOwnerId, name, active }) => (hubSpotOwnerId === null ? [] : [{ value: hubSpotOwnerId, label: active ? name : `${name} (deactivated)` }]));
  return [...known, ...chosen.filter(id => !known.some(({ value }) => value === id)).map(id => ({ value: id, label: `HubSpot owner ${id}` }))];
}
