import { Button, EmptyState, Link } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { describe, expect, it } from 'vitest';
import { HomePage } from '../src/app/pages/HomePage.tsx';
import { Settings } from '../src/app/settings/Settings.tsx';
import { origin, textOf, variables } from './kit.ts';

describe('the app’s page', () => {
  it('leads to each part of the console', () => {
    const page = createRenderer('pages');
    page.mocks.context.variables = variables;

    page.render(<HomePage />);

    expect(page.findAll(Link).map(link => link.props.href)).toEqual(
      ['/leaderboard', '/accounts', '/drivers', '/connection'].map(path => ({ url: origin + path, external: true })));
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

    expect(settings.find(Button).props.href).toEqual({ url: `${origin}/connection`, external: true });
    expect(textOf(settings.getRootNode())).toContain('Filter for apps, add Impact, and save the view.');
  });

  it('have no button where the profile names no address', () => {
    const settings = createRenderer('settings');
    settings.mocks.context.variables = { IMPACTPILOT_ORIGIN: 'http://localhost:5080' };

    settings.render(<Settings />);

    expect(settings.maybeFind(Button)).toBeNull();
  });
});
