import { useExtensionActions } from '@hubspot/ui-extensions';
import { type CardApi, Problem } from '@impactpilot/backend';
import { useCallback, useEffect, useRef, useState } from 'react';
import { firstShown, refreshed, type Shown } from './shown.ts';

const second = 1_000;
/** How long what is shown may be old: while HubSpot's data is still coming in, not long. */
const nextReading: Readonly<Record<string, number>> = { importing: 10 * second, current: 60 * second, delayed: 60 * second, disconnected: 60 * second };
const longestPause = 60 * second;
/** An edit on the record is seen by the server within seconds; what follows from it is worth looking for. */
const afterAnEdit = [3 * second, 10 * second, 25 * second];

/** Reads the company, and goes on: again after a while, soon after an edit of the record, and with growing pauses while there is no answer. */
export function useReading(api: CardApi, companyId: string) {
  const { onCrmPropertiesUpdate } = useExtensionActions<'crm.record.sidebar'>();
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState(0);
  const [edits, setEdits] = useState(0);
  const failures = useRef(0);

  const reload = useCallback(() => setReading(number => number + 1), []);

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const againAfter = (pause: number) => {
      timer = setTimeout(reload, pause);
    };
    api.company(companyId).then(
      view => {
        if (!wanted) return;
        failures.current = 0;
        setShown(now => (now ? refreshed(now, view) : firstShown(view)));
        setProblem(null);
        againAfter(nextReading[view.sync.state] ?? longestPause);
      },
      (error: unknown) => {
        if (!wanted) return;
        const met = Problem.of(error);
        setProblem(met);
        if (!met.isFinal) againAfter(Math.min(5 * second * 2 ** failures.current++, longestPause));
      },
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, companyId, reading, reload]);

  useEffect(() => {
    let wanted = true;
    onCrmPropertiesUpdate('*', () => {
      if (wanted) setEdits(number => number + 1);
    });
    return () => {
      wanted = false;
    };
  }, [onCrmPropertiesUpdate]);

  useEffect(() => {
    if (edits === 0) return;
    const timers = afterAnEdit.map(pause => setTimeout(reload, pause));
    return () => timers.forEach(clearTimeout);
  }, [edits, reload]);

  const retry = useCallback(() => {
    setProblem(null);
    reload();
  }, [reload]);

  return { shown, setShown, problem, reload, retry };
}
