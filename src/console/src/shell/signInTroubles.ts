/** Why signing in did not work, as the server names it in `/?sign-in=…`, and what to do. */
const troubles: Record<string, { title: string; detail: string }> = {
  denied: { title: 'HubSpot did not let you in', detail: 'The request was declined there. Sign in again and allow access.' },
  expired: { title: 'Signing in took too long', detail: 'The link was old or already used. Sign in again.' },
  inactive: { title: 'You are deactivated here', detail: 'An admin of your portal can reactivate you on the People page.' },
  refused: { title: 'HubSpot refused the sign-in', detail: 'Ask an admin of your portal whether ImpactPilot may still be used there.' },
  unavailable: { title: 'HubSpot could not be reached', detail: 'Wait a minute, then sign in again. Nothing was changed.' },
};

export function signInTrouble(search: string): { title: string; detail: string } | undefined {
  const reason = new URLSearchParams(search).get('sign-in');
  return reason === null ? undefined : troubles[reason] ?? troubles.refused;
}
