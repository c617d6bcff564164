import { Button, EmptyState, Link, LoadingButton, StatusTag } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { describe, expect, it, vi } from 'vitest';
import { HomePage } from '../src/app/pages/HomePage.tsx';
import { Settings } from '../src/app/settings/Settings.tsx';
import { backend, origin, problem, textOf, variables } from './kit.ts';

describe('the app’s page', () => {
  it('leads to each part of the console', () => {
    const page = createRenderer('pages');
    page.mocks.context.variables = variables;

    page.render(<HomePage />);

    expect(page.findAll(Link).map(link => link.props.href)).toEqual(
      ['/leaderboard', '/accounts', '/drivers', '/connection'].map(path => ({ url: origin + path, external: true })));
  });

  it('leads in without another sign-in', async () => {
    const asked = backend(() => ({ body: { url: `${origin}/sign-in/once?token=abc`, expiresAt: '2026-11-22T09:01:00Z' } }));
    const page = createRenderer('pages');
    page.mocks.context.variables = variables;
    page.render(<HomePage />);

    page.find(LoadingButton).trigger('onClick');
    page.find(LoadingButton).trigger('onClick');
    await vi.waitFor(() => expect(page.find(Link).props.href).toEqual({ url: `${origin}/sign-in/once?token=abc`, external: true }));

    expect(asked).toEqual([{ url: `${origin}/card/v1/sign-in`, method: 'POST', body: { path: '/', requestId: expect.any(String) } }]);
  });

  it('leads to the sign-in page where no such link can be had', async () => {
    backend(() => problem(403, 'card.not_a_user', 'Not a user', 'Ask Morgan Hale.'));
    const page = createRenderer('pages');
    page.mocks.context.variables = variables;
    page.render(<HomePage />);

    page.find(LoadingButton).trigger('onClick');
    await vi.waitFor(() => expect(textOf(page.getRootNode())).toContain('Not a user. Ask Morgan Hale.'));

    expect(page.find(Link).props.href).toEqual({ url: `${origin}/`, external: true });
  });

  it('says that the profile names no address', () => {
    const page = createRenderer('pages');
    page.render(<HomePage />);
    expect(page.find(EmptyState).props.title).toBe('ImpactPilot’s address is missing');
  });
});

describe('the settings', () => {
  const connected = {
    connection: { state: 'connected', headline: 'HubSpot is connected and in step.', action: null, reconnectUrl: null, objects: [], missingScopes: [] },
    you: 'Morgan Lee', role: 'manager',
  };
  const companies = { object: 'companies', label: 'Companies', state: 'importing', imported: 1200, total: 50000, lastSuccessAt: null, lagSeconds: null, lastError: null };

  const open = () => {
    const settings = createRenderer('settings');
    settings.mocks.context.variables = { IMPACTPILOT_ORIGIN: `${origin}/` };
    settings.mocks.context.user.locale = 'en-GB';
    settings.render(<Settings />);
    return { ...settings, sees: (words: string) => vi.waitFor(() => expect(textOf(settings.getRootNode())).toContain(words)) };
  };

  it('tell how the connection fares and who one is, lead to the console and tell how to add the card', async () => {
    const asked = backend(() => ({ body: connected }));
    const settings = open();

    await settings.sees('HubSpot is connected and in step.');
    await settings.sees('You are Morgan Lee, a manager');

    expect(asked.map(({ url, method }) => `${method} ${url}`)).toEqual([`GET ${origin}/card/v1/settings`]);
    expect(settings.find(StatusTag).props.variant).toBe('success');
    expect(settings.findAll(Button).map(button => button.props.href).filter(Boolean)).toEqual(['/connection', '/accounts', '/drivers'].map(path => ({ url: origin + path, external: true })));
    expect(textOf(settings.getRootNode())).toContain('Filter for apps, add Impact, and save the view.');
  });

  it('tell how far the import is and what is missing', async () => {
    backend(() => ({ body: { ...connected, connection: { ...connected.connection, state: 'importing', headline: 'The first import is under way.', objects: [companies], missingScopes: [{ scope: 'crm.objects.deals.read', costs: 'Deals can’t be read.' }] } } }));
    const settings = open();

    await settings.sees('Companies: 1,200 of 50,000 read');
    await settings.sees('Not granted: crm.objects.deals.read. Deals can’t be read.');

    expect(settings.find(StatusTag).props.variant).toBe('info');
  });

  it('say why they can tell nothing, and look again when asked to', async () => {
    const answers = [problem(403, 'card.not_connected', 'Not connected', 'An admin connects it once.'), { body: connected }];
    backend(() => answers.shift()!);
    const settings = open();
    await settings.sees('An admin connects it once.');

    settings.findAll(Button).find(button => button.text === 'Look again')!.trigger('onClick');

    await settings.sees('HubSpot is connected and in step.');
  });

  it('have no button where the profile names no address', () => {
    const settings = createRenderer('settings');
    settings.mocks.context.variables = { IMPACTPILOT_ORIGIN: 'http://localhost:5080' };

    settings.render(<Settings />);

    expect(settings.maybeFind(Button)).toBeNull();
  });
});
