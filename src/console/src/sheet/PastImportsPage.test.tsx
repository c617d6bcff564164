import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { importSome } from '../../dev/mock/sheet.ts';

function open(withImports: boolean) {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  if (withImports) importSome(portal);
  return openConsole('/drivers/imports', { portal });
}

test('each import says what it did, and what taking it back did', async () => {
  const { user, container } = open(true);
  const [last, first] = within(await screen.findByRole('table', { name: 'Past imports' })).getAllByRole('row').slice(1);
  expect(last).toHaveTextContent('1 created, 1 updated1 row rejected');
  expect(first).toHaveTextContent('1 driver as before · 2 removed · 1 archived, because accounts have history with it · kept as somebody changed them since: Adoption workshop, Positive review.');
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(within(last!).getByRole('button', { name: 'Take it back: 1 created, 1 updated' }));
  expect(await screen.findByText('The import is taken back')).toBeVisible();
  expect(await within(last!).findByText('1 driver as before · 1 removed.')).toBeVisible();
});

test('where nothing was imported it says what the page is for', async () => {
  open(false);
  expect(await screen.findByText('No import yet')).toBeVisible();
});
