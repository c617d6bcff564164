import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import type { Transition } from '../api/contract.ts';
import { modeWords } from '../format/words.ts';
import type { Draft } from './useTransitionDraft.ts';
import styles from './transitions.module.css';

interface ConflictProps { theirs: Transition; mine: Draft; onKeepMine: () => void; onTakeTheirs: () => void }

/** Two people edited at once: both versions side by side, and a choice. Nothing is lost before it is made. */
export function Conflict({ theirs, mine, onKeepMine, onTakeTheirs }: ConflictProps) {
  return (
    <Alert color="yellow" title="Someone changed this meanwhile" role="alert">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Version title="Theirs, saved" {...theirs} />
        <Version title="Yours, not saved" {...mine} />
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={onKeepMine}>Go on with mine</Button>
        <Button variant="default" onClick={onTakeTheirs}>Take theirs</Button>
      </Group>
    </Alert>
  );
}

function Version({ title, mode, condition, prompt }: { title: string } & Pick<Transition, 'mode' | 'condition' | 'prompt'>) {
  return (
    <section aria-label={title}>
      <Text fz="xs" c="dimmed">{title}</Text>
      <Text fz="sm" fw={550}>{modeWords[mode]}</Text>
      {condition && <code className={styles.text}>{condition}</code>}
      {prompt && <Text fz="sm">{prompt}</Text>}
    </section>
  );
}
