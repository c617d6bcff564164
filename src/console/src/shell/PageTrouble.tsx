import { useRouteError } from 'react-router';
import { Trouble } from '../parts/Trouble.tsx';

/** A page that failed to load or to draw. Reloading also fetches the code of a newer release. */
export function PageTrouble() {
  return <Trouble error={useRouteError()} onRetry={() => window.location.reload()} />;
}
