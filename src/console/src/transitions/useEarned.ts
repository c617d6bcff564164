import { useQuery } from '@tanstack/react-query';
import { count, share } from '../format/words.ts';
import { lessonsQuery } from './queries.ts';
import type { useTransitionDraft } from './useTransitionDraft.ts';

/** Whether what is found in texts may win by itself, and what is lacking where it may not. */
export function useEarned({ base, draft, isContextual }: ReturnType<typeof useTransitionDraft>): { isEarned: boolean; whyNot?: string } {
  const isAsked = isContextual && !!base.prompt;
  const { data } = useQuery({ ...lessonsQuery(base.id), enabled: isAsked });
  if (!isContextual) return { isEarned: false };
  if (!isAsked) return { isEarned: false, whyNot: 'Automatic has to be earned: people decide on what is found first.' };
  if (!data) return { isEarned: false, whyNot: '' };
  const { earned, decisionsNeeded, shareNeeded, lacking } = data.automatic;
  const rule = `Automatic can be chosen once people decided on ${count(decisionsNeeded)} findings and confirmed ${share(shareNeeded, 1)} of them as they were found.`;
  if (draft.prompt.trim() !== base.prompt) return { isEarned: false, whyNot: `${rule} What another prompt found does not count.` };
  return earned ? { isEarned: true } : { isEarned: false, whyNot: `${rule} So far: ${lacking}` };
}
