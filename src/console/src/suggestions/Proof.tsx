import { Button, Skeleton, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Suggestion } from '../api/contract.ts';
import { suggestionQuery } from '../api/queries.ts';
import { QuotedText } from './QuotedText.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { FurtherEvidence } from './FurtherEvidence.tsx';
import styles from './evidence.module.css';

/** What proved something that was detected, folded; it is read when somebody asks. */
export function Proof({ suggestionId, about }: { suggestionId: string; about: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = open ? 'Hide the proof' : 'Show the proof';
  return (
    <div>
      <Button variant="subtle" size="compact-xs" px={4} ml={-4} aria-expanded={open} aria-controls={id} aria-label={`${words}: ${about}`} onClick={() => setOpen(!open)}
        leftSection={<IconChevronRight size={13} aria-hidden className={open ? styles.opened : undefined} />}>
        {words}
      </Button>
      <div id={id} hidden={!open}>{open && <Read suggestionId={suggestionId} />}</div>
    </div>
  );
}

function Read({ suggestionId }: { suggestionId: string }) {
  const suggestion = useQuery(suggestionQuery(suggestionId));
  if (suggestion.data) return <Shown suggestion={suggestion.data} />;
  if (suggestion.isPending) return <Skeleton h={48} mt={6} aria-busy aria-label="Loading the proof" />;
  return <Text fz="sm" c="dimmed" mt={4}>The proof could not be loaded<Button variant="subtle" size="compact-xs" ml={8} onClick={() => void suggestion.refetch()}>Try again</Button></Text>;
}

function Shown({ suggestion: { id, evidence, explanation } }: { suggestion: Suggestion }) {
  return (
    <div className={styles.proof}>
      <EvidenceLine evidence={evidence} quoted={false} />
      {evidence.quote && <QuotedText suggestionId={id} quote={evidence.quote} />}
      <Text fz="sm" c="dimmed">{explanation}</Text>
      <FurtherEvidence evidence={evidence} />
    </div>
  );
}
