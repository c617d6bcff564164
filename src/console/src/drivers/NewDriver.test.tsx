import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

test('a new driver’s draft is of its area', async () => {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  const [first, second] = portal.areas;
  const begun = openConsole(`/drivers?new=${first!.id}`, { portal });
  type(await screen.findByRole('textbox', { name: 'Name' }), 'Half typed');
  begun.unmount();
  const other = openConsole(`/drivers?new=${second!.id}`, { portal });
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('');
  other.unmount();
  openConsole(`/drivers?new=${first!.id}`, { portal });
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Half typed');
});
