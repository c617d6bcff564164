import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Team, Teams } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { hubSpotTeamsQuery, teamsQuery } from './queries.ts';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { PeopleList, TeamCard, WithoutTeam } from './TeamCard.tsx';
import { TeamDialog } from './TeamDialog.tsx';
import { useTeamActs } from './useTeamActs.ts';
import styles from './teams.module.css';

// What only admins need does not burden the others' first look.
const MovingBoard = lazy(() => import('./MovingBoard.tsx').then(module => ({ default: module.MovingBoard })));

export function TeamsPage() {
  const admin = useSession().user.role === 'admin';
  const teams = useQuery(teamsQuery);
  const atHubSpot = useQuery({ ...hubSpotTeamsQuery, enabled: admin });
  const acts = useTeamActs();
  const [edited, setEdited] = useState<Team | 'new'>();
  const [taking, { open, close }] = useDisclosure(false);
  const offer = (atHubSpot.data?.moving ?? 0) > 0 ? open : undefined;
  return (
    <Page title="Teams" lead="Who is looked at together on the leaderboard, and aims at a target together. Nobody is in two."
      actions={admin && (
        <Group gap="xs">
          {offer && (teams.data?.teams.length ?? 0) > 0 && <Button size="sm" variant="default" onClick={offer}>HubSpot’s teams</Button>}
          <Button size="sm" onClick={() => setEdited('new')}>New team</Button>
        </Group>
      )}>
      {teams.data && <Board teams={teams.data} admin={admin} acts={acts} onEdit={setEdited} onTakeOver={offer} />}
      {teams.isPending && <BoardSkeleton />}
      {teams.isError && !teams.data && <Trouble error={teams.error} onRetry={() => void teams.refetch()} />}
      <TeamDialog opened={edited !== undefined} team={edited === 'new' ? undefined : edited} leads={teams.data?.leads ?? []} acts={acts} onClose={() => setEdited(undefined)} />
      {atHubSpot.data && <TakeOverDialog opened={taking} teams={atHubSpot.data.teams} acts={acts} onClose={close} />}
    </Page>
  );
}

interface BoardProps { teams: Teams; admin: boolean; acts: ReturnType<typeof useTeamActs>; onEdit: (team: Team | 'new') => void; onTakeOver: (() => void) | undefined }

function Board({ teams, admin, acts, onEdit, onTakeOver }: BoardProps) {
  const inUse = teams.teams.filter(team => team.archivedAt === null);
  const away = teams.teams.filter(team => team.archivedAt !== null);
  if (teams.teams.length === 0) return <NoTeam waiting={teams.without.length} admin={admin} onNew={() => onEdit('new')} onTakeOver={onTakeOver} />;
  return (
    <>
      {admin
        ? <Suspense fallback={<BoardSkeleton />}><MovingBoard teams={teams} inUse={inUse} onMove={acts.move} onEdit={onEdit} onArchive={acts.archive} /></Suspense>
        : <ReadBoard teams={teams} inUse={inUse} />}
      {away.length > 0 && <PutAway teams={away} admin={admin} onRestore={acts.restore} />}
    </>
  );
}

function NoTeam({ waiting, admin, onNew, onTakeOver }: { waiting: number; admin: boolean; onNew: () => void; onTakeOver: (() => void) | undefined }) {
  return (
    <Empty title="No team yet" action={admin && (
      <Group gap="xs" justify="center">
        {onTakeOver && <Button size="sm" onClick={onTakeOver}>Take over HubSpot’s teams</Button>}
        <Button size="sm" variant={onTakeOver ? 'default' : 'filled'} onClick={onNew}>Make the first team</Button>
      </Group>
    )}>
      {plural(waiting, 'person waits', 'people wait')} for one. With teams, cycles have targets for each, and the leaderboard compares them.
    </Empty>
  );
}

function ReadBoard({ teams, inUse }: { teams: Teams; inUse: Team[] }) {
  return (
    <div className={styles.board}>
      {inUse.map(team => <TeamCard key={team.id} team={team}><PeopleList people={team.people} /></TeamCard>)}
      {teams.without.length > 0 && <WithoutTeam people={teams.without}><PeopleList people={teams.without} /></WithoutTeam>}
    </div>
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
