import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { SessionContext } from './session.ts';
import { SignIn } from './SignIn.tsx';

export function Gate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>;
  if (session.data === null) return <SignIn />;
  if (session.isError) return <Center mih="100dvh"><Trouble error={session.error} onRetry={() => void session.refetch()} /></Center>;
  return <Center mih="100dvh"><Loader size="sm" aria-label="Loading" /></Center>;
}
