import { hubspot } from '@hubspot/ui-extensions';
import { type Account, cardApi, type Decision, Problem, type Suggestion } from '@impactpilot/backend';
import { useCallback, useEffect, useMemo, useState } from 'react';

export type Decide = (suggestion: Suggestion, decision: Decision, requestId: string) => Promise<void>;

export type Card = ReturnType<typeof useCard>;

/** The company's impact as the server last told it. Give the component a new key for another company. */
export function useCard(origin: string, companyId: number) {
  const api = useMemo(() => cardApi(origin, (url, options) => hubspot.fetch(url, options)), [origin]);
  const [account, setAccount] = useState<Account | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState(0);

  useEffect(() => {
    let wanted = true;
    api.company(companyId).then(
      answer => wanted && setAccount(answer),
      (error: unknown) => wanted && setProblem(Problem.of(error)),
    );
    return () => {
      wanted = false;
    };
  }, [api, companyId, reading]);

  const reload = useCallback(() => {
    setAccount(null);
    setProblem(null);
    setReading(number => number + 1);
  }, []);

  const decide: Decide = useCallback(async ({ id }, decision, requestId) => {
    const { suggestion, points } = await api.decide(id, decision, requestId);
    setAccount(current => current && settled(current, suggestion, points));
  }, [api]);

  return { account, problem, reload, decide };
}

/** A decided suggestion stays in its place, so that it can be taken back there. */
function settled(account: Account, suggestion: Suggestion, points: Account['points']): Account {
  const impacted = { ...account.impacted, reached: points.thisCycle >= account.impacted.neededPoints };
  return { ...account, points, impacted, suggestions: account.suggestions.map(one => (one.id === suggestion.id ? suggestion : one)) };
}
