import { Badge, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { HubSpotTeam, JoiningPerson } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import type { useTeamActs } from './useTeamActs.ts';
import styles from './teams.module.css';

interface TakeOverProps { opened: boolean; teams: HubSpotTeam[]; acts: ReturnType<typeof useTeamActs>; onClose: () => void }

const movingOf = (team: HubSpotTeam) => team.people.filter(person => person.moves);

/** HubSpot's teams, who of them would go where, and the act that takes them over. */
export function TakeOverDialog({ opened, teams, acts, onClose }: TakeOverProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="HubSpot’s teams" size="lg">
      {opened && <TakeOver teams={teams} acts={acts} onClose={onClose} />}
    </Modal>
  );
}

function TakeOver({ teams, acts, onClose }: Omit<TakeOverProps, 'opened'>) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = teams.filter(team => !without.has(team.id));
  const people: JoiningPerson[] = chosen.flatMap(team => movingOf(team).map(person => ({ person: person.id, from: person.from, hubSpotTeam: team.id })));
  const choose = (id: string) => setWithout(current => {
    const next = new Set(current);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  return (
    <Stack>
      <Text fz="sm" c="dimmed">HubSpot has these teams. Taking them over makes those that are missing here and moves people into their main team. Later changes in HubSpot move nobody by themselves.</Text>
      <ul className={styles.offered}>
        {teams.map(team => <Offered key={team.id} team={team} chosen={!without.has(team.id)} onChoose={() => choose(team.id)} />)}
      </ul>
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
        <Button size="sm" disabled={people.length === 0} loading={acts.isPending} onClick={() => acts.takeOver(people, onClose)}>
          {people.length === 0 ? 'Nobody moves' : `Move ${plural(people.length, 'person', 'people')}`}
        </Button>
      </Group>
    </Stack>
  );
}

function Offered({ team, chosen, onChoose }: { team: HubSpotTeam; chosen: boolean; onChoose: () => void }) {
  const moving = movingOf(team).length;
  return (
    <li className={styles.offer} data-out={!chosen || undefined}>
      <Group gap="sm" wrap="nowrap">
        {moving > 0
          ? <Checkbox checked={chosen} onChange={onChoose} label={<strong>{team.name}</strong>} />
          : <strong>{team.name}</strong>}
        <Badge tt="none" size="sm" variant="light" color={team.team ? 'gray' : 'indigo'}>{team.team ? (moving > 0 ? 'Is here already' : 'As in HubSpot') : 'New team'}</Badge>
      </Group>
      <ul className={styles.joining}>
        {team.people.map(({ id, name, fromName, moves }) => (
          <li key={id}>
            {name} <Text span fz="sm" c="dimmed">{moves ? `comes from ${fromName ?? 'no team'}` : 'is there already'}</Text>
          </li>
        ))}
      </ul>
    </li>
  );
}
