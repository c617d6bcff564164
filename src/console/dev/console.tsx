import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createMemoryRouter } from 'react-router';
import { afterEach, vi } from 'vitest';
import { createQueryClient } from '../src/api/queryClient.ts';
import { App } from '../src/shell/App.tsx';
import { routes } from '../src/shell/routes.tsx';
import { handle } from './mock/handle.ts';
import { MockPortal } from './mock/portal.ts';

type Intercept = (request: Request) => Response | undefined | Promise<Response | undefined>;

interface Scene {
  portal?: MockPortal;
  /** Answers instead of the mock where it returns a response: faults, odd states, slow answers. */
  intercept?: Intercept;
}

afterEach(() => vi.unstubAllGlobals());

/** The whole console at an address, on a portal in memory: what a person sees after opening a link. */
export function openConsole(path: string, { portal = new MockPortal(40), intercept }: Scene = {}) {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone());
    return (await intercept?.(request)) ?? handle(portal, request);
  });
  vi.stubGlobal('EventSource', eventSourceOf(portal));
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 1 }, mutations: { ...client.getDefaultOptions().mutations, retryDelay: 1 } });
  const view = render(<App client={client} router={router} env="test" />);
  return { ...view, portal, requests, router, user: userEvent.setup(), address: () => router.state.location.pathname + router.state.location.search };
}

function eventSourceOf(portal: MockPortal) {
  return class extends EventTarget {
    onopen: (() => void) | null = null;
    onerror: (() => void) | null = null;
    readonly close = portal.onChange(change => this.dispatchEvent(new MessageEvent('change', { data: JSON.stringify(change) })));
    constructor() {
      super();
      queueMicrotask(() => this.onopen?.());
    }
  };
}

export const problem = (status: number, code: string, title: string, detail: string): Response =>
  Response.json({ type: `urn:impactpilot:${code}`, status, code, title, detail }, { status });

/** What axe finds; contrast needs a real browser, where the pictures' script checks it. */
export async function accessibilityProblems(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
