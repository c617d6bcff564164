import type { SavedView, SavedViewFields } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { MockPortal } from './portal.ts';

export function keepView(portal: MockPortal, fields: SavedViewFields): SavedView {
  if (portal.views.some(view => view.mine && view.name === fields.name)) throw new Refusal(409, 'views.name_taken', 'This can’t be done now.', 'You have a view of this name already. Choose another name.');
  const view: SavedView = { id: portal.newId(), ...fields, owner: portal.me, mine: true, version: 1 };
  portal.views.push(view);
  return view;
}

export function changeView(portal: MockPortal, id: string, { name, query, shared }: SavedViewFields): SavedView {
  const view = portal.views.find(one => one.id === id)!;
  Object.assign(view, { name, query, shared, version: view.version + 1 });
  return { ...view };
}

export function deleteView(portal: MockPortal, id: string): void {
  portal.views = portal.views.filter(one => one.id !== id);
}
