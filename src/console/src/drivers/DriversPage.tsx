import { Button, CloseButton, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Catalogue } from '../api/contract.ts';
import { catalogueQuery } from '../api/queries.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { SheetMenu } from '../sheet/SheetMenu.tsx';
import { AreaTable, AreaTableSkeleton } from './AreaTable.tsx';
import { DriverDrawer } from './DriverDrawer.tsx';
import styles from './catalogue.module.css';

export function DriversPage() {
  const catalogue = useQuery(catalogueQuery);
  const { search, driver, change } = useDriverSearch();
  useShortcuts('Drivers', movingKeys);
  const areas = catalogue.data ? matching(catalogue.data, search) : [];
  const open = driver === null ? undefined : driversOf(catalogue.data).find(one => one.id === driver);

  return (
    <Page title="Drivers" lead={catalogue.data ? <Lead catalogue={catalogue.data} /> : <Skeleton h={14} w={240} my={4} />}
      actions={(
        <Group gap="sm">
          <TextInput size="sm" w={{ base: '100%', xs: 280 }} type="search" placeholder="Search drivers" aria-label="Search drivers" leftSection={<IconSearch size={15} />}
            value={search} onChange={event => change('search', event.currentTarget.value)}
            rightSection={search !== '' && <CloseButton size="sm" aria-label="Clear the search" onClick={() => change('search', '')} />} />
          <SheetMenu />
        </Group>
      )}>
      <div className={styles.stack}>
        {catalogue.isPending && <><AreaTableSkeleton rows={4} /><AreaTableSkeleton rows={6} /></>}
        {catalogue.isError && !catalogue.data && <Trouble error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
        {areas.map(area => <AreaTable key={area.id} area={area} onOpen={id => change('driver', id)} />)}
        {catalogue.data && areas.length === 0 && (search === ''
          ? <Empty title="No drivers yet">An impact driver is something you do with a customer that creates value. An admin adds the first ones from the library.</Empty>
          : <Empty title={`No driver matches “${search}”`} action={<Button variant="default" onClick={() => change('search', '')}>Show every driver</Button>} />)}
      </div>
      <DriverDrawer driver={open} onClose={() => change('driver', '')} />
    </Page>
  );
}

function useDriverSearch() {
  const [params, setParams] = useSearchParams();
  const change = (name: 'search' | 'driver', value: string) => setParams((current) => {
    if (value) current.set(name, value);
    else current.delete(name);
    return current;
  }, { replace: name === 'search' });
  return { search: params.get('search') ?? '', driver: params.get('driver'), change };
}

function Lead({ catalogue }: { catalogue: Catalogue }) {
  const drivers = driversOf(catalogue);
  const watching = drivers.filter(driver => driver.transition && driver.transition.mode !== 'off').length;
  return <Text c="dimmed">{plural(drivers.length, 'driver')} in {plural(catalogue.areas.length, 'area')} · {watching} watching HubSpot</Text>;
}

const driversOf = (catalogue: Catalogue | undefined) =>
  (catalogue?.areas ?? []).flatMap(area => area.drivers).filter(driver => !driver.archived);

function matching(catalogue: Catalogue, search: string): Catalogue['areas'] {
  const wanted = search.trim().toLowerCase();
  return catalogue.areas
    .map(area => ({
      ...area,
      drivers: area.drivers.filter(driver => !driver.archived && `${area.name} ${driver.name} ${driver.definition}`.toLowerCase().includes(wanted)),
    }))
    .filter(area => area.drivers.length > 0);
}
