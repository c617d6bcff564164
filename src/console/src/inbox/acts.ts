import { newActKey } from '../api/client.ts';
import type { InboxItem } from '../api/contract.ts';
import { plural, points } from '../format/words.ts';
import { sendSettlement, sendUndo, settledWords, type Settlement } from '../suggestions/settle.ts';

/** What can be done here: the three settlements, and waking a snoozed suggestion before its time. */
export type InboxAct = Settlement | { kind: 'wake' };

/** One suggestion to act on; its key stays the same however often it is sent. */
export interface Task { item: InboxItem; key: string }

export interface Refused { task: Task; error: unknown }

/** An act as it is remembered for undo: what was accepted is known once everything was sent. */
export interface Done { act: InboxAct; items: InboxItem[]; accepted: Promise<InboxItem[]> }

export const tasksOf = (items: InboxItem[]): Task[] => items.map(item => ({ item, key: newActKey() }));

export const send = (id: string, act: InboxAct, key: string): Promise<unknown> =>
  act.kind === 'wake' ? sendUndo(id, key) : sendSettlement(id, act, key);

export function doneWords(items: InboxItem[], act: InboxAct): string {
  const [only] = items;
  if (items.length === 1 && only) return act.kind === 'wake' ? wakeWords(items) : settledWords(only.suggestion, act);
  const many = plural(items.length, 'suggestion');
  switch (act.kind) {
    case 'confirm': return `${many} confirmed, ${points(items.reduce((sum, item) => sum + item.suggestion.driver.points, 0))} earned`;
    case 'incorrect': return `${many} marked incorrect`;
    case 'snooze': return `${many} snoozed for ${plural(act.days, 'day')}`;
    case 'wake': return wakeWords(items);
  }
}

export const wakeWords = (items: InboxItem[]): string =>
  items.length === 1 ? `${items[0]!.suggestion.driver.name} is waiting again` : `${plural(items.length, 'suggestion')} are waiting again`;
