import { Accordion, Box, Flex, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import type { HistoryLine, Write } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from './cardContext.ts';
import { Refusal } from './parts/Refusal.tsx';

/** What happened last, by whom, and the way back where there is one. */
export function History() {
  const { view: { history } } = useCardContext();
  const [open, setOpen] = useState(false);
  if (history.length === 0) return null;
  return (
    <Accordion title="History" size="xs" open={open} onClick={() => setOpen(!open)}>
      <Flex direction="column" gap="sm">{open && history.map(line => <Line key={line.id} line={line} />)}</Flex>
    </Accordion>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const { card, view, words } = useCardContext();
  const way = back(line);
  const aim = way && (way.kind === 'undoWin' ? way.impact : way.suggestion);
  return (
    <Flex direction="column" gap="flush">
      <Flex justify="between" align="center" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{line.driver}</Text>
        {line.points !== 0 && <Tag variant={line.points > 0 ? 'success' : 'default'}>{words.gain(line.points)}</Tag>}
      </Flex>
      <Flex justify="between" align="center" gap="xs">
        <Box flex={1}><Text variant="microcopy">{words.happened(line)}</Text></Box>
        {aim && view.canAct && (
          <LoadingButton size="xs" variant="secondary" loading={card.attempts[aim]?.state === 'sending'} onClick={() => void card.send(way)}>Undo</LoadingButton>
        )}
      </Flex>
      {line.note && <Text variant="microcopy" format={{ italic: true }} truncate>“{line.note}”</Text>}
      {aim && <Refusal aim={aim} />}
    </Flex>
  );
}

function back({ canUndo, impactId, suggestionId }: HistoryLine): Extract<Write, { kind: 'undo' | 'undoWin' }> | null {
  if (!canUndo) return null;
  if (impactId) return { kind: 'undoWin', impact: impactId };
  return suggestionId ? { kind: 'undo', suggestion: suggestionId } : null;
}
