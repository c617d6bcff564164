import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Team, Teams } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { teamsQuery } from './queries.ts';
import { TeamCard, WithoutTeam } from './TeamCard.tsx';
import { TeamDialog } from './TeamDialog.tsx';
import { useTeamActs } from './useTeamActs.ts';
import styles from './teams.module.css';

export function TeamsPage() {
  const admin = useSession().user.role === 'admin';
  const teams = useQuery(teamsQuery);
  const acts = useTeamActs();
  const [edited, setEdited] = useState<Team | 'new'>();
  return (
    <Page title="Teams" lead="Who is looked at together on the leaderboard, and aims at a target together. Nobody is in two."
      actions={admin && <Button size="sm" onClick={() => setEdited('new')}>New team</Button>}>
      {teams.data && <Board teams={teams.data} admin={admin} acts={acts} onEdit={setEdited} />}
      {teams.isPending && <BoardSkeleton />}
      {teams.isError && !teams.data && <Trouble error={teams.error} onRetry={() => void teams.refetch()} />}
      <TeamDialog opened={edited !== undefined} team={edited === 'new' ? undefined : edited} leads={teams.data?.leads ?? []} acts={acts} onClose={() => setEdited(undefined)} />
    </Page>
  );
}

interface BoardProps { teams: Teams; admin: boolean; acts: ReturnType<typeof useTeamActs>; onEdit: (team: Team | 'new') => void }

function Board({ teams, admin, acts, onEdit }: BoardProps) {
  const inUse = teams.teams.filter(team => team.archivedAt === null);
  const away = teams.teams.filter(team => team.archivedAt !== null);
  const moving = { teams: inUse, admin, onMove: acts.move };
  if (teams.teams.length === 0) {
    return (
      <Empty title="No team yet" action={admin && <Button size="sm" onClick={() => onEdit('new')}>Make the first team</Button>}>
        {plural(teams.without.length, 'person waits', 'people wait')} for one. With teams, cycles have targets for each, and the leaderboard compares them.
      </Empty>
    );
  }
  return (
    <>
      <div className={styles.board}>
        {inUse.map(team => <TeamCard key={team.id} team={team} onEdit={() => onEdit(team)} onArchive={() => acts.archive(team)} {...moving} />)}
        {teams.without.length > 0 && <WithoutTeam people={teams.without} {...moving} />}
      </div>
      {away.length > 0 && <PutAway teams={away} admin={admin} onRestore={acts.restore} />}
    </>
  );
}

function PutAway({ teams, admin, onRestore }: { teams: Team[]; admin: boolean; onRestore: (team: Team) => void }) {
  return (
    <section aria-labelledby="put-away" className={styles.away}>
      <Title order={2} fz="sm" c="dimmed" mb="xs" id="put-away">Put away</Title>
      {teams.map(team => (
        <Group key={team.id} gap="sm">
          <Text>{team.name}</Text>
          {admin && <Button variant="subtle" size="compact-sm" aria-label={`Bring back ${team.name}`} onClick={() => onRestore(team)}>Bring back</Button>}
        </Group>
      ))}
    </section>
  );
}

function BoardSkeleton() {
  return (
    <div className={styles.board} aria-busy aria-label="Loading the teams">
      {[0, 1, 2].map(card => <Skeleton key={card} h={220} radius="lg" />)}
    </div>
  );
}
