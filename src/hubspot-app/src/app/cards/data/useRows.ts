import { type CardApi, type Drivers, Problem } from '@impactpilot/backend';
import { useCallback, useEffect, useState } from 'react';

export interface Which { area?: string; search?: string }

/** Drivers that are not in the card's own answer. They are read anew whenever something has happened; until then the old ones stay. */
export function useRows(api: CardApi, companyId: string, { area, search }: Which, happened: string) {
  const [rows, setRows] = useState<Drivers | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState(0);

  useEffect(() => {
    let wanted = true;
    api.drivers(companyId, { area, search }).then(
      answer => {
        if (!wanted) return;
        setRows(answer);
        setProblem(null);
      },
      (error: unknown) => wanted && setProblem(Problem.of(error)),
    );
    return () => {
      wanted = false;
    };
  }, [api, companyId, area, search, happened, reading]);

  const retry = useCallback(() => {
    setProblem(null);
    setReading(number => number + 1);
  }, []);

  return { rows, problem, retry };
}
