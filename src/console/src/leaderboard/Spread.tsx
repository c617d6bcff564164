import { Paper, Skeleton, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Leaderboard } from '../api/contract.ts';
import { useSession } from '../shell/session.ts';
import styles from './leaderboard.module.css';
import { dotsOf, spreadWords } from './spread.ts';

const SpreadChart = lazy(() => import('./SpreadChart.tsx'));

/** How the points are spread over people. Where the portal hides people there is nothing to show: a median of few tells of each. */
export function Spread({ board }: { board: Leaderboard }) {
  const { user } = useSession();
  const dots = dotsOf(board.rows);
  if (!board.spread || dots.length < 2) return null;
  return (
    <Paper component="section" aria-labelledby="spread" className={styles.chart}>
      <Title order={2} fz="md" id="spread" mb="xs">How points are spread</Title>
      <div aria-hidden>
        <Suspense fallback={<Skeleton h={150} />}><SpreadChart dots={dots} spread={board.spread} me={user.id} /></Suspense>
      </div>
      <Text fz="sm" c="dimmed" mt="xs">{spreadWords(dots, board.spread, user.id)} {board.spread.lowerQuartile !== null && 'The band is the middle half.'} Each dot is a person; the ranking below has them by name.</Text>
    </Paper>
  );
}
