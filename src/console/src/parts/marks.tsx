import { Tooltip } from '@mantine/core';
import { IconBolt, IconFlame } from '@tabler/icons-react';
import type { TransitionMode } from '../api/contract.ts';
import { points } from '../format/words.ts';
import styles from './marks.module.css';

export function PointsBadge({ value }: { value: number }) {
  return <span className={styles.points} role="img" aria-label={points(value)} title={points(value)}>{value}</span>;
}

const watching: Record<Exclude<TransitionMode, 'off'>, string> = {
  suggest: 'Watches HubSpot and suggests this when',
  automatic: 'Watches HubSpot and wins this by itself when',
};

/** The blue spark: something here happens by itself. Hover or focus says what. */
export function Spark({ mode, condition }: { mode: TransitionMode; condition: string | null }) {
  if (mode === 'off') return null;
  const words = `${watching[mode]} ${condition ?? 'its rule'} becomes true.`;
  return (
    <Tooltip label={words}>
      <span className={styles.spark} role="img" aria-label={words} tabIndex={0}><IconBolt size={13} fill="currentColor" /></span>
    </Tooltip>
  );
}

/** Weeks in a row with a win; two make a streak. */
export function Streak({ weeks }: { weeks: number }) {
  if (weeks < 2) return null;
  const words = `Streak: ${weeks} weeks in a row with a win`;
  return (
    <Tooltip label={words}>
      <span className={styles.streak} role="img" aria-label={words} tabIndex={0}><IconFlame size={14} aria-hidden />{weeks}</span>
    </Tooltip>
  );
}

const sureness: Record<string, number> = { certain: 3, likely: 2 };

export function ConfidenceMark({ confidence }: { confidence: string }) {
  const dots = sureness[confidence] ?? 1;
  return (
    <span className={styles.confidence}>
      <span className={styles.dots} aria-hidden>{[1, 2, 3].map(dot => <i key={dot} data-on={dot <= dots || undefined} />)}</span>
      {confidence}
    </span>
  );
}

/** A share drawn as a bar; the words beside it carry the numbers. */
export function Meter({ part, whole, label, colour }: { part: number; whole: number; label: string; colour?: string }) {
  const width = `${whole <= 0 ? 0 : Math.min(100, (100 * part) / whole)}%`;
  return (
    <div className={styles.meter} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={Math.max(whole, 0)} aria-valuenow={Math.min(part, whole)}
      style={colour ? { '--meter-colour': colour } as React.CSSProperties : undefined}>
      <span style={{ width }} />
    </div>
  );
}
