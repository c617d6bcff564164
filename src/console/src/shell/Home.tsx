import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Problem } from '../api/problem.ts';
import { setupQuery } from '../setup/queries.ts';
import { isOpen } from '../setup/steps.ts';
import { tellProblem } from './notices.tsx';
import { useSession } from './session.ts';
import { signInTrouble } from './signInTroubles.ts';

/** The front door: an admin of a portal that is being set up begins with what is left. Whoever comes back from a failed reconnect is told; they are still signed in. */
export function Home() {
  const { search } = useLocation();
  const isAdmin = useSession().user.role === 'admin';
  const setup = useQuery({ ...setupQuery, enabled: isAdmin });
  useEffect(() => {
    const trouble = signInTrouble(search);
    if (trouble) tellProblem(new Problem(0, 'sign-in', trouble.title, trouble.detail));
  }, [search]);
  if (isAdmin && setup.isPending) return <Center mih="60dvh"><Loader size="sm" aria-label="Loading" /></Center>;
  return <Navigate to={isAdmin && setup.data && isOpen(setup.data) ? '/setup' : '/accounts'} replace />;
}
