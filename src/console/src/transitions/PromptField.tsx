import { NativeSelect, Stack, Textarea } from '@mantine/core';
import type { EvidenceBy } from '../api/contract.ts';
import { count } from '../format/words.ts';

const longest = 2_000;

const evidence: { value: EvidenceBy; label: string }[] = [
  { value: 'auto', label: 'The meeting, mail or call that it was found in' },
  { value: 'activity', label: 'The activity, always' },
  { value: 'contact', label: 'The person: once each' },
  { value: 'contactAndActivity', label: 'The person in that activity' },
  { value: 'deal', label: 'The deal' },
  { value: 'value', label: 'The value: the same link or rating once' },
  { value: 'change', label: 'Every change' },
];

interface PromptProps { prompt: string; evidenceBy: EvidenceBy; onChange: (part: { prompt?: string; evidenceBy?: EvidenceBy }) => void }

/** What is looked for in what people wrote or said. */
export function PromptField({ prompt, evidenceBy, onChange }: PromptProps) {
  return (
    <Stack gap="md">
      <Textarea label="Prompt" description="In plain words: what must somebody have written or said, and what does not count?" autosize minRows={3} maxRows={10}
        value={prompt} onChange={event => onChange({ prompt: event.currentTarget.value })}
        error={prompt.length > longest ? `A prompt holds at most ${count(longest)} characters; this has ${count(prompt.length)}.` : undefined} />
      <NativeSelect label="What must not count twice" value={evidenceBy} data={evidence} onChange={event => onChange({ evidenceBy: event.currentTarget.value as EvidenceBy })} />
    </Stack>
  );
}

export const evidenceWords = (by: EvidenceBy) => evidence.find(({ value }) => value === by)?.label ?? by;

export const isPromptTooLong = (prompt: string) => prompt.length > longest;
