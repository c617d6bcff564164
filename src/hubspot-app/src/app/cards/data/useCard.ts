import { hubspot } from '@hubspot/ui-extensions';
import { aimOf, cardApi, type CardView, Problem } from '@impactpilot/backend';
import { useCallback, useMemo, useState } from 'react';
import { type Attempt, expectedTile } from './attempts.ts';
import { extended, lastTile, refreshed, type Shown, withArrived, withTile } from './shown.ts';
import { useReading } from './useReading.ts';
import { useWrites } from './useWrites.ts';

export type Card = ReturnType<typeof useCard>;

/** A company's impact and all that can be done about it. Give the component a new key for another company. */
export function useCard(origin: string, companyId: string) {
  const api = useMemo(() => cardApi(origin, (url, options) => hubspot.fetch(url, options)), [origin]);
  const { shown, setShown, problem, reload, retry, touched } = useReading(api, companyId);
  const [moreProblem, setMoreProblem] = useState<Problem | null>(null);

  const [writesDone, setWritesDone] = useState(0);

  const onDone = useCallback((view: CardView, attempt: Attempt) => {
    setShown(now => now && answered(now, view, attempt));
    setWritesDone(number => number + 1);
    touched();
  }, [setShown, touched]);
  const onRefused = useCallback((met: Problem) => {
    if (met.isOvertaken) reload();
  }, [reload]);
  const writes = useWrites(api, companyId, { onDone, onRefused });

  const showMore = useCallback(async () => {
    const after = shown && lastTile(shown);
    if (!after) return;
    try {
      const page = await api.suggestions(companyId, after);
      setShown(now => now && extended(now, page));
      setMoreProblem(null);
    } catch (error) {
      setMoreProblem(Problem.of(error));
    }
  }, [api, companyId, shown, setShown]);

  const showArrived = useCallback(() => setShown(now => now && withArrived(now)), [setShown]);

  /** Another one whenever something has happened at the account. */
  const happened = `${writesDone} ${shown?.view.history[0]?.id}`;

  return { api, companyId, shown, problem, happened, reload, retry, moreProblem, showMore, showArrived, ...writes };
}

/** The server's word on it; a suggestion beyond the first few is not in its answer, and stands as was expected. */
function answered(shown: Shown, view: CardView, attempt: Attempt): Shown {
  const decided = shown.tiles.find(one => one.id === aimOf(attempt.write));
  const isTold = !decided || view.suggestions.some(one => one.id === decided.id);
  return refreshed(isTold ? shown : withTile(shown, expectedTile(decided, attempt)), view);
}
