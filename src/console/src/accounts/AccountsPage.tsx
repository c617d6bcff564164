import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addressOf } from '../api/client.ts';
import type { AccountRow } from '../api/contract.ts';
import { type AccountFilter, accountsQuery } from '../api/queries.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useShownFilter } from '../parts/useShownFilter.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { AccountFilters } from './AccountFilters.tsx';
import { AccountTable, AccountTableSkeleton } from './AccountTable.tsx';
import { filtersSet, unfiltered, useAccountFilter } from './useAccountFilter.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';
import { ViewMenu } from './ViewMenu.tsx';

export function AccountsPage() {
  const { filter, columns, query, written, change, showColumns, open } = useAccountFilter();
  const accounts = useInfiniteQuery(accountsQuery(filter));
  const loaded = useMemo(() => accounts.data?.pages.flatMap(page => page.items) ?? [], [accounts.data]);
  const shownFilter = useShownFilter(filter, accounts.isPlaceholderData);
  const { rows, moved, settle } = useSteadyOrder(loaded, shownFilter);
  useShortcuts('Accounts', movingKeys);
  const total = accounts.data?.pages[0]?.total;

  return (
    <Page title="Accounts" lead={<Lead total={total} moved={moved} onSettle={settle} />}
      actions={(
        <Group gap="sm">
          <ViewMenu query={query} written={written} onOpen={open} />
          <Button component="a" href={exportPath(filter, columns)} download variant="default" size="sm" leftSection={<IconDownload size={15} aria-hidden />}>Export as CSV</Button>
        </Group>
      )}>
      <AccountFilters filter={filter} onChange={change} csmName={csmName(rows, filter)} columns={columns} onColumns={showColumns} />
      {accounts.isPending && <AccountTableSkeleton shown={columns} filter={filter} onChange={change} />}
      {accounts.isError && !accounts.data && <Trouble error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && rows.length === 0 && <NoAccounts filter={filter} onChange={change} />}
      {rows.length > 0 && (
        <>
          <AccountTable rows={rows} shown={columns} filter={filter} onChange={change} faded={accounts.isPlaceholderData} />
          <LoadMore query={accounts} shown={rows.length} total={total ?? rows.length} />
        </>
      )}
    </Page>
  );
}

function Lead({ total, moved, onSettle }: { total: number | undefined; moved: boolean; onSettle: () => void }) {
  return (
    <Group gap="sm" h={22}>
      <Text c="dimmed">{total === undefined ? 'Loading…' : plural(total, 'account')}</Text>
      {moved && <Button variant="subtle" size="compact-xs" onClick={onSettle}>Numbers changed · sort again</Button>}
    </Group>
  );
}

interface FilterProps { filter: AccountFilter; onChange: (change: Partial<AccountFilter>) => void }

function NoAccounts({ filter, onChange }: FilterProps) {
  if (filtersSet(filter) > 0) {
    return (
      <Empty title="No account matches these filters" action={<Button variant="default" onClick={() => onChange({ ...unfiltered, search: undefined })}>Clear the filters</Button>}>
        There may be more without them.
      </Empty>
    );
  }
  if (filter.search) {
    return (
      <Empty title={`No account matches “${filter.search}”`} action={<Button variant="default" onClick={() => onChange({ search: undefined })}>Show every account</Button>}>
        Search looks at names and domains{filter.whose === 'mine' ? ' of your own accounts' : ''}.
      </Empty>
    );
  }
  if (filter.whose === 'mine') {
    return (
      <Empty title="No account is yours yet" action={<Button variant="default" onClick={() => onChange({ whose: 'all' })}>Show all accounts</Button>}>
        An account is yours when you are its owner in HubSpot.
      </Empty>
    );
  }
  return <Empty title="No accounts yet">They appear here as soon as HubSpot’s companies are imported. The Connection page shows how far that is.</Empty>;
}

const csmName = (rows: AccountRow[], filter: AccountFilter): string | undefined =>
  filter.csm ? rows.find(row => row.csm?.id === filter.csm)?.csm?.name ?? 'one person' : undefined;

function exportPath(filter: AccountFilter, columns: string[]): string {
  const search = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])));
  search.set('columns', columns.join());
  return addressOf('/api/v1/accounts/export', search);
}
