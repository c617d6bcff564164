import type { Transition } from '../api/contract.ts';
import { modeWords } from '../format/words.ts';
import type { Difference } from '../parts/TwoVersions.tsx';
import { evidenceWords } from './PromptField.tsx';
import { holdWords } from './Timing.tsx';
import type { Draft } from './useTransitionDraft.ts';

type Part = keyof Omit<Draft, 'lookBackDays' | 'built'>;

const parts: { part: Part; field: string; isCode?: boolean; shown: (one: Pick<Draft, Part>) => string }[] = [
  { part: 'mode', field: 'What happens', shown: one => modeWords[one.mode] },
  { part: 'condition', field: 'Condition', isCode: true, shown: one => one.condition.trim() || '–' },
  { part: 'prompt', field: 'Prompt', shown: one => one.prompt.trim() || '–' },
  { part: 'heldForDays', field: 'How long it must hold', shown: one => holdWords(one.heldForDays) },
  { part: 'evidenceBy', field: 'What must not count twice', shown: one => evidenceWords(one.evidenceBy) },
];

/** In what a draft and what someone else saved differ. */
export function differencesOf(draft: Draft, saved: Transition): Difference[] {
  const theirs = { ...saved, condition: saved.condition ?? '', prompt: saved.prompt ?? '' };
  return parts.filter(({ shown }) => shown(draft) !== shown(theirs))
    .map(({ field, isCode, shown }) => ({ field, isCode, theirs: shown(theirs), mine: shown(draft) }));
}
