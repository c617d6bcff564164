import { Button, CloseButton, Group, SegmentedControl, Skeleton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Catalogue } from '../api/contract.ts';
import { catalogueQuery } from '../api/queries.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { AreaDialog } from './AreaDialog.tsx';
import { SheetMenu } from '../sheet/SheetMenu.tsx';
import { AreaTable, AreaTableSkeleton } from './AreaTable.tsx';
import { DriverDrawer } from './DriverDrawer.tsx';
import { driversOf, matching } from './catalogue.ts';
import { useDriverSearch, type DriverSearch } from './useDriverSearch.ts';
import styles from './catalogue.module.css';

// What only admins need does not burden the others' first look.
const CatalogueBoard = lazy(() => import('./CatalogueBoard.tsx').then(module => ({ default: module.CatalogueBoard })));
const NewDriver = lazy(() => import('./NewDriver.tsx').then(module => ({ default: module.NewDriver })));

export function DriversPage() {
  const catalogue = useQuery(catalogueQuery);
  const isAdmin = useSession().user.role === 'admin';
  const filter = useDriverSearch();
  useShortcuts('Drivers', movingKeys);
  const areas = catalogue.data?.areas ?? [];
  const open = [...driversOf(catalogue.data), ...driversOf(catalogue.data, true)].find(one => one.id === filter.driver);

  return (
    <Page title="Drivers" lead={catalogue.data ? <Lead catalogue={catalogue.data} /> : <Skeleton h={14} w={240} my={4} />}
      actions={(
        <Group gap="xs" className={styles.actions}>
          <Search {...filter} />
          {isAdmin && <SegmentedControl size="xs" aria-label="Which drivers" value={filter.archived ? 'archived' : 'used'} onChange={value => filter.change('archived', value === 'archived' ? 'true' : '')}
            data={[{ value: 'used', label: 'In use' }, { value: 'archived', label: 'Archived' }]} />}
          {isAdmin && <NewOnes hasAreas={areas.length > 0} onDriver={() => filter.change('new', areas[0]!.id)} />}
          <SheetMenu />
        </Group>
      )}>
      {catalogue.isPending && <Loading />}
      {catalogue.isError && !catalogue.data && <Trouble error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.data && (isAdmin && filter.search === '' && !filter.archived && areas.length > 0
        ? <Suspense fallback={<Loading />}><CatalogueBoard areas={areas} onOpen={id => filter.change('driver', id)} onAdd={id => filter.change('new', id)} /></Suspense>
        : <Found catalogue={catalogue.data} filter={filter} />)}
      <DriverDrawer driver={open} areas={areas} onOpen={id => filter.change('driver', id)} onClose={() => filter.change('driver', '')} />
      {isAdmin && filter.fresh !== null && catalogue.data && (
        <Suspense><NewDriver area={filter.fresh} areas={areas} onMade={filter.made} onClose={() => filter.change('new', '')} /></Suspense>
      )}
    </Page>
  );
}

function Search({ search, change }: DriverSearch) {
  return (
    <TextInput size="sm" w={{ base: '100%', xs: 240 }} type="search" placeholder="Search drivers" aria-label="Search drivers" leftSection={<IconSearch size={15} />}
      value={search} onChange={event => change('search', event.currentTarget.value)}
      rightSection={search !== '' && <CloseButton size="sm" aria-label="Clear the search" onClick={() => change('search', '')} />} />
  );
}

function NewOnes({ hasAreas, onDriver }: { hasAreas: boolean; onDriver: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>New area</Button>
      {hasAreas && <Button size="sm" onClick={onDriver}>New driver</Button>}
      <AreaDialog opened={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function Found({ catalogue, filter: { search, archived, change } }: { catalogue: Catalogue; filter: DriverSearch }) {
  const isAdmin = useSession().user.role === 'admin';
  const areas = matching(catalogue, search, archived);
  if (areas.length > 0) return <div className={styles.stack}>{areas.map(area => <AreaTable key={area.id} area={area} onOpen={id => change('driver', id)} />)}</div>;
  if (search !== '') return <Empty title={`No driver matches “${search}”`} action={<Button variant="default" onClick={() => change('search', '')}>Show every driver</Button>} />;
  if (archived) return <Empty title="No archived drivers">A driver that is archived is not won any more. Its history and points stay, and it can be restored here.</Empty>;
  return (
    <Empty title="No drivers yet" action={isAdmin && <Button component={Link} to="/drivers/library">Pick from the library</Button>}>
      An impact driver is something you do with a customer that creates value. {isAdmin ? 'Begin with the published ones, or make your own.' : 'An admin adds the first ones.'}
    </Empty>
  );
}

function Lead({ catalogue }: { catalogue: Catalogue }) {
  const drivers = driversOf(catalogue);
  const watching = drivers.filter(driver => driver.transition && driver.transition.mode !== 'off').length;
  return <Text c="dimmed">{plural(drivers.length, 'driver')} in {plural(catalogue.areas.length, 'area')} · {watching} watching HubSpot</Text>;
}

const Loading = () => <div className={styles.stack}><AreaTableSkeleton rows={4} /><AreaTableSkeleton rows={6} /></div>;
