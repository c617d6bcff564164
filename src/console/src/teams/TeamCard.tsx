import { Badge, Button, Group, NativeSelect, Paper, Text } from '@mantine/core';
import type { Team, TeamPerson, Teams } from '../api/contract.ts';
import { plural, roleWords } from '../format/words.ts';
import styles from './teams.module.css';

interface MovingProps { teams: Team[]; admin: boolean; onMove: (person: TeamPerson, from: string | null, to: string | null) => void }

interface TeamCardProps extends MovingProps { team: Team; onEdit: () => void; onArchive: () => void }

export function TeamCard({ team, onEdit, onArchive, ...moving }: TeamCardProps) {
  const { id, name, people } = team;
  return (
    <Paper component="section" aria-labelledby={`team-${id}`} className={styles.card}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start" className={styles.head}>
        <div className={styles.named}>
          <Text component="h2" fw={650} fz="lg" id={`team-${id}`} truncate>{name}</Text>
          <Text c="dimmed" fz="sm"><Lead team={team} /> · {plural(people.length, 'person', 'people')}</Text>
        </div>
        {moving.admin && (
          <Group gap={4} wrap="nowrap">
            <Button variant="subtle" size="compact-sm" aria-label={`Edit ${name}`} onClick={onEdit}>Edit</Button>
            {people.length === 0 && <Button variant="subtle" color="gray" size="compact-sm" aria-label={`Put away ${name}`} onClick={onArchive}>Put away</Button>}
          </Group>
        )}
      </Group>
      {people.length === 0
        ? <Text c="dimmed" fz="sm" className={styles.nobody}>Nobody yet{moving.admin && '. Choose this team beside a person’s name.'}</Text>
        : <People people={people} team={id} {...moving} />}
    </Paper>
  );
}

function Lead({ team: { lead, leadFits } }: { team: Team }) {
  if (!lead) return 'No lead';
  return leadFits ? `Led by ${lead.name}` : <>Led by {lead.name} <Badge tt="none" size="sm" variant="light" color="yellow">no longer a manager</Badge></>;
}

/** Those who are in no team. */
export function WithoutTeam({ people, ...moving }: MovingProps & { people: Teams['without'] }) {
  return (
    <Paper component="section" aria-labelledby="no-team" className={styles.card}>
      <div className={styles.head}>
        <Text component="h2" fw={650} fz="lg" id="no-team">In no team</Text>
        <Text c="dimmed" fz="sm">{plural(people.length, 'person', 'people')}; their points are a line of their own on the board of teams</Text>
      </div>
      <People people={people} team={null} {...moving} />
    </Paper>
  );
}

function People({ people, team, teams, admin, onMove }: MovingProps & { people: TeamPerson[]; team: string | null }) {
  return (
    <ul className={styles.people}>
      {people.map(person => (
        <li key={person.id} className={styles.person}>
          <div>
            <strong>{person.name}</strong>
            <Text c="dimmed" fz="xs">{roleWords[person.role]}{!person.active && ' · deactivated'}</Text>
          </div>
          {admin && teams.length > 0 && (
            <NativeSelect size="xs" w={148} aria-label={`Team of ${person.name}`} value={team ?? ''} onChange={event => onMove(person, team, event.currentTarget.value || null)}
              data={[{ value: '', label: 'No team' }, ...teams.map(one => ({ value: one.id, label: one.name }))]} />
          )}
        </li>
      ))}
    </ul>
  );
}
