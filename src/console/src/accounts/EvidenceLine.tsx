import { IconArrowRight } from '@tabler/icons-react';
import type { Evidence } from '../api/contract.ts';
import { propertyValue, sourceWords } from '../format/evidence.ts';
import { When } from '../parts/When.tsx';
import styles from './suggestions.module.css';

/** What was found, where, when and by whom: old → new at a glance. */
export function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { label, property, at, by, source } = evidence;
  const origin = sourceWords(by, source);
  return (
    <div className={styles.evidence}>
      <span className={styles.property} title={property}>{label}</span>
      <span className={styles.change}>
        <span className={styles.old}>{propertyValue(evidence.old)}</span>
        <IconArrowRight size={14} aria-label="became" />
        <strong>{propertyValue(evidence.new)}</strong>
      </span>
      <span className={styles.origin}><When at={at} />{origin && ` · ${origin}`}</span>
    </div>
  );
}
