import { IconArrowRight } from '@tabler/icons-react';
import type { Evidence, Further } from '../api/contract.ts';
import { judgeWords, propertyValue, recordWord, sourceWords, speakerWords } from '../format/evidence.ts';
import { When } from '../parts/When.tsx';
import styles from './evidence.module.css';

/** What was found, where, when and by whom: the records it rests on, or old → new at a glance. */
export function EvidenceLine({ evidence, quoted = true }: { evidence: Evidence | Further; quoted?: boolean }) {
  if (evidence.records.length > 0 && evidence.kind !== 'property') return <><Records evidence={evidence} />{quoted && <Quote quote={evidence.quote} />}</>;
  const origin = sourceWords(evidence.by, evidence.source);
  return (
    <div className={styles.evidence}>
      {evidence.property !== '' && <>
        <span className={styles.property} title={evidence.property}>{evidence.label}</span>
        <span className={styles.change}>
          <span className={styles.old}>{propertyValue(evidence.old)}</span>
          <IconArrowRight size={14} aria-label="became" />
          <strong>{propertyValue(evidence.new)}</strong>
        </span>
      </>}
      <span className={styles.origin}><When at={evidence.at} />{origin && ` · ${origin}`}</span>
    </div>
  );
}

/** A series may be dozens. */
const mostRecords = 4;

function Records({ evidence }: { evidence: Evidence | Further }) {
  return (
    <ul className={styles.records}>
      {evidence.records.slice(0, mostRecords).map(record => (
        <li key={`${record.object}-${record.id}`} className={styles.record}>
          <span className={styles.property}>{recordWord(record.object)}</span>
          <span className={styles.told}>
            {record.title && <span className={styles.change}><strong>{record.title}</strong></span>}
            <span className={styles.origin}>
              <When at={record.at ?? evidence.at} />
              {record.people.length > 0 && ` · with ${record.people.join(', ')}`}
            </span>
          </span>
        </li>
      ))}
      {evidence.records.length > mostRecords && <li className={styles.origin}>and {evidence.records.length - mostRecords} more</li>}
    </ul>
  );
}

/** The words that prove it, as they stand in the record. */
export function Quote({ quote }: { quote: Evidence['quote'] }) {
  if (!quote) return null;
  const origin = [speakerWords(quote.speaker), judgeWords(quote)].filter(Boolean).join(' · ');
  return (
    <figure className={styles.quote}>
      <blockquote>{quote.text}</blockquote>
      {origin && <figcaption className={styles.origin}>{origin}</figcaption>}
    </figure>
  );
}
