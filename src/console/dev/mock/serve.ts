import type { IncomingMessage, ServerResponse } from 'node:http';
import { judging } from './detection.ts';
import { handle } from './handle.ts';
import { learning } from './lessons.ts';
import { MockPortal, people } from './portal.ts';
import { beginSetup } from './setup.ts';
import { importSome } from './sheet.ts';

type Next = () => void;

function everyday(): MockPortal {
  const portal = new MockPortal();
  portal.snoozeSome();
  portal.teamed = true;
  portal.role = 'admin';
  importSome(portal);
  portal.role = 'csm';
  return portal;
}

/** Node's side of the mock: `/api/v1` from memory, events as a stream, `/_mock` to set the scene. */
export function serveMock() {
  let portal = everyday();
  return async (incoming: IncomingMessage, outgoing: ServerResponse, next: Next): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    if (url.pathname === '/sign-in') {
      portal.signedIn = true;
      outgoing.writeHead(302, { Location: url.searchParams.get('returnTo') ?? '/' }).end();
    } else if (url.pathname === '/_mock') {
      if (url.searchParams.has('fresh')) portal = everyday();
      setScene(portal, url.searchParams);
      outgoing.writeHead(204).end();
    } else if (url.pathname === '/api/v1/events') {
      outgoing.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      outgoing.write(': hello\n\n');
      const stop = portal.onChange(change => outgoing.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`));
      incoming.on('close', stop);
    } else if (url.pathname.startsWith('/api/v1/')) {
      await answer(portal, incoming, outgoing, url);
    } else {
      next();
    }
  };
}

async function answer(portal: MockPortal, incoming: IncomingMessage, outgoing: ServerResponse, url: URL): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const response = await handle(portal, new Request(url, {
    method: incoming.method ?? 'GET',
    headers: incoming.headers as Record<string, string>,
    body: body === '' ? null : body,
  }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

/** `/_mock?fresh`, `?without=Customer+love`, `?role=admin`, `?signedIn=false`, `?detect=SSO+enabled&account=3` */
function setScene(portal: MockPortal, scene: URLSearchParams): void {
  const role = scene.get('role');
  if (role === 'csm' || role === 'manager' || role === 'admin') portal.role = role;
  if (scene.has('signedIn')) portal.signedIn = scene.get('signedIn') === 'true';
  if (scene.has('judge')) judging(portal);
  if (scene.has('learnt')) learning(portal, scene.get('learnt') ?? '');
  if (scene.has('setup')) beginSetup(portal, Number(scene.get('setup')), scene.has('importing'));
  portal.readsOwn = scene.has('readsOwn');
  if (scene.has('noCycle')) portal.cycles.forEach(cycle => Object.assign(cycle, { status: 'ended' }));
  const covered = people[Number(scene.get('covering') ?? -1)];
  if (covered) portal.covers = [{ person: covered, cover: portal.me, fromOn: '2026-09-01', untilOn: '2026-09-18', holds: true, version: 1 }];
  const without = portal.areas.find(area => area.name === scene.get('without'));
  if (without) without.drivers = without.drivers.slice(0, 1);
  const driver = portal.drivers.find(one => one.name === scene.get('detect'));
  const account = portal.accounts[Number(scene.get('account') ?? 0)];
  if (driver && account) portal.detect(account, driver);
}
