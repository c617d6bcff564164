import { useExtensionActions } from '@hubspot/ui-extensions';
import { type CardApi, Problem } from '@impactpilot/backend';
import { useCallback, useEffect, useRef, useState } from 'react';
import { firstShown, refreshed, type Shown } from './shown.ts';

const second = 1_000;
const minute = 60 * second;
/** While HubSpot's data is still coming in, what is shown is soon old. */
const whileImporting = 10 * second;
const usually = minute;
/** A card that nobody touches is left open, and may be looked at again some day. */
const whenLeft = 5 * minute;
const leftAfter = 15;
/** An edit on the record is seen by the server within seconds; what follows from it is worth looking for. */
const afterAnEdit = [3 * second, 10 * second, 25 * second];

/** Reads the company, and goes on: again after a while, soon after an edit of the record, seldom where it is left alone, and with growing pauses while there is no answer. */
export function useReading(api: CardApi, companyId: string) {
  const { onCrmPropertiesUpdate } = useExtensionActions<'crm.record.sidebar'>();
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState(0);
  const [edits, setEdits] = useState(0);
  const failures = useRef(0);
  const readingsAlone = useRef(0);

  const readAgain = useCallback(() => setReading(number => number + 1), []);
  const touched = useCallback(() => {
    readingsAlone.current = 0;
  }, []);
  const reload = useCallback(() => {
    touched();
    readAgain();
  }, [readAgain, touched]);

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const againAfter = (pause: number) => {
      timer = setTimeout(readAgain, pause);
    };
    api.company(companyId).then(
      view => {
        if (!wanted) return;
        failures.current = 0;
        setShown(now => (now ? refreshed(now, view) : firstShown(view)));
        setProblem(null);
        againAfter(view.sync.state === 'importing' ? whileImporting : ++readingsAlone.current < leftAfter ? usually : whenLeft);
      },
      (error: unknown) => {
        if (!wanted) return;
        const met = Problem.of(error);
        setProblem(met);
        if (!met.isFinal) againAfter(Math.min(5 * second * 2 ** failures.current++, minute));
      },
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, companyId, reading, readAgain]);

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

  return { shown, setShown, problem, reload, retry, touched };
}
