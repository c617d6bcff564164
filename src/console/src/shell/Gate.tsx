import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import type { Session } from '../api/contract.ts';
import { sessionQuery } from '../api/queries.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { LeaveContext, SessionContext } from './session.ts';
import { SignIn } from './SignIn.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { useComeBack } from './useComeBack.ts';

/** Lets in who is signed in. A session that ends meanwhile covers the page and takes nothing of it: what was typed is there when its person is back. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const [known, setKnown] = useState<Session | null>(null);
  const [left, setLeft] = useState(false);
  if (session.data && session.data !== known) setKnown(session.data);
  useComeBack(session.data);

  if (known && !left) {
    return (
      <SessionContext value={session.data ?? known}>
        <LeaveContext value={() => setLeft(true)}><Fragment key={known.user.id}>{children}</Fragment></LeaveContext>
        <SignInAgain opened={session.data === null} name={known.user.name} />
      </SessionContext>
    );
  }
  if (session.data === null) return <SignIn />;
  if (session.isError) return <Center mih="100dvh"><Trouble error={session.error} onRetry={() => void session.refetch()} /></Center>;
  return <Center mih="100dvh"><Loader size="sm" aria-label="Loading" /></Center>;
}
