import { Accordion, Flex, Link, Text } from '@hubspot/ui-extensions';
import type { Evidence, Further } from '@impactpilot/backend';
import { useState } from 'react';
import { externalLink } from '../parts/links.ts';
import type { Words } from '../words.ts';
import { EvidenceLines } from './EvidenceLines.tsx';

/** What was found while it waited, folded: one decision counts for all of it. */
export function FurtherEvidence({ evidence: { further, furtherCount }, words }: { evidence: Evidence; words: Words }) {
  const [open, setOpen] = useState(false);
  if (furtherCount === 0) return null;
  const untold = furtherCount - further.length;
  return (
    <Accordion title={`+ ${words.count(furtherCount)} more`} size="xs" open={open} onClick={() => setOpen(!open)}>
      <Flex direction="column" gap="sm">
        {open && further.map((one, index) => <One key={index} further={one} words={words} />)}
        {open && untold > 0 && <Text variant="microcopy">and {words.count(untold)} more, which count with these but are not kept to be shown</Text>}
      </Flex>
    </Accordion>
  );
}

function One({ further, words }: { further: Further; words: Words }) {
  const record = externalLink(further.recordUrl);
  const sure = further.madeSurer ? `${further.confidence}, and made it surer` : further.confidence;
  return (
    <Flex direction="column" gap="flush">
      <EvidenceLines evidence={further} words={words} />
      <Text variant="microcopy">{further.explanation} ({sure})</Text>
      {record && <Text variant="microcopy"><Link href={record}>See it in HubSpot</Link></Text>}
    </Flex>
  );
}
