import { Accordion, Alert, Button, Dropdown, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { createRenderer, type RenderedNode } from '@hubspot/ui-extensions/testing';
import { createElement } from 'react';
import { afterEach, expect, vi } from 'vitest';
import { ImpactCard } from '../src/app/cards/ImpactCard.tsx';

export * from './sample.ts';
import { companyId } from './sample.ts';

export const origin = 'https://impactpilot.test';
export const company = `${origin}/card/v1/companies/${companyId}`;
export const variables = { IMPACTPILOT_ORIGIN: origin };

export interface Request { url: string; method: string; body: Record<string, unknown> }

export interface Answer { status?: number; body: unknown }

type Handler = (request: Request) => Answer | Promise<Answer>;

/** Stands where HubSpot's worker puts its own way out; the SDK's `hubspot.fetch` calls it. Returns what was asked. */
export function backend(handler: Handler): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('self', {
    hsFetch: async (url: string, { method = 'GET', body = {} }: Partial<Request> = {}) => {
      const request = { url, method, body };
      asked.push(request);
      const { status = 200, body: answer } = await handler(request);
      return new Response(JSON.stringify(answer), { status });
    },
  });
  return asked;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** All text on it, piece by piece; a node of HubSpot's renderer knows only its own. */
export const textOf = (node: RenderedNode): string =>
  'childNodes' in node && node.childNodes.some(child => 'childNodes' in child) ? node.childNodes.map(textOf).join('\n') : (node.text ?? '');

/** Buttons are told apart by their words, or by those a screen reader says for their icon. */
const namedBy = (label: string) => (node: RenderedNode & { text: string | null }) => textOf(node).trim() === label || `${node}`.includes(`screenReaderText="${label}"`);

/** The card of the record {@link companyId}, looked at and used as a person does: by words, patiently. */
export function openCard(location: 'crm.record.sidebar' | 'crm.record.tab' = 'crm.record.sidebar', known: Record<string, string> = variables, locale = 'en-gb') {
  const renderer = createRenderer(location);
  Object.assign(renderer.mocks.context, { variables: known, crm: { objectId: companyId, objectTypeId: '0-2' } });
  renderer.mocks.context.user.locale = locale;
  renderer.render(createElement(ImpactCard));
  const text = () => textOf(renderer.getRootNode());
  const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 10 });
  const buttons = (label: string) => [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)].filter(namedBy(label));
  const button = (label: string) => {
    const [found] = buttons(label);
    if (!found) throw new Error(`There is no button “${label}”.`);
    return found;
  };
  const field = <Props extends { label?: string }>(component: React.ComponentType<Props>, label: string) => {
    const found = renderer.findAll(component as React.ComponentType<{ label?: string; onInput?: (text: string) => void; onChange?: (value: string) => void }>)
      .find(one => one.props.label === label);
    if (!found) throw new Error(`There is no field “${label}”.`);
    return found;
  };
  return {
    ...renderer, text, waitFor, buttons, button, field,
    sees: (words: string) => waitFor(() => expect(text()).toContain(words)),
    press: (label: string) => button(label).trigger('onClick'),
    choose: (label: string) => renderer.findAll(Dropdown.ButtonItem).find(item => item.text === label)!.trigger('onClick'),
    unfold: (title: string) => renderer.findAll(Accordion).find(one => one.props.title.startsWith(title))!.trigger('onClick'),
    titles: () => renderer.findAll(Accordion).map(one => one.props.title),
    alerts: () => renderer.findAll(Alert).map(one => one.props.title),
    write: (label: string, words: string) => field(TextArea, label).trigger('onInput', words as never),
  };
}

export const problem = (status: number, code: string, title: string, detail: string) => ({ status, body: { status, code, title, detail } });

/** HubSpot's own answer where ours was none of success, as its dev server gives it. */
export const wrapped = ({ status, body }: ReturnType<typeof problem>) => ({
  body: { status: 'error', category: 'BAD_GATEWAY', message: 'Error returned from Request Uri', context: { appServerStatusCode: [`${status}`] }, responseBody: body },
});

/** An answer that comes when the test says so. */
export function held() {
  let answer!: (answer: Answer) => void;
  const promise = new Promise<Answer>(resolve => {
    answer = resolve;
  });
  return { promise, answer };
}
