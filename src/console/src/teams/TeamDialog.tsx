import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Team, Teams } from '../api/contract.ts';
import type { useTeamActs } from './useTeamActs.ts';

interface TeamDialogProps { opened: boolean; team: Team | undefined; leads: Teams['leads']; acts: ReturnType<typeof useTeamActs>; onClose: () => void }

/** A new team, or another name or lead for one. */
export function TeamDialog({ opened, team, ...props }: TeamDialogProps) {
  return (
    <Modal opened={opened} onClose={props.onClose} title={team ? `Edit ${team.name}` : 'New team'} size="sm">
      {opened && <TeamForm key={team?.id} team={team} {...props} />}
    </Modal>
  );
}

function TeamForm({ team, leads, acts, onClose }: Omit<TeamDialogProps, 'opened'>) {
  const [name, setName] = useState(team?.name ?? '');
  const [lead, setLead] = useState(team?.leadFits ? team.lead?.id ?? null : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = { name, lead };
    if (team) acts.change(team, fields, onClose);
    else acts.create(fields, onClose);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" required maxLength={80} value={name} onChange={event => setName(event.currentTarget.value)} />
        <Select label="Lead" description="A manager or an admin. Optional." placeholder="Nobody" clearable searchable value={lead} onChange={setLead}
          data={leads.map(person => ({ value: person.id, label: person.name }))} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" disabled={name.trim() === ''} loading={acts.isPending}>{team ? 'Save team' : 'Make the team'}</Button>
        </Group>
      </Stack>
    </form>
  );
}
