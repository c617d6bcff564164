import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenSignedOut } from '../api/client.ts';
import type { Session } from '../api/contract.ts';
import { sessionQuery } from '../api/queries.ts';

/** Holds back what was sent after the session had ended, until its person is back; what another person finds is not theirs to send. */
export function useComeBack(session: Session | null | undefined): void {
  const client = useQueryClient();
  const waiting = useRef<((isSame: boolean) => void)[]>([]);
  const person = useRef<string>(undefined);
  const away = useRef(false);

  useEffect(() => {
    if (session === null) away.current = true;
    if (!session) return;
    const isSame = person.current === session.user.id;
    person.current = session.user.id;
    waiting.current.splice(0).forEach(goOn => goOn(isSame));
    if (away.current) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    away.current = false;
  }, [client, session]);

  useEffect(() => {
    const held = waiting.current;
    const stop = whenSignedOut(() => new Promise(resolve => {
      held.push(resolve);
      client.setQueryData(sessionQuery.queryKey, null);
    }));
    return () => {
      stop();
      held.splice(0).forEach(goOn => goOn(false));
    };
  }, [client]);
}
