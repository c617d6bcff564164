import { Badge, Button, Group, NativeSelect, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Team, TeamPerson, Teams } from '../api/contract.ts';
import { plural, roleWords } from '../format/words.ts';
import styles from './teams.module.css';

interface TeamCardProps { team: Team; acts?: { onEdit: () => void; onArchive: () => void }; children: ReactNode }

/** A team with its people, as a list that is its child. */
export function TeamCard({ team, acts, children }: TeamCardProps) {
  const { id, name, people } = team;
  return (
    <Paper component="section" aria-labelledby={`team-${id}`} className={styles.card}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start" className={styles.head}>
        <div className={styles.named}>
          <Text component="h2" fw={650} fz="lg" id={`team-${id}`} truncate>{name}</Text>
          <Text c="dimmed" fz="sm"><Lead team={team} /> · {plural(people.length, 'person', 'people')}</Text>
        </div>
        {acts && (
          <Group gap={4} wrap="nowrap">
            <Button variant="subtle" size="compact-sm" aria-label={`Edit ${name}`} onClick={acts.onEdit}>Edit</Button>
            {people.length === 0 && <Button variant="subtle" color="gray" size="compact-sm" aria-label={`Put away ${name}`} onClick={acts.onArchive}>Put away</Button>}
          </Group>
        )}
      </Group>
      {children}
    </Paper>
  );
}

function Lead({ team: { lead, leadFits } }: { team: Team }) {
  if (!lead) return 'No lead';
  return leadFits ? `Led by ${lead.name}` : <>Led by {lead.name} <Badge tt="none" size="sm" variant="light" color="yellow">no longer a manager</Badge></>;
}

/** Those who are in no team. */
export function WithoutTeam({ people, children }: { people: Teams['without']; children: ReactNode }) {
  return (
    <Paper component="section" aria-labelledby="no-team" className={styles.card}>
      <div className={styles.head}>
        <Text component="h2" fw={650} fz="lg" id="no-team">In no team</Text>
        <Text c="dimmed" fz="sm">{people.length === 0 ? 'Nobody: everybody is in one' : `${plural(people.length, 'person', 'people')}; their points are a line of their own on the board of teams`}</Text>
      </div>
      {children}
    </Paper>
  );
}

/** The people of a team for who only reads. */
export function PeopleList({ people }: { people: TeamPerson[] }) {
  if (people.length === 0) return <Text c="dimmed" fz="sm" className={styles.nobody}>Nobody yet</Text>;
  return <ul className={styles.people}>{people.map(person => <li key={person.id} className={styles.person}><Named person={person} /></li>)}</ul>;
}

export function Named({ person: { name, role, active } }: { person: TeamPerson }) {
  return (
    <div className={styles.named}>
      <strong>{name}</strong>
      <Text c="dimmed" fz="xs">{roleWords[role]}{!active && ' · deactivated'}</Text>
    </div>
  );
}

export function TeamChoice({ person, team, teams, onChoose }: { person: TeamPerson; team: string | null; teams: Team[]; onChoose: (to: string | null) => void }) {
  return (
    <NativeSelect size="xs" w={148} aria-label={`Team of ${person.name}`} value={team ?? ''} onChange={event => onChoose(event.currentTarget.value || null)}
      data={[{ value: '', label: 'No team' }, ...teams.map(one => ({ value: one.id, label: one.name }))]} />
  );
}
