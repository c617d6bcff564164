import { createContext, use } from 'react';
import type { Role, Session, Whose } from '../api/contract.ts';

export const SessionContext = createContext<Session | null>(null);

/** Says that the person leaves on purpose: nothing is kept for them. */
export const LeaveContext = createContext<() => void>(() => undefined);

/** The signed-in person; only asked for behind the {@link Gate}, which shows the sign-in page otherwise. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('No session here: render this inside the Gate.');
  return session;
}

/** A CSM comes for the own accounts, everyone else for all of them. */
export const usualWhose = (role: Role): Whose => (role === 'csm' ? 'mine' : 'all');
