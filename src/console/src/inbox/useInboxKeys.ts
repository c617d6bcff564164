import { useNavigate } from 'react-router';
import type { InboxItem } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import { type Shortcut, useShortcuts } from '../shell/shortcuts.ts';
import type { InboxAct } from './acts.ts';
import type { Selection } from './useSelection.ts';

interface Keys {
  selection: Selection;
  inPlace: boolean;
  act: (items: InboxItem[], act: InboxAct) => void;
  change: (item: InboxItem) => void;
  undoLast: () => void;
  focusSearch: () => void;
}

export function useInboxKeys({ selection, inPlace, act, change, undoLast, focusSearch }: Keys): void {
  const navigate = useNavigate();
  const { snoozeDays } = useSession().portal;
  const { rows, selected, chosen, step, extend, choose, chooseAll, clear, isOnRow } = selection;
  const onThese = (what: (item: InboxItem) => InboxAct) => () => {
    const items = chosen.length > 0 ? chosen : selected ? [selected] : [];
    if (items[0]) act(items, what(items[0]));
    else step(1);
  };
  const later = ({ suggestion }: InboxItem): InboxAct => (suggestion.status === 'snoozed' ? { kind: 'wake' } : { kind: 'snooze', days: snoozeDays });
  const shortcuts: Shortcut[] = [
    { keys: 'j', label: 'Next', run: () => step(1), repeats: true },
    { keys: 'k', label: 'Previous', run: () => step(-1), repeats: true },
    { keys: 'c', label: 'Confirm', run: onThese(() => ({ kind: 'confirm' })) },
    { keys: 'C', label: 'Confirm with changes: another day, driver or person', run: () => (selected ? change(selected) : step(1)) },
    { keys: 'x', label: 'Mark incorrect', run: onThese(() => ({ kind: 'incorrect' })) },
    { keys: 's', label: `Snooze ${plural(snoozeDays, 'day')}, or wake a snoozed one`, run: onThese(later) },
    { keys: 'u', label: 'Undo the last act', run: undoLast },
    { keys: ' ', label: 'Choose, to act on several', run: () => selected && choose(selected.suggestion.id), when: isOnRow },
    { keys: 'J', label: 'Choose on to the next', run: () => extend(1), repeats: true },
    { keys: 'K', label: 'Choose on to the previous', run: () => extend(-1), repeats: true },
    { keys: 'a', label: 'Choose all that are shown, or none of them', run: () => chooseAll(rows), when: () => rows.length > 0 },
    { keys: 'Escape', label: 'Choose none', run: clear, when: () => chosen.length > 0 },
    { keys: 'Enter', label: 'Open the account', run: () => void navigate(`/accounts/${selected!.account.id}`), when: () => selected !== undefined && isOnRow() && !inPlace },
    { keys: '/', label: 'Search the inbox', run: focusSearch },
  ];
  useShortcuts('Inbox', shortcuts);
}
