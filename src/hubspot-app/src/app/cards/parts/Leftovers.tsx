import type { CardView, Suggestion } from '@impactpilot/backend';
import { useCardContext } from '../cardContext.ts';
import type { Attempt } from '../data/attempts.ts';
import { Refusal } from './Refusal.tsx';

/** What was refused because somebody else was first, and is no longer listed for that very reason: why it is gone must still be told. */
export function Leftovers() {
  const { card: { attempts, shown }, view } = useCardContext();
  const gone = Object.entries(attempts).filter(([, attempt]) => attempt?.state === 'refused' && !isListed(attempt, shown?.tiles ?? [], view.history));
  return <>{gone.map(([aim]) => <Refusal key={aim} aim={aim} />)}</>;
}

function isListed({ write }: Attempt, tiles: Suggestion[], history: CardView['history']): boolean {
  switch (write.kind) {
    // A driver stays among its area's, folded or not.
    case 'status': return true;
    case 'undoWin': return history.some(line => line.canUndo && line.impactId === write.impact);
    default: return tiles.some(one => one.id === write.suggestion) || history.some(line => line.canUndo && line.suggestionId === write.suggestion);
  }
}
