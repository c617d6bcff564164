import { Button, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight, IconClockPause } from '@tabler/icons-react';
import type { Suggestion } from '../api/contract.ts';
import { dayAndTime } from '../format/words.ts';
import styles from './suggestions.module.css';

interface SnoozedLinesProps { snoozed: Suggestion[]; canAct: boolean; onWake: (suggestion: Suggestion) => void; label: string }

export function SnoozedLines({ snoozed, canAct, onWake, label }: SnoozedLinesProps) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <div className={styles.snoozed}>
      <UnstyledButton onClick={toggle} aria-expanded={opened} className={styles.snoozedToggle}>
        <IconClockPause size={15} aria-hidden />
        {label}
        <IconChevronRight size={14} aria-hidden style={{ transform: opened ? 'rotate(90deg)' : 'none' }} />
      </UnstyledButton>
      <Collapse expanded={opened}>
        {snoozed.map(suggestion => (
          <Group key={suggestion.id} justify="space-between" pt={8} wrap="nowrap">
            <Text fz="sm">{suggestion.driver.name} <Text span c="dimmed">until {suggestion.snoozedUntil ? dayAndTime(suggestion.snoozedUntil) : 'later'}</Text></Text>
            {canAct && <Button variant="subtle" onClick={() => onWake(suggestion)}>Wake up now</Button>}
          </Group>
        ))}
      </Collapse>
    </div>
  );
}
