import type { CycleDetails } from '../api/contract.ts';
import { count, signed } from '../format/words.ts';
import table from '../parts/table.module.css';
import { TargetField } from './TargetField.tsx';
import { type Goal, goalOf, sumsOf, type TargetsDraft } from './targets.ts';
import styles from './cycles.module.css';

interface TeamTargetsProps { details: CycleDetails; draft: TargetsDraft; onChange: (draft: TargetsDraft) => void }

const placeholder = (sum: number) => (sum > 0 ? count(sum) : '–');

/** What each team is given to aim at, beside what its people aim at together. */
export function TeamTargets({ details, draft, onChange }: TeamTargetsProps) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.teamTargets}`} data-density="compact" aria-label="Targets of teams">
        <thead>
          <tr><th scope="col">Team</th><th scope="col">Points</th><th scope="col">Its people</th><th scope="col">Accounts</th><th scope="col">Its people</th></tr>
        </thead>
        <tbody>
          {details.teams.map(({ team }) => {
            const [goal, sum] = [goalOf(draft, team.id), sumsOf(draft, details, team.id)];
            const change = (part: Partial<Goal>) => onChange({ ...draft, teams: { ...draft.teams, [team.id]: { ...goal, ...part } } });
            return (
              <tr key={team.id}>
                <td>{team.name}</td>
                <td><TargetField label={`Points of ${team.name}`} compact placeholder={placeholder(sum.points)} value={goal.points} onChange={points => change({ points })} /></td>
                <td><Against given={goal.points} sum={sum.points} /></td>
                <td><TargetField label={`Accounts of ${team.name}`} compact placeholder={placeholder(sum.accounts)} value={goal.accounts} onChange={accounts => change({ accounts })} /></td>
                <td><Against given={goal.accounts} sum={sum.accounts} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The people's sum, and how far the team's target is from it. */
function Against({ given, sum }: { given: number | null; sum: number }) {
  if (sum === 0) return <span className={table.nothing}>none</span>;
  if (given === null || given === sum) return <>{count(sum)}<span className={table.under}>{given === null ? 'holds' : 'the same'}</span></>;
  return <>{count(sum)}<span className={table.under}>team {signed(given - sum)}</span></>;
}
