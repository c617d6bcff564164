import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PersonRef, Suggestion } from '../api/contract.ts';
import { accountQuery, catalogueQuery } from '../api/queries.ts';
import { coversQuery } from '../covers/queries.ts';
import { serverNow } from '../format/clock.ts';
import { localDate, points } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import type { ChangedConfirm } from './settle.ts';

interface Confirmed { suggestion: Suggestion; csm: PersonRef | null; accountId: string }

interface ConfirmDialogProps { asked: Confirmed | undefined; onClose: () => void; onConfirm: (changed: ChangedConfirm) => void }

/** Confirms what really was: on another day, as another driver, for somebody else. */
export function ConfirmDialog({ asked, onClose, onConfirm }: ConfirmDialogProps) {
  return (
    <Modal opened={asked !== undefined} onClose={onClose} title="Confirm with changes" size="md">
      {asked && <ConfirmForm key={asked.suggestion.id} {...asked} onDone={(changed) => { onClose(); onConfirm(changed); }} />}
    </Modal>
  );
}

function ConfirmForm({ suggestion, csm, accountId, onDone }: Confirmed & { onDone: (changed: ChangedConfirm) => void }) {
  const { user } = useSession();
  const now = serverNow();
  const [detected, today] = [localDate(new Date(suggestion.occurredAt)), localDate(new Date(now))];
  const [date, setDate] = useState(detected < today ? detected : today);
  const [driver, setDriver] = useState(suggestion.driver.id);
  const [earner, setEarner] = useState(csm?.id ?? null);
  const [note, setNote] = useState('');
  // What a driver earns at this account is the server's to say; where one does not apply, no segment has points of its own.
  const here = new Map(useQuery(accountQuery(accountId)).data?.areas.flatMap(area => area.drivers).map(one => [one.id, one.points]));
  const drivers = useQuery(catalogueQuery).data?.areas.flatMap(area =>
    area.drivers.filter(one => !one.archived).map(one => ({ id: one.id, name: one.name, points: here.get(one.id) ?? one.points, area: area.name }))) ?? [];
  const other = driver === suggestion.driver.id ? undefined : drivers.find(one => one.id === driver);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const noon = Math.min(Date.parse(`${date}T12:00:00`), now);
    const occurredAt = date === detected ? null : new Date(noon).toISOString();
    onDone({ changes: { occurredAt, driver: other?.id ?? null, csm: earner === csm?.id ? null : earner, note: note.trim() || null }, driver: other && { name: other.name, points: other.points } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{suggestion.driver.name} was detected. Say what it really was; what you leave as it is counts as detected.</Text>
        <TextInput data-autofocus type="date" label="When it happened" value={date} max={today} required onChange={event => setDate(event.currentTarget.value)} />
        <Select label="Driver" data={driverChoices(drivers, suggestion)} value={driver} searchable allowDeselect={false} nothingFoundMessage="No driver is called that" onChange={value => value && setDriver(value)} />
        {user.role === 'csm'
          ? <Text fz="sm" c="dimmed">The points count for {csm ? csm.name : 'nobody: this account has no CSM'}. A manager or an admin can give them to somebody else.</Text>
          : <Earner value={earner} csm={csm} onChange={setEarner} />}
        <Textarea label="Note" placeholder="What happened, in a line" autosize minRows={2} maxLength={2_000} value={note} onChange={event => setNote(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" size="sm">Confirm {points(other?.points ?? suggestion.driver.points)}</Button></Group>
      </Stack>
    </form>
  );
}

function Earner({ value, csm, onChange }: { value: string | null; csm: PersonRef | null; onChange: (id: string | null) => void }) {
  const people = useQuery(coversQuery).data?.people ?? (csm ? [csm] : []);
  const named = csm && !people.some(one => one.id === csm.id) ? [csm, ...people] : people;
  return (
    <Select label="Points count for" placeholder="Nobody: this account has no CSM" data={named.map(({ id, name }) => ({ value: id, label: id === csm?.id ? `${name}, CSM of this account` : name }))}
      value={value} searchable allowDeselect={false} onChange={onChange} nothingFoundMessage="Nobody is called that" />
  );
}

interface Choosable { id: string; name: string; points: number; area: string }

/** By area, the detected one among them even before the catalogue is here. */
function driverChoices(drivers: Choosable[], { driver }: Suggestion) {
  const all = drivers.some(one => one.id === driver.id) ? drivers : [driver, ...drivers];
  const groups = [...new Set(all.map(one => one.area))];
  return groups.map(group => ({ group, items: all.filter(one => one.area === group).map(({ id, name, points: worth }) => ({ value: id, label: `${name} · ${points(worth)}` })) }));
}
