import { IconBolt } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { InboxItem } from '../api/contract.ts';
import { useNow } from '../format/clock.ts';
import { relative } from '../format/words.ts';
import { ConfidenceMark, PointsBadge } from '../parts/marks.tsx';
import styles from './inbox.module.css';

interface InboxRowProps {
  item: InboxItem;
  current: boolean;
  chosen: boolean;
  refusal: string | undefined;
  onFocus: (id: string) => void;
  onBlur: () => void;
  onPick: (id: string) => void;
  onChoose: (id: string, isRange?: boolean) => void;
  inPlace: boolean;
  detail: ReactNode;
}

/** There may be thousands: a row is drawn again only when something of its own changed. */
export const InboxRow = memo(function InboxRow({ item, current, chosen, refusal, onFocus, onBlur, onPick, onChoose, inPlace, detail }: InboxRowProps) {
  const { suggestion: { id, driver, confidence, detectedAt, snoozedUntil }, account } = item;
  return (
    <li className={styles.row} data-current={current || undefined} data-chosen={chosen || undefined}>
      <div className={styles.line}>
        <IconBolt size={15} fill="currentColor" className={styles.spark} aria-hidden />
        <input type="checkbox" className={styles.choice} checked={chosen} onChange={event => onChoose(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)} aria-label={`Choose ${driver.name}, ${account.name}`} />
        <button type="button" className={styles.open} data-suggestion={id} aria-current={current || undefined} aria-expanded={inPlace ? current : undefined}
          onFocus={() => onFocus(id)} onBlur={onBlur} onClick={event => (event.shiftKey ? onChoose(id, true) : onPick(id))}>
          <span className={styles.what}>
            <span className={styles.name}>{driver.name}</span>
            <PointsBadge value={driver.points} />
          </span>
          <span className={styles.sure}><ConfidenceMark confidence={confidence} /></span>
          <span className={styles.where}>{account.name}</span>
          <span className={styles.age}>{snoozedUntil ? <>back <Age at={snoozedUntil} /></> : <Age at={detectedAt} />}</span>
          {refusal && <span className={styles.refusal}>{refusal}</span>}
        </button>
      </div>
      {detail}
    </li>
  );
});

function Age({ at }: { at: string }) {
  return <time dateTime={at}>{relative(at, useNow())}</time>;
}
