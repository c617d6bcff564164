import { aimOf, type CardApi, type CardView, Problem, type Write } from '@impactpilot/backend';
import { useCallback, useRef, useState } from 'react';
import type { Attempt, Attempts } from './attempts.ts';

interface Outcomes {
  onDone: (view: CardView, attempt: Attempt) => void;
  onRefused: (problem: Problem) => void;
}

/** Sends what a person does: once however often it is pressed, and as the same request when it is tried again. */
export function useWrites(api: CardApi, companyId: string, { onDone, onRefused }: Outcomes) {
  const [attempts, setAttempts] = useState<Attempts>({});
  const underWay = useRef(new Set<string>());

  const keep = useCallback((aim: string, attempt: Attempt | undefined) => setAttempts(now => ({ ...now, [aim]: attempt })), []);

  /** Answers whether it was done. */
  const send = useCallback(async (write: Write, requestId: string = crypto.randomUUID()): Promise<boolean> => {
    const aim = aimOf(write);
    if (underWay.current.has(aim)) return false;
    underWay.current.add(aim);
    const attempt: Attempt = { write, requestId, state: 'sending', problem: null };
    keep(aim, attempt);
    try {
      onDone(await api.write(companyId, write, requestId), attempt);
      keep(aim, { ...attempt, state: 'done' });
      return true;
    } catch (error) {
      const problem = Problem.of(error);
      keep(aim, { ...attempt, state: 'refused', problem });
      onRefused(problem);
      return false;
    } finally {
      underWay.current.delete(aim);
    }
  }, [api, companyId, keep, onDone, onRefused]);

  const dismiss = useCallback((aim: string) => keep(aim, undefined), [keep]);

  return { attempts, send, dismiss };
}
