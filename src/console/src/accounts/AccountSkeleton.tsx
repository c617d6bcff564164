import { Paper, Skeleton } from '@mantine/core';
import { Page } from '../parts/Page.tsx';
import { StatSkeleton, Stats } from '../parts/Stat.tsx';
import styles from './accounts.module.css';

export function AccountSkeleton() {
  return (
    <Page title="Account" above={<Skeleton h={14} w={80} mb={12} />} lead={<Skeleton h={14} w={220} my={4} />}>
      <div aria-busy aria-label="Loading the account">
        <Stats label="Loading">
          <StatSkeleton label="points this cycle" />
          <StatSkeleton label="points ever" />
          <StatSkeleton label="impacted" bar />
          <StatSkeleton label="days left" />
        </Stats>
        <div className={styles.columns}>
          <div className={styles.stack}>
            <Paper h={176} p="lg"><Skeleton h={16} w={170} mb={26} /><Skeleton h={14} w="70%" mb={12} /><Skeleton h={14} w="50%" mb={16} /><Skeleton h={30} w={260} /></Paper>
            <Paper h={420} p="lg">{[0, 1, 2, 3, 4, 5].map(row => <Skeleton key={row} h={16} w={`${70 - row * 6}%`} mb={38} />)}</Paper>
          </div>
          <Paper h={420} p="lg"><Skeleton h={16} w={80} mb={26} />{[0, 1, 2, 3].map(row => <Skeleton key={row} h={14} mb={32} />)}</Paper>
        </div>
      </div>
    </Page>
  );
}
