import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { InboxItem } from '../api/contract.ts';
import { count } from '../format/words.ts';
import type { InboxAct } from './acts.ts';
import { BulkBar } from './BulkBar.tsx';
import { ConfirmDialog } from '../suggestions/ConfirmDialog.tsx';
import { useCantWin } from '../suggestions/useCantWin.ts';
import { InboxDetail } from './InboxDetail.tsx';
import { InboxList } from './InboxList.tsx';
import type { useHeldRows } from './useHeldRows.ts';
import { useInboxActs } from './useInboxActs.ts';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxKeys } from './useInboxKeys.ts';
import { useSelection } from './useSelection.ts';
import styles from './inbox.module.css';

interface InboxBoardProps {
  held: ReturnType<typeof useHeldRows<InboxItem>>;
  filter: InboxFilterState;
  total: number;
  /** A screen without room for two columns: the suggestion opens where it stands. */
  inPlace: boolean;
  faded: boolean;
  hasMore: boolean;
  onSearch: () => void;
  empty: ReactNode;
  children: ReactNode;
}

export function InboxBoard({ held, filter, total, inPlace, faded, hasMore, onSearch, empty, children }: InboxBoardProps) {
  const cantWin = useCantWin();
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState<InboxItem>();
  const selection = useSelection(held, inPlace);
  const { region, selected, chosen, moveOnFrom, clear, goSoon } = selection;
  const acts = useInboxActs(filter, items => goSoon(items[0]!.suggestion.id));

  const act = (items: InboxItem[], what: InboxAct) => {
    const refused = what.kind === 'confirm' && !what.changed ? items.map(item => cantWin(item.suggestion.driver.id)) : [];
    if (refused[0] && refused.every(Boolean)) return setSaid(refused[0]);
    moveOnFrom(items);
    clear();
    setSaid(`${count(Math.max(0, total - items.length))} left`);
    acts.act(items, what);
  };
  const letIn = () => {
    goSoon(held.waiting[0]!);
    held.letIn();
  };
  const unchoose = () => {
    clear();
    if (selected) selection.go(selected.suggestion.id);
  };
  useInboxKeys({ selection, inPlace, act, change: setChanging, undoLast: acts.undoLast, focusSearch: onSearch });

  // Beside the list it may come a moment after the row: who holds j down sees the rows go by, not the console catching up.
  const followed = useDeferredValue(selected);
  const shown = inPlace || !selected ? selected : followed;
  const detail = shown && (
    <InboxDetail key={shown.suggestion.id} item={shown} refusal={acts.refusals.get(shown.suggestion.id)} onAct={what => act([shown], what)} onChange={() => setChanging(shown)} />
  );
  return (
    <section ref={region} tabIndex={-1} aria-label="Suggestions" className={styles.board} data-faded={faded || undefined}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {held.rows.length === 0 && held.waiting.length === 0 ? empty : (
        <div className={styles.columns} data-choosing={chosen.length > 0 || undefined}>
          <div className={styles.column}>
            {held.waiting.length > 0 && <Button className={styles.arrived} variant="light" size="compact-sm" fullWidth onClick={letIn}>{held.waiting.length} new · show</Button>}
            <InboxList rows={held.rows} sort={filter.sort} hasMore={hasMore} selection={selection} refusals={acts.refusals} inPlace={inPlace} detail={inPlace ? detail : undefined} />
            {children}
            <BulkBar chosen={chosen} progress={acts.progress} onAct={what => act(chosen, what)} onClear={unchoose} />
          </div>
          {!inPlace && <div className={styles.pane}>{detail}</div>}
        </div>
      )}
      <ConfirmDialog asked={changing && { suggestion: changing.suggestion, csm: changing.account.csm, accountId: changing.account.id }} onClose={() => setChanging(undefined)}
        onConfirm={changed => act([changing!], { kind: 'confirm', changed })} />
    </section>
  );
}
