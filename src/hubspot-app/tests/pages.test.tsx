import { Button, EmptyState, Link, LoadingButton } from '@hubspot/ui-extensions';
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
  it('lead to the connection page and tell how to add the card', () => {
    const settings = createRenderer('settings');
    settings.mocks.context.variables = { IMPACTPILOT_ORIGIN: `${origin}/` };

    settings.render(<Settings />);

    expect(settings.findAll(Button).map(button => button.props.href)).toEqual(['/connection', '/accounts', '/drivers'].map(path => ({ url: origin + path, external: true })));
    expect(textOf(settings.getRootNode())).toContain('Filter for apps, add Impact, and save the view.');
  });

  it('have no button where the profile names no address', () => {
    const settings = createRenderer('settings');
    settings.mocks.context.variables = { IMPACTPILOT_ORIGIN: 'http://localhost:5080' };

    settings.render(<Settings />);

    expect(settings.maybeFind(Button)).toBeNull();
  });
});
