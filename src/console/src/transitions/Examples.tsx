import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { LearntExample } from '../api/contract.ts';
import { When } from '../parts/When.tsx';
import styles from './transitions.module.css';
import { useKeepExample } from './useLessons.ts';

/** The sentences that the detector goes by; each can be taken away. */
export function Examples({ transition, examples }: { transition: string; examples: LearntExample[] }) {
  const keep = useKeepExample(transition);
  if (examples.length === 0) return null;
  return (
    <>
      <Text fz="sm" fw={600} mt="md">Sentences to go by</Text>
      <Text fz="sm" c="dimmed" mb={4}>What says the same as a confirmed one counts as surer; what says the same as an incorrect one is not suggested again.</Text>
      <ul className={styles.examples} aria-label="Sentences to go by">
        {examples.map(({ id, text, right, decidedAt }) => (
          <li key={id}>
            <span data-outcome={right ? 'confirmed' : 'ignored'}>{right ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />} {right ? 'Confirmed' : 'Incorrect'}</span>
            <span>“{text}” <Text span fz="sm" c="dimmed"><When at={decidedAt} /></Text></span>
            <Tooltip label="No longer go by it"><ActionIcon variant="subtle" color="gray" aria-label={`No longer go by “${text}”`} onClick={() => keep.mutate({ id, kept: false })}><IconX size={15} /></ActionIcon></Tooltip>
          </li>
        ))}
      </ul>
    </>
  );
}
