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
    <div className={styles.scroll}>
      <Text fz="sm" fw={600} mt="md">Sentences to go by</Text>
      <Text fz="sm" c="dimmed" mb={4}>What says the same as a confirmed one counts as surer; what says the same as an incorrect one is not suggested again.</Text>
      <table className={styles.table} aria-label="Sentences to go by">
        <thead><tr><th scope="col">Decision</th><th scope="col">When</th><th scope="col">Sentence</th><th scope="col"><span className={styles.unseen}>Remove</span></th></tr></thead>
        <tbody>
          {examples.map(({ id, text, right, decidedAt }) => (
            <tr key={id}>
              <td data-outcome={right ? 'confirmed' : 'ignored'}>{right ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />} {right ? 'Confirmed' : 'Incorrect'}</td>
              <td><When at={decidedAt} /></td>
              <td className={styles.sentence}>“{text}”</td>
              <td>
                <Tooltip label="No longer go by it"><ActionIcon variant="subtle" color="gray" aria-label={`No longer go by “${text}”`} onClick={() => keep.mutate({ id, kept: false })}><IconX size={15} /></ActionIcon></Tooltip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
