import { Button, Paper, Text } from '@mantine/core';
import { IconBeach, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Cover } from '../api/contract.ts';
import { calendarDay } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import { coversQuery } from './queries.ts';
import styles from './covers.module.css';

interface CoverNoteProps { shownCsm: string | undefined; onShow: (csm: string | undefined) => void; onChange: (person: string) => void }

/** Who covers for whom, as far as it concerns the reader. */
export function CoverNote({ shownCsm, onShow, onChange }: CoverNoteProps) {
  const { user } = useSession();
  const covers = useQuery(coversQuery).data?.covers ?? [];
  const own = covers.find(one => one.person.id === user.id);
  const covered = covers.filter(one => one.holds && one.cover.id === user.id);
  if (!own && covered.length === 0) return null;
  return (
    <Paper className={styles.note}>
      {covered.map(one => (
        <div key={one.person.id} className={styles.line}>
          <IconUsers size={16} aria-hidden />
          <Text>You cover for <strong>{one.person.name}</strong> until {calendarDay(one.untilOn)}; the points stay with {one.person.name}.</Text>
          <Button variant="default" size="compact-sm" aria-pressed={shownCsm === one.person.id} onClick={() => onShow(shownCsm === one.person.id ? undefined : one.person.id)}>
            {shownCsm === one.person.id ? 'Show all' : `Covering for ${one.person.name}`}
          </Button>
        </div>
      ))}
      {own && (
        <div className={styles.line}>
          <IconBeach size={16} aria-hidden />
          <Text><strong>{own.cover.name}</strong> {ownWords(own)}</Text>
          <Button variant="default" size="compact-sm" onClick={() => onChange(user.id)}>Change cover</Button>
        </div>
      )}
    </Paper>
  );
}

const ownWords = ({ holds, fromOn, untilOn }: Cover): string =>
  holds ? `covers for you until ${calendarDay(untilOn)}.` : `covers for you from ${calendarDay(fromOn)} to ${calendarDay(untilOn)}.`;
