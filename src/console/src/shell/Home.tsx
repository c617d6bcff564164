import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Problem } from '../api/problem.ts';
import { tellProblem } from './notices.tsx';
import { signInTrouble } from './signInTroubles.ts';

/** The front door. Whoever comes back from a failed reconnect is told; they are still signed in. */
export function Home() {
  const { search } = useLocation();
  useEffect(() => {
    const trouble = signInTrouble(search);
    if (trouble) tellProblem(new Problem(0, 'sign-in', trouble.title, trouble.detail));
  }, [search]);
  return <Navigate to="/accounts" replace />;
}
