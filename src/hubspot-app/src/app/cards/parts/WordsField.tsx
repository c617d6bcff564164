import { TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import type { Draft } from '../data/useDraft.ts';

interface WordsFieldProps {
  label: string;
  name: string;
  draft: Draft;
  limit: number;
  required?: boolean;
}

/** Room for words. Too many of them are not cut off but counted, so that the person decides what goes. */
export function WordsField({ label, name, draft: { text, write }, limit, required }: WordsFieldProps) {
  const { words } = useCardContext();
  // HubSpot's page keeps the text while it is written; it only starts from ours.
  const [first] = useState(text);
  const length = text.trim().length;
  const over = length - limit;
  const counted = `${words.count(length)} of ${words.counted(limit, 'character')}`;
  return (
    <TextArea label={label} name={name} defaultValue={first} rows={3} resize="vertical" required={required} error={over > 0}
      validationMessage={over > 0 ? `${counted}: shorten it by ${words.count(over)}` : undefined}
      description={over <= 0 && length > limit * 0.8 ? counted : undefined} onInput={write} onChange={write} />
  );
}
