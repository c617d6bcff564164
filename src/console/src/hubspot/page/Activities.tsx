import { IconCalendarEvent, IconMail, IconNote, IconPhone } from '@tabler/icons-react';
import { When } from '../../parts/When.tsx';
import type { RecordActivity } from './record.ts';
import styles from './page.module.css';

const kinds = {
  email: { word: 'E-mail', Sign: IconMail },
  meeting: { word: 'Meeting', Sign: IconCalendarEvent },
  call: { word: 'Call', Sign: IconPhone },
  note: { word: 'Note', Sign: IconNote },
};

/** What happened lately with the customer, the newest first. */
export function Activities({ activities }: { activities: RecordActivity[] }) {
  if (activities.length === 0) return <p className={styles.hint}>Nothing has been logged yet.</p>;
  return (
    <ol className={styles.activities}>
      {activities.map(({ id, kind, title, text, at, by }) => {
        const { word, Sign } = kinds[kind];
        return (
          <li key={`${kind} ${id}`}>
            <Sign size={18} aria-hidden className={styles.sign} />
            <div>
              <p className={styles.activity}><strong>{title === '' ? word : `${word}: ${title}`}</strong><span className={styles.hint}><When at={at} /></span></p>
              <p className={styles.words}>{plain(text)}</p>
              {by && <p className={styles.hint}>{by}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** HubSpot keeps rich text as HTML; here only its words are shown. The parser runs no script and loads nothing. */
const plain = (html: string | null): string => (html ? (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '') : '');
