import type { InboxItem, InboxPage } from '../api/contract.ts';
import type { InboxAct } from './acts.ts';

const idOf = ({ suggestion }: InboxItem) => suggestion.id;

/** How the loaded pages will look once the server has done it: painted at once, replaced by its answer. */
export function without(pages: InboxPage[], items: InboxItem[], act: InboxAct): InboxPage[] {
  const gone = new Set(items.map(idOf));
  return pages.map(page => ({ ...counted(page, items, act, -1), items: page.items.filter(item => !gone.has(idOf(item))) }));
}

/** Puts back what was refused or undone; where it stands among the others the list remembers. */
export function withAgain(pages: InboxPage[], items: InboxItem[], act: InboxAct): InboxPage[] {
  const here = new Set(pages.flatMap(page => page.items.map(idOf)));
  const back = items.filter(item => !here.has(idOf(item)));
  return pages.map((page, index) => ({ ...counted(page, back, act, 1), items: index === 0 ? [...back, ...page.items] : page.items }));
}

/** How many fewer wait once it is done; fewer than none where snoozed ones are woken. */
export function leftWaiting(items: InboxItem[], act: InboxAct): number {
  const pending = items.filter(item => item.suggestion.status !== 'snoozed').length;
  return act.kind === 'wake' ? pending - items.length : pending;
}

/** The numbers of a page as if these had left it (-1) or come back to it (1). */
function counted(page: InboxPage, items: InboxItem[], act: InboxAct, sign: 1 | -1): InboxPage {
  const snoozed = items.filter(item => item.suggestion.status === 'snoozed').length;
  const toSnoozed = act.kind === 'snooze' ? items.length : 0;
  return {
    ...page,
    total: Math.max(0, page.total + sign * items.length),
    waiting: Math.max(0, page.waiting + sign * leftWaiting(items, act)),
    snoozed: Math.max(0, page.snoozed + sign * (snoozed - toSnoozed)),
  };
}
