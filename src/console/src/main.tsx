import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { sessionQuery } from './api/queries.ts';
import { createQueryClient } from './api/queryClient.ts';
import { App } from './shell/App.tsx';
import { routes } from './shell/routes.tsx';

const client = createQueryClient();
// Who is here is asked while the page's code is still on its way.
void client.prefetchQuery(sessionQuery);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App client={client} router={createBrowserRouter(routes)} />
  </StrictMode>,
);
