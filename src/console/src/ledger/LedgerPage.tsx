import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LedgerLine, LedgerPage as Lines } from '../api/contract.ts';
import { ledgerQuery } from '../api/queries.ts';
import { plural, points } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerTable, LedgerTableSkeleton } from './LedgerTable.tsx';
import { useCorrect } from './useCorrect.ts';
import { everyLine, exportPath, useLedgerFilter } from './useLedgerFilter.ts';

/** What every sum on every board is made of, line by line. */
export function LedgerPage() {
  const { user } = useSession();
  const { filter, change } = useLedgerFilter();
  const [correcting, setCorrecting] = useState<LedgerLine>();
  const { correct, isPending } = useCorrect(() => setCorrecting(undefined));
  const query = useInfiniteQuery(ledgerQuery(filter));
  useShortcuts('Ledger', movingKeys);
  const lines = query.data?.pages.flatMap(page => page.items) ?? [];
  const sum = query.data?.pages[0]?.sum;
  const board = filter.cycle ? `/leaderboard?cycle=${filter.cycle}` : '/leaderboard';
  return (
    <Page title="Ledger" lead={sum ? sumWords(sum) : <Skeleton h={14} w={220} my={4} />}
      above={<Button component={Link} to={board} variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} />} mb="xs" ml={-8}>Leaderboard</Button>}
      actions={<Button component="a" href={exportPath(filter)} download variant="default" size="sm" leftSection={<IconDownload size={15} />}>Export as CSV</Button>}>
      <LedgerFilters filter={filter} onChange={change} example={lines[0]} />
      {query.isPending && <LedgerTableSkeleton />}
      {query.isError && !query.data && <Trouble error={query.error} onRetry={() => void query.refetch()} />}
      {lines.length > 0 && <LedgerTable lines={lines} faded={query.isPlaceholderData} onCorrect={user.role === 'admin' ? setCorrecting : undefined} />}
      {query.data && lines.length === 0 && <NoLines onAll={Object.values(filter).some(Boolean) ? () => change(everyLine) : undefined} />}
      {sum && <LoadMore query={query} shown={lines.length} total={sum.lines} />}
      <CorrectDialog line={correcting} sending={isPending} onCorrect={correct} onClose={() => setCorrecting(undefined)} />
    </Page>
  );
}

const sumWords = (sum: Lines['sum']) => `${points(sum.points)} from ${plural(sum.wins, 'win')} that stand${sum.wins === 1 ? 's' : ''} · ${plural(sum.lines, 'line')}`;

function NoLines({ onAll }: { onAll: (() => void) | undefined }) {
  return onAll
    ? <Empty title="No line is like this" action={<Button variant="default" onClick={onAll}>Show every line</Button>} />
    : <Empty title="Nothing is booked yet">The first win of a driver writes the first line.</Empty>;
}
