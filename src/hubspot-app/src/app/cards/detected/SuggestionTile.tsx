import { Box, Button, Flex, Icon, Link, LoadingButton, StatusTag, Tag, Text, Tile } from '@hubspot/ui-extensions';
import type { Suggestion } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import { externalLink } from '../parts/links.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { Spark } from '../parts/Spark.tsx';
import { Choices } from './Choices.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';
import { FurtherEvidence } from './FurtherEvidence.tsx';
import { IncorrectForm } from './IncorrectForm.tsx';

export type Asking = 'confirm' | 'incorrect' | null;

/** One thing that was found: what proves it, and what to say to it. */
export function SuggestionTile({ suggestion }: { suggestion: Suggestion }) {
  const { view, words } = useCardContext();
  const [asking, setAsking] = useState<Asking>(null);
  const { driver, status, evidence } = suggestion;
  const close = () => setAsking(null);
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" align="start" gap="xs">
          <Box flex={1}><Text format={{ fontWeight: 'demibold' }}>{driver.name}</Text></Box>
          <Spark rule={suggestion.explanation} />
          <Tag variant="warning">{words.gain(driver.points)}</Tag>
        </Flex>
        <Flex justify="between" align="center" gap="xs">
          <Text variant="microcopy">{driver.area}</Text>
          <StatusTag variant={sureness[suggestion.confidence] ?? 'default'} hollow>{suggestion.confidence}</StatusTag>
        </Flex>
        <EvidenceLines evidence={evidence} words={words} />
        {evidence.kind !== 'property' && <Text variant="microcopy">{suggestion.explanation}</Text>}
        <FurtherEvidence evidence={evidence} words={words} />
        {!suggestion.stillTrue && status === 'pending' && <Tag variant="warning">This no longer holds; check before you confirm</Tag>}
        {status !== 'pending' && !asking && <Decided suggestion={suggestion} />}
        {view.canAct && status === 'pending' && !asking && <Choices suggestion={suggestion} onAsk={setAsking} />}
        {!asking && <Foot suggestion={suggestion} onAsk={setAsking} />}
        {asking === 'confirm' && <ConfirmForm suggestion={suggestion} onClose={close} />}
        {asking === 'incorrect' && <IncorrectForm suggestion={suggestion} onClose={close} />}
        {!asking && <Refusal aim={suggestion.id} />}
      </Flex>
    </Tile>
  );
}

/** What is seldom needed: the record itself, and a note. */
function Foot({ suggestion: { id, status, recordUrl }, onAsk }: { suggestion: Suggestion; onAsk: (asking: Asking) => void }) {
  const { card, view } = useCardContext();
  const record = externalLink(recordUrl);
  const decides = view.canAct && status === 'pending';
  if (!record && !decides) return null;
  return (
    <Flex justify="between" align="center" gap="xs">
      {record && <Text variant="microcopy"><Link href={record}>See it in HubSpot</Link></Text>}
      {decides && <Button size="xs" variant="transparent" disabled={card.attempts[id]?.state === 'sending'} onClick={() => onAsk('confirm')}>Confirm with a note</Button>}
    </Flex>
  );
}

const sureness: Record<string, 'success' | 'info' | 'default'> = { certain: 'success', likely: 'info' };

/** What was said to it, and the way back. */
function Decided({ suggestion }: { suggestion: Suggestion }) {
  const { card, view, words } = useCardContext();
  const sending = card.attempts[suggestion.id]?.state === 'sending';
  const confirmed = suggestion.status === 'confirmed';
  return (
    <Flex justify="between" align="center" gap="xs">
      <Box flex={1}>
        <Text format={{ fontWeight: 'demibold' }}>
          <Icon name={confirmed ? 'success' : 'clock'} color={confirmed ? 'success' : 'inherit'} size="sm" /> {words.outcome(suggestion)}
        </Text>
      </Box>
      {view.canAct && suggestion.status !== 'expired' && (
        <LoadingButton size="xs" variant="secondary" loading={sending} onClick={() => void card.send({ kind: 'undo', suggestion: suggestion.id })}>Undo</LoadingButton>
      )}
    </Flex>
  );
}
