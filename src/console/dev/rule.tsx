import { screen } from '@testing-library/react';
import { openConsole } from './console.tsx';
import { MockPortal } from './mock/portal.ts';

interface Opening { role?: MockPortal['role']; prepare?: (portal: MockPortal) => void; portal?: MockPortal; intercept?: NonNullable<Parameters<typeof openConsole>[1]>['intercept'] }

/** The rule of one driver in its large editor. */
export function openRule({ role = 'admin', prepare, portal = new MockPortal(40), intercept }: Opening = {}) {
  portal.role = role;
  prepare?.(portal);
  const found = portal.drivers.find(one => one.name === 'SSO enabled')!;
  const view = openConsole(`/drivers/${found.id}/rule`, { portal, intercept });
  return { ...view, driver: found, transition: found.transition! };
}

export async function asText(view: ReturnType<typeof openRule>) {
  await view.user.click(await screen.findByRole('tab', { name: 'As text' }));
  return screen.getByRole('textbox', { name: 'Condition' });
}

export const save = () => screen.getByRole('button', { name: 'Save' });
