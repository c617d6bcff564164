import type { Cadence, TransitionMode } from '../api/contract.ts';
import { count, plural, points } from '../format/words.ts';

export interface Found { accountId: string; at: string }

interface Past {
  mode: TransitionMode;
  cadence: Cadence;
  points: number;
  /** What the condition would have fired for, and what the prompt would have found. */
  condition: readonly Found[];
  texts: readonly Found[];
  /** Whether what is found in texts may win by itself. */
  textsWin: boolean;
}

const day = 86_400_000;

/** Once per account and window, as it is booked; the months of a window are those of the calendar, so it is about right. */
function occasionOf({ accountId, at }: Found, cadence: Cadence): string {
  const [year, month] = [at.slice(0, 4), Number(at.slice(5, 7))];
  const window = { once: '', everyYear: year, everyQuarter: `${year} ${Math.ceil(month / 3)}`, everyMonth: `${year}-${month}`, triggerBased: at }[cadence];
  return `${accountId} ${window}`;
}

/** What a look back over some days leads to at once. */
export function ledTo({ mode, cadence, condition, texts, textsWin }: Past, days: number, now: number): { wins: number; suggestions: number } {
  const from = now - days * day;
  const occasions = (found: readonly Found[]) => found.filter(({ at }) => Date.parse(at) >= from).map(one => occasionOf(one, cadence));
  const [fired, read] = [new Set(occasions(condition)), new Set(occasions(texts))];
  const all = new Set([...fired, ...read]).size;
  if (mode !== 'automatic') return { wins: 0, suggestions: all };
  return textsWin ? { wins: all, suggestions: 0 } : { wins: fired.size, suggestions: all - fired.size };
}

/** The same in words. */
export function consequenceOf(past: Past, days: number, now: number): string {
  const { wins, suggestions } = ledTo(past, days, now);
  const asked = `about ${plural(suggestions, 'suggestion')}`;
  if (wins > 0) return `Books about ${plural(wins, 'win')} at once, about ${points(wins * past.points)}${suggestions > 0 ? `, and makes ${asked}` : ''}.`;
  return suggestions > 0 ? `Makes ${asked} at once.` : `Nothing was found in those ${count(days)} days.`;
}
