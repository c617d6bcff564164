import { Text, Title } from '@mantine/core';
import type { Leaderboard, LeaderboardTeam } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';
import table from '../parts/table.module.css';
import { Attained, Impacted, LastWeek } from './cells.tsx';
import { poolWords } from './RankTable.tsx';
import { paceRule } from './pace.ts';
import { Sparkline } from './Sparkline.tsx';
import styles from './leaderboard.module.css';

/** The same points by team; what belongs to no team stands beside them, so that the lines add up. */
export function TeamTable({ board }: { board: Leaderboard }) {
  const most = Math.max(1, ...board.teams.map(team => team.points));
  return (
    <section aria-labelledby="by-team">
      <Title order={2} fz="md" mb="sm" id="by-team">By team</Title>
      <div className={table.frame}>
        <table className={`${table.table} ${styles.ranks}`} aria-label="Teams">
          <thead>
            <tr>
              <th scope="col" title="Rank">#</th>
              <th scope="col">Team</th>
              <th scope="col" data-number>Points</th>
              <th scope="col" data-number data-wide title={paceRule}>Of target</th>
              <th scope="col" data-wide data-roomy>By week</th>
              {board.cycle.status === 'active' && <th scope="col" data-number>Last 7 days</th>}
              <th scope="col" data-number data-wide data-roomy>Impacted accounts</th>
              <th scope="col" data-number data-wide>Wins</th>
            </tr>
          </thead>
          <tbody>{board.teams.map(team => <Row key={team.team?.id ?? team.kind} team={team} board={board} most={most} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ team, board, most }: { team: LeaderboardTeam; board: Leaderboard; most: number }) {
  return (
    <tr>
      <td className={styles.rank} data-first={team.rank === 1 || undefined}>{team.rank ?? '–'}{team.tied && <span title="Shares this rank">=</span>}</td>
      <td><Name team={team} /></td>
      <td data-number>
        <strong>{count(team.points)}</strong>
        <span className={styles.bar} aria-hidden><span style={{ width: `${(100 * Math.max(0, team.points)) / most}%` }} /></span>
      </td>
      <td data-number data-wide><Attained line={team} cycle={board.cycle} /></td>
      <td data-wide data-roomy><Sparkline values={team.weeks} /></td>
      {board.cycle.status === 'active' && <td data-number className={team.deltaWeek > 0 ? styles.up : styles.still}><LastWeek line={team} /></td>}
      <td data-number data-wide data-roomy><Impacted line={team} /></td>
      <td data-number data-wide>{count(team.wins)}</td>
    </tr>
  );
}

function Name({ team: { kind, team, people } }: { team: LeaderboardTeam }) {
  if (kind === 'pool') return <><Text span c="dimmed">Pool</Text><span className={table.under}>{poolWords}</span></>;
  if (kind === 'noTeam') return <><Text span c="dimmed">In no team</Text><span className={table.under}>{plural(people, 'person', 'people')}</span></>;
  return <><strong>{team?.name}</strong><span className={table.under}>{plural(people, 'person', 'people')}</span></>;
}
