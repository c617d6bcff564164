import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditLines, AuditSkeleton } from './AuditLines.tsx';
import { auditQuery } from './queries.ts';
import { useAuditFilter } from './useAuditFilter.ts';

const title = 'Audit log';

export function AuditPage() {
  return <AdminsOnly title={title} act="read the audit log" back={{ to: '/', label: 'Go to your start page' }}><Log /></AdminsOnly>;
}

function Log() {
  const { filter, change, clear } = useAuditFilter();
  const log = useInfiniteQuery(auditQuery(filter));
  useShortcuts(title, movingKeys);
  const lines = log.data?.pages.flatMap(page => page.items) ?? [];
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Page title={title} lead="Who changed what, before and after. Nothing in it can be changed or removed.">
      <AuditFilters filter={filter} onChange={change} />
      {log.isPending && <AuditSkeleton />}
      {log.isError && !log.data && <Trouble error={log.error} onRetry={() => void log.refetch()} />}
      {lines.length > 0 && <><AuditLines lines={lines} faded={log.isPlaceholderData} /><LoadMore query={log} shown={lines.length} /></>}
      {log.data && lines.length === 0 && (narrowed
        ? <Empty title="Nothing was done that matches" action={<Button variant="default" onClick={clear}>Show everything</Button>} />
        : <Empty title="Nothing was done yet">Every change is listed here from the first one on.</Empty>)}
    </Page>
  );
}
