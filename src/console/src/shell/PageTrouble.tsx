import { useRouteError } from 'react-router';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';

/** A page that failed to load or to draw. Reloading also fetches the code of a newer release. */
export function PageTrouble() {
  const error = useRouteError();
  return <Page title="Something went wrong"><Trouble error={error} onRetry={() => window.location.reload()} /></Page>;
}
