import { Anchor, Button, Text } from '@mantine/core';
import { IconChevronRight, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { Evidence, Further } from '../api/contract.ts';
import { ConfidenceMark } from '../parts/marks.tsx';
import { useSession } from '../shell/session.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import styles from './evidence.module.css';

interface FurtherEvidenceProps {
  evidence: Evidence;
  /** How the words of one are shown; as a quote where nothing is said. */
  quoted?: (further: Further) => ReactNode;
}

/** What was found while it waited, folded: one decision counts for all of it. */
export function FurtherEvidence({ evidence: { further, furtherCount }, quoted }: FurtherEvidenceProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (furtherCount === 0) return null;
  const untold = furtherCount - further.length;
  return (
    <div>
      <Button variant="subtle" size="compact-sm" px={4} ml={-4} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}
        leftSection={<IconChevronRight size={14} aria-hidden className={open ? styles.opened : undefined} />}>
        + {furtherCount} more
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <ol className={styles.further} aria-label="Found since">
            {further.map((one, index) => <li key={index}><One further={one} quoted={quoted} /></li>)}
          </ol>
        )}
        {open && untold > 0 && <Text fz="sm" c="dimmed" mt={8}>and {untold} more, which count with these but are not kept to be shown</Text>}
      </div>
    </div>
  );
}

function One({ further, quoted }: { further: Further; quoted: FurtherEvidenceProps['quoted'] }) {
  const { demo } = useSession();
  const { quote, explanation, confidence, madeSurer, recordUrl } = further;
  return (
    <>
      <EvidenceLine evidence={further} quoted={!quoted} />
      {quote && quoted?.(further)}
      <Text fz="sm" c="dimmed">{explanation}</Text>
      <div className={styles.sureness}>
        <ConfidenceMark confidence={confidence} />
        {madeSurer && <span>This made it surer</span>}
        {recordUrl && !demo && <Anchor href={recordUrl} target="_blank" rel="noreferrer" fz="sm">See it in HubSpot<IconExternalLink size={13} aria-hidden /></Anchor>}
      </div>
    </>
  );
}
