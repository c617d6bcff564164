import { Alert, Button, Flex, Tag, Text, Tile } from '@hubspot/ui-extensions';
import { type Decision, Problem, type Suggestion } from '@impactpilot/backend';
import { useState } from 'react';
import { Choices } from './Choices.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';
import type { Decide } from './useCard.ts';
import type { Words } from './words.ts';

interface SuggestionTileProps {
  suggestion: Suggestion;
  canAct: boolean;
  words: Words;
  decide: Decide;
  onReload: () => void;
}

/** One press of a button. Trying again sends the same one, so nothing is done twice. */
interface Attempt { decision: Decision; requestId: string; problem?: Problem }

export function SuggestionTile({ suggestion, canAct, words, decide, onReload }: SuggestionTileProps) {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const { driver } = suggestion;
  const sending = attempt && !attempt.problem ? attempt.decision.kind : null;

  const send = async ({ decision, requestId }: Attempt) => {
    setAttempt({ decision, requestId });
    try {
      await decide(suggestion, decision, requestId);
      setAttempt(null);
    } catch (error) {
      setAttempt({ decision, requestId, problem: Problem.of(error) });
    }
  };
  const choose = (decision: Decision) => void send({ decision, requestId: crypto.randomUUID() });

  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" align="center" gap="xs">
          <Text format={{ fontWeight: 'demibold' }}>{driver.name}</Text>
          <Tag variant="success">{words.gain(driver.points)}</Tag>
        </Flex>
        <Text variant="microcopy">{driver.area} · {suggestion.confidence}</Text>
        <EvidenceLines evidence={suggestion.evidence} words={words} />
        <Text variant="microcopy">{suggestion.explanation}</Text>
        {!suggestion.stillTrue && <Tag variant="warning">This no longer holds; check before you confirm</Tag>}
        {suggestion.status !== 'pending' && <Text format={{ fontWeight: 'demibold' }}>{words.outcome(suggestion)}</Text>}
        {canAct && <Choices status={suggestion.status} sending={sending} onChoose={choose} />}
        {attempt?.problem && <Refused problem={attempt.problem} onRetry={() => void send(attempt)} onReload={onReload} />}
      </Flex>
    </Tile>
  );
}

/** Where the server refused, trying the same again would not help: looking at how things stand now does. */
function Refused({ problem, onRetry, onReload }: { problem: Problem; onRetry: () => void; onReload: () => void }) {
  return (
    <Alert title={problem.title} variant="warning">
      <Flex direction="column" gap="xs">
        <Text>{problem.detail}</Text>
        {problem.isFinal
          ? <Button size="xs" onClick={onReload}>Show how it stands now</Button>
          : <Button size="xs" onClick={onRetry}>Try again</Button>}
      </Flex>
    </Alert>
  );
}
