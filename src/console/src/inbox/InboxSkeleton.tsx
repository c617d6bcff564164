import { Paper, Skeleton } from '@mantine/core';
import detail from './detail.module.css';
import styles from './inbox.module.css';

export function InboxSkeleton({ beside }: { beside: boolean }) {
  return (
    <div className={styles.columns} aria-busy aria-label="Loading the inbox">
      <Paper className={styles.list}>
        <ul className={styles.rows}>
          {Array.from({ length: 9 }, (_, row) => (
            <li key={row} className={styles.blank}><Skeleton h={13} w={`${62 - (row % 3) * 9}%`} /><Skeleton h={11} w={`${40 - (row % 4) * 5}%`} /></li>
          ))}
        </ul>
      </Paper>
      {beside && (
        <div className={styles.pane}>
          <div className={detail.detail}><div className={detail.found}><Skeleton h={18} w="45%" /><Skeleton h={12} w="60%" /><Skeleton h={24} w="70%" mt={10} /><Skeleton h={12} w="85%" mt={10} /></div></div>
        </div>
      )}
    </div>
  );
}
