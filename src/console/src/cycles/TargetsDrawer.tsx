import { Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CycleDetails, CycleOverview } from '../api/contract.ts';
import { cycleQuery } from '../api/queries.ts';
import { count } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { type OnChanged, useGuardedClose } from '../parts/useGuardedClose.tsx';
import table from '../parts/table.module.css';
import { TargetsForm } from './TargetsForm.tsx';
import styles from './cycles.module.css';

interface TargetsDrawerProps { cycle: CycleOverview | undefined; cycles: CycleOverview[]; admin: boolean; onClose: () => void }

export function TargetsDrawer({ cycle, cycles, admin, onClose }: TargetsDrawerProps) {
  const guard = useGuardedClose(onClose);
  return (
    <Drawer opened={cycle !== undefined} onClose={guard.close} position="right" size={760} title={cycle && `Targets of ${cycle.name}`} classNames={{ title: styles.title }}>
      {cycle && <Loaded cycle={cycle} before={cycles.find(one => one.endsOn < cycle.startsOn)} admin={admin} onClose={onClose} onChanged={guard.onChanged} />}
      {guard.question}
    </Drawer>
  );
}

interface LoadedProps { cycle: CycleOverview; before: CycleOverview | undefined; admin: boolean; onClose: () => void; onChanged: OnChanged }

function Loaded({ cycle, before, admin, onClose, onChanged }: LoadedProps) {
  const details = useQuery(cycleQuery(cycle.id));
  if (details.isError && !details.data) return <Trouble error={details.error} onRetry={() => void details.refetch()} />;
  if (!details.data) return <Skeleton h={480} aria-busy aria-label="Loading the targets" />;
  return admin && cycle.status !== 'ended'
    ? <TargetsForm details={details.data} before={before} onClose={onClose} onChanged={onChanged} />
    : <TargetsView details={details.data} />;
}

function TargetsView({ details }: { details: CycleDetails }) {
  const { cycle, people, teams } = details;
  const shown = (target: number | null) => (target === null ? '–' : count(target));
  return (
    <Stack>
      <Text>All together: {cycle.targetPoints === null && cycle.targetAccounts === null ? 'no target' : `${shown(cycle.targetPoints)} points, ${shown(cycle.targetAccounts)} impacted accounts`}.</Text>
      {teams.length > 0 && (
        <div className={table.frame}>
          <table className={table.table} aria-label="Targets of teams">
            <thead><tr><th scope="col">Team</th><th scope="col" data-number>Points</th><th scope="col" data-number>Accounts</th></tr></thead>
            <tbody>
              {teams.map(({ team, points, accounts, sumPoints, sumAccounts }) => (
                <tr key={team.id}><td>{team.name}</td><td data-number>{shown(points ?? sumPoints)}</td><td data-number>{shown(accounts ?? sumAccounts)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={table.frame}>
        <table className={table.table} aria-label="Targets of people">
          <thead><tr><th scope="col">Person</th><th scope="col" data-number>Points</th><th scope="col" data-number>Accounts</th><th scope="col" data-number>Full time</th></tr></thead>
          <tbody>
            {people.map(({ user, points, accounts, weight }) => (
              <tr key={user.id}><td>{user.name}</td><td data-number>{shown(points)}</td><td data-number>{shown(accounts)}</td><td data-number>{weight} %</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
