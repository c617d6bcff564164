import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Stat.module.css';

/** A row of big numbers, each with its small label under it. */
export function Stats({ children, label }: { children: ReactNode; label: string }) {
  return <dl className={styles.stats} aria-label={label}>{children}</dl>;
}

interface StatProps { label: string; value: ReactNode; note?: ReactNode; children?: ReactNode }

export function Stat({ label, value, note, children }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {children && <dd className={styles.bar}>{children}</dd>}
      <dd className={styles.note}>{note}</dd>
    </div>
  );
}

export function StatSkeleton({ label, bar = false }: { label: string; bar?: boolean }) {
  return <Stat label={label} value={<Skeleton h={24} w={64} my={6} />} note={<Skeleton h={10} w={96} my={4} />}>{bar && <Skeleton h={6} />}</Stat>;
}
