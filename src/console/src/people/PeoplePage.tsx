import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Person } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { PeopleTable, PeopleTableSkeleton } from './PeopleTable.tsx';
import { peopleQuery } from './queries.ts';

export function PeoplePage() {
  const people = useQuery(peopleQuery);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  useShortcuts('People', movingKeys);
  const shown = people.data?.filter(person => matches(person, search)) ?? [];
  return (
    <Page title="People" lead={people.data ? <Lead people={people.data} /> : 'Who uses ImpactPilot'}
      actions={<SearchBox label="Search people" searched={search} onSearch={text => setParams(text ? { search: text } : {}, { replace: true })} />}>
      {people.isPending && <PeopleTableSkeleton />}
      {people.isError && !people.data && <Trouble error={people.error} onRetry={() => void people.refetch()} />}
      {shown.length > 0 && <PeopleTable people={shown} />}
      {people.data && shown.length === 0 && <Empty title={search ? `Nobody matches “${search}”` : 'Nobody yet'}>People come from HubSpot’s owners, and by signing in.</Empty>}
    </Page>
  );
}

function Lead({ people }: { people: Person[] }) {
  const active = people.filter(person => person.active).length;
  return `${plural(active, 'active person', 'active people')} · they come from HubSpot’s owners by themselves, as CSMs`;
}

const matches = ({ name, email }: Person, search: string) => `${name} ${email}`.toLowerCase().includes(search.trim().toLowerCase());
