import { Button, Group, NativeSelect } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PersonState } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Page } from '../parts/Page.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { type Guests, InviteDialog } from './InviteDialog.tsx';
import { PeopleTable, PeopleTableSkeleton } from './PeopleTable.tsx';
import { stateWords } from './personWords.ts';
import { peopleQuery } from './queries.ts';

export function PeoplePage() {
  const { filter, change } = usePeopleFilter();
  const people = useInfiniteQuery(peopleQuery(filter));
  const [guests, setGuests] = useState<Guests | null>(null);
  useShortcuts('People', movingKeys);
  const first = people.data?.pages[0];
  const shown = people.data?.pages.flatMap(page => page.items) ?? [];
  const isFiltered = filter.search !== undefined || filter.state !== undefined;
  return (
    <Page title="People" lead={first ? `${plural(first.mayUse, 'person', 'people')} may use ImpactPilot · they come from HubSpot’s owners` : 'Who uses ImpactPilot'}
      actions={<InviteTeam team={first?.teamToInvite ?? 0} onInvite={team => setGuests({ person: null, team })} />}>
      <Group gap="sm" mb="md">
        <SearchBox label="Search people" searched={filter.search ?? ''} onSearch={search => change({ ...filter, search: search || undefined })} />
        <NativeSelect size="sm" aria-label="State" value={filter.state ?? ''} onChange={event => change({ ...filter, state: (event.currentTarget.value || undefined) as PersonState | undefined })}
          data={[{ value: '', label: 'Everybody' }, ...Object.entries(stateWords).map(([value, label]) => ({ value, label }))]} />
      </Group>
      {people.isPending && <PeopleTableSkeleton />}
      {people.isError && !people.data && <Trouble error={people.error} onRetry={() => void people.refetch()} />}
      {shown.length > 0 && <PeopleTable people={shown} faded={people.isPlaceholderData} onInvite={person => setGuests({ person, team: 1 })} />}
      {first && shown.length === 0 && (isFiltered
        ? <Empty title={filter.search ? `Nobody matches “${filter.search}”` : 'Nobody is in this state'} action={<Button variant="default" onClick={() => change({})}>Show everybody</Button>} />
        : <Empty title="Nobody yet">People come from HubSpot’s owners as soon as they are imported.</Empty>)}
      <LoadMore query={people} shown={shown.length} total={first?.total} />
      <InviteDialog guests={guests} onClose={() => setGuests(null)} />
    </Page>
  );
}

function InviteTeam({ team, onInvite }: { team: number; onInvite: (team: number) => void }) {
  if (useSession().user.role !== 'admin' || team === 0) return null;
  return <Button leftSection={<IconUserPlus size={15} />} onClick={() => onInvite(team)}>Invite your team ({team})</Button>;
}

interface Filter { search?: string; state?: PersonState }

function usePeopleFilter() {
  const [params, setParams] = useSearchParams();
  const state = params.get('state');
  const filter: Filter = { search: params.get('search') ?? undefined, state: state !== null && state in stateWords ? state as PersonState : undefined };
  const change = (wanted: Filter) => setParams(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)), { replace: true });
  return { filter, change };
}
