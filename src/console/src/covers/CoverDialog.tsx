import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Cover, Covers, CoverChange } from '../api/contract.ts';
import { serverNow } from '../format/clock.ts';
import { localDate } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { coversQuery } from './queries.ts';
import { useCover } from './useCover.ts';

interface CoverDialogProps { opened: boolean; onClose: () => void }

/** Who does one's work while one is away; managers and admins say it for anybody. */
export function CoverDialog({ opened, onClose }: CoverDialogProps) {
  const { user } = useSession();
  const covers = useQuery({ ...coversQuery, enabled: opened });
  const [person, setPerson] = useState(user.id);
  return (
    <Modal opened={opened} onClose={onClose} title="Holiday cover" size="md">
      {covers.isError && !covers.data && <Trouble error={covers.error} onRetry={() => void covers.refetch()} />}
      {covers.data && (
        <Stack>
          <Text>Who covers sees and decides what is detected at the other’s accounts. The points stay with the accounts’ CSM.</Text>
          {user.role !== 'csm' && (
            <Select label="Who is away" data={choices(covers.data)} value={person} searchable allowDeselect={false} onChange={id => id && setPerson(id)} nothingFoundMessage="Nobody is called that" />
          )}
          <CoverForm key={person} person={person} covers={covers.data} onDone={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

const week = 7 * 86_400_000;
const choices = ({ people }: Covers, without?: string) => people.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: name }));

function CoverForm({ person, covers, onDone }: { person: string; covers: Covers; onDone: () => void }) {
  const known: Cover | undefined = covers.covers.find(one => one.person.id === person);
  const today = localDate(new Date(serverNow()));
  const [cover, setCover] = useState(known?.cover.id ?? null);
  const [fromOn, setFrom] = useState(known?.fromOn ?? today);
  const [untilOn, setUntil] = useState(known?.untilOn ?? localDate(new Date(serverNow() + week)));
  const { set, end } = useCover();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!cover) return;
    const change: CoverChange = { cover, fromOn, untilOn };
    set({ person, change, known });
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select label="Who covers" placeholder="Choose a person" data={choices(covers, person)} value={cover} required searchable allowDeselect={false} onChange={setCover} nothingFoundMessage="Nobody is called that" />
        <Group grow align="flex-start">
          <TextInput type="date" label="From" value={fromOn} required onChange={event => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label="Until, included" value={untilOn} min={fromOn > today ? fromOn : today} required onChange={event => setUntil(event.currentTarget.value)} />
        </Group>
        <Group justify="flex-end">
          {known && <Button variant="default" size="sm" onClick={() => { end({ person, known }); onDone(); }}>End this cover</Button>}
          <Button type="submit" size="sm" disabled={!cover}>Save cover</Button>
        </Group>
      </Stack>
    </form>
  );
}
