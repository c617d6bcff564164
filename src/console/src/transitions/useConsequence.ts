import type { CatalogueDriver } from '../api/contract.ts';
import { useNow } from '../format/clock.ts';
import { consequenceOf } from './lookBack.ts';
import type { useTransitionDraft } from './useTransitionDraft.ts';
import type { usePast, useTexts } from './walk.ts';

interface Looked {
  driver: CatalogueDriver;
  edit: ReturnType<typeof useTransitionDraft>;
  past: ReturnType<typeof usePast>;
  texts: ReturnType<typeof useTexts>;
  readable: boolean;
  textsWin: boolean;
}

/** What saving with the chosen look back leads to at once, by what the page has looked for already. */
export function useConsequence({ driver, edit, past, texts, readable, textsWin }: Looked): string {
  const now = useNow();
  const { draft: { lookBackDays, mode }, condition, readsTexts } = edit;
  if (lookBackDays === 0) return 'Nothing is suggested or won at once.';
  const asked = [...(condition !== '' ? [past] : []), ...(readsTexts ? [texts] : [])];
  if (condition !== '' && !readable) return 'Counted as soon as the condition can be read.';
  if (asked.some(walk => walk.error)) return 'What comes of it could not be counted.';
  if (asked.some(walk => walk.isOutdated || !walk.isDone)) return 'Counting what comes of it…';
  return consequenceOf({
    mode, textsWin, cadence: driver.cadence, points: driver.points,
    condition: condition === '' ? [] : past.all, texts: readsTexts ? texts.all.filter(({ won }) => !won) : [],
  }, lookBackDays, now);
}
