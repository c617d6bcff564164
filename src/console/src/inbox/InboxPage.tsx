import { Button } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBeach } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { InboxItem, InboxPage as Answer } from '../api/contract.ts';
import { forgetLaterPages } from '../api/inboxNews.ts';
import { inboxQuery } from '../api/queries.ts';
import { CoverDialog } from '../covers/CoverDialog.tsx';
import { CoverNote } from '../covers/CoverNote.tsx';
import { count } from '../format/words.ts';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useShownFilter } from '../parts/useShownFilter.ts';
import { NoCycle } from '../suggestions/NoCycle.tsx';
import { InboxBoard } from './InboxBoard.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import { InboxSkeleton } from './InboxSkeleton.tsx';
import { NothingWaits } from './NothingWaits.tsx';
import { useHeldRows } from './useHeldRows.ts';
import { useInboxFilter } from './useInboxFilter.ts';

const idOf = ({ suggestion }: InboxItem) => suggestion.id;

export function InboxPage() {
  const { filter, change } = useInboxFilter();
  const inbox = useInfiniteQuery(inboxQuery(filter));
  const loaded = useMemo(() => inbox.data?.pages.flatMap(page => page.items) ?? [], [inbox.data]);
  const shownFilter = useShownFilter(filter, inbox.isPlaceholderData);
  const held = useHeldRows(loaded, idOf, shownFilter);
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const search = useRef<HTMLInputElement>(null);
  const first = inbox.data?.pages[0];
  const client = useQueryClient();
  useEffect(() => () => forgetLaterPages(client), [client]);
  const [covering, { open, close }] = useDisclosure(false);

  return (
    <Page title="Inbox" lead={<Lead answer={first} />}
      actions={<Button variant="default" size="sm" leftSection={<IconBeach size={16} aria-hidden />} onClick={open}>Holiday cover</Button>}>
      <CoverNote shownCsm={filter.csm} onShow={csm => change({ csm })} onChange={open} />
      <CoverDialog opened={covering} onClose={close} />
      <NoCycle />
      <InboxFilters filter={filter} onChange={change} rows={held.rows} searchRef={search} />
      {inbox.isPending && <InboxSkeleton beside={!narrow} />}
      {inbox.isError && !inbox.data && <Trouble error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {first && (
        <InboxBoard held={held} filter={filter} total={first.total} inPlace={narrow} faded={inbox.isPlaceholderData} hasMore={inbox.hasNextPage}
          onSearch={() => search.current?.focus()} empty={<NothingWaits filter={filter} snoozed={first.snoozed} onChange={change} />}>
          <LoadMore query={inbox} shown={held.rows.length} total={first.total} />
        </InboxBoard>
      )}
    </Page>
  );
}

function Lead({ answer }: { answer: Answer | undefined }) {
  return answer ? `${count(answer.waiting)} waiting · ${count(answer.snoozed)} snoozed` : 'Loading…';
}
