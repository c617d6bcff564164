import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { type PointerEvent, useState } from 'react';
import { Link } from 'react-router';
import type { AccountDetail, Suggestion } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import { type Shortcut, useShortcuts } from '../shell/shortcuts.ts';
import { ConfirmDialog } from '../suggestions/ConfirmDialog.tsx';
import type { Settlement } from '../suggestions/settle.ts';
import { useCantWin } from '../suggestions/useCantWin.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import type { AccountActs } from './useAccountActs.ts';
import { useArrivals } from './useArrivals.ts';
import page from './accounts.module.css';
import styles from './suggestions.module.css';

interface Leaving { suggestion: Suggestion; settlement: Settlement }

const newestFirst = (a: Suggestion, b: Suggestion) => b.detectedAt.localeCompare(a.detectedAt);

export function SuggestionList({ account, acts }: { account: AccountDetail; acts: AccountActs }) {
  const [leaving, setLeaving] = useState<Leaving[]>([]);
  const [hovered, setHovered] = useState(false);
  const [changing, setChanging] = useState<Suggestion>();
  const pending = account.suggestions.filter(one => one.status === 'pending');
  const onTheWay = leaving.filter(({ suggestion }) => !pending.some(one => one.id === suggestion.id));
  const { waiting, arrived, letIn } = useArrivals(pending.map(one => one.id), hovered && pending.length > 1);
  const shown = [...pending.filter(one => !waiting.has(one.id)), ...onTheWay.map(one => one.suggestion)].sort(newestFirst);

  const gone = (id: string) => setLeaving(current => current.filter(one => one.suggestion.id !== id));
  const settle = (suggestion: Suggestion, settlement: Settlement) => {
    setLeaving(current => [...current, { suggestion, settlement }]);
    acts.settle({ suggestion, settlement, refused: () => gone(suggestion.id) });
  };
  useSuggestionKeys(pending, account.canAct, settle, setChanging);

  const mouse = (inside: boolean) => (event: PointerEvent) => event.pointerType === 'mouse' && setHovered(inside);
  return (
    <Paper component="section" aria-labelledby="detected" className={styles.panel} data-open={pending.length > 0 || undefined}>
      <div className={page.panelHead}>
        <IconBolt size={17} fill="currentColor" className={styles.icon} aria-hidden />
        <Title order={2} fz="md" id="detected">Impact detected ({pending.length})</Title>
        {waiting.size > 0 && <Button variant="light" size="compact-xs" onClick={letIn}>{waiting.size} new · show</Button>}
        {account.canAct && pending.length > 0 && <Anchor component={Link} to={`/inbox?account=${account.id}&whose=all`} fz="xs" ml="auto">Open in the inbox</Anchor>}
        {!account.canAct && <Text fz="xs" c="dimmed" ml="auto">{whoActs(account)}</Text>}
      </div>
      {shown.length === 0 && <Text className={page.quiet}>Nothing is waiting. What HubSpot shows next appears here by itself.</Text>}
      <div aria-live="polite" onPointerEnter={mouse(true)} onPointerLeave={mouse(false)}>
        {shown.map(suggestion => (
          <SuggestionCard key={suggestion.id} suggestion={suggestion} canAct={account.canAct} arrived={arrived.has(suggestion.id)}
            outcome={onTheWay.find(one => one.suggestion.id === suggestion.id)?.settlement}
            onSettle={settlement => settle(suggestion, settlement)} onChange={() => setChanging(suggestion)} onGone={() => gone(suggestion.id)} />
        ))}
      </div>
      <ConfirmDialog asked={changing && { suggestion: changing, csm: account.csm, accountId: account.id }} onClose={() => setChanging(undefined)} onConfirm={changed => settle(changing!, { kind: 'confirm', changed })} />
    </Paper>
  );
}

const whoActs = ({ csm }: AccountDetail): string =>
  csm ? `You can look; ${csm.name}, a manager or an admin decides` : 'You can look; a manager or an admin decides';

function useSuggestionKeys(pending: Suggestion[], canAct: boolean, settle: (suggestion: Suggestion, settlement: Settlement) => void, change: (suggestion: Suggestion) => void): void {
  const { snoozeDays } = useSession().portal;
  const cantWin = useCantWin();
  const onFocused = (act: (suggestion: Suggestion) => void) => () => {
    const card = document.activeElement?.closest<HTMLElement>('[data-suggestion]');
    const suggestion = pending.find(one => one.id === card?.dataset.suggestion);
    if (suggestion && canAct) act(suggestion);
    else document.querySelector<HTMLElement>('[data-suggestion]')?.focus();
  };
  const shortcuts: Shortcut[] = [
    { keys: 'c', label: 'Confirm', run: onFocused(one => { if (!cantWin(one.driver.id)) settle(one, { kind: 'confirm' }); }) },
    { keys: 'C', label: 'Confirm with changes: another day, driver or person', run: onFocused(change) },
    { keys: 'x', label: 'Mark incorrect', run: onFocused(one => settle(one, { kind: 'incorrect' })) },
    { keys: 's', label: `Snooze ${plural(snoozeDays, 'day')}`, run: onFocused(one => settle(one, { kind: 'snooze', days: snoozeDays })) },
  ];
  useShortcuts('Impact detected', shortcuts);
}
