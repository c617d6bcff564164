import { Button, Checkbox, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Library } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';
import { BackLink } from '../parts/BackLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { LibraryAreaPanel, LibraryAreaSkeleton } from './LibraryAreaPanel.tsx';
import { libraryQuery } from './queries.ts';
import { isMissing, usePicking } from './usePicking.ts';
import styles from './library.module.css';

const title = 'Driver library';

export function LibraryPage() {
  return <AdminsOnly title={title} act="add drivers" back={{ to: '/drivers', label: 'See the drivers' }}><Picker /></AdminsOnly>;
}

const driversOf = (library: Library | undefined) => (library?.areas ?? []).flatMap(area => area.drivers);

function Picker() {
  const library = useQuery(libraryQuery);
  const drivers = driversOf(library.data);
  const missing = drivers.filter(isMissing);
  const picking = usePicking(drivers);
  const all = missing.length > 0 && picking.keys.length === missing.length;
  return (
    <Page title={title} above={<BackLink to="/drivers">Drivers</BackLink>} lead={library.data ? <Lead total={drivers.length} missing={missing.length} /> : <Skeleton h={14} w={260} my={4} />}>
      {library.isPending && <div className={styles.stack}><LibraryAreaSkeleton rows={4} /><LibraryAreaSkeleton rows={6} /></div>}
      {library.isError && !library.data && <Trouble error={library.error} onRetry={() => void library.refetch()} />}
      {library.data && (
        <div className={styles.stack}>
          {library.data.areas.map(area => <LibraryAreaPanel key={area.name} area={area} chosen={picking.keys} onToggle={picking.toggle} />)}
          {missing.length > 0 && (
            <Group className={styles.bar} role="region" aria-label="What is chosen">
              <Checkbox label={`All ${count(missing.length)} that you don’t have`} checked={all} indeterminate={!all && picking.keys.length > 0} onChange={event => picking.toggle(missing, event.currentTarget.checked)} />
              <Text fz="sm" c="dimmed" className={styles.promise}>They come in switched off: nothing is watched before you look at it.</Text>
              <Button size="sm" disabled={picking.keys.length === 0} loading={picking.isAdding} onClick={picking.add}>
                {picking.keys.length === 0 ? 'Add drivers' : `Add ${plural(picking.keys.length, 'driver')}`}
              </Button>
            </Group>
          )}
        </div>
      )}
    </Page>
  );
}

function Lead({ total, missing }: { total: number; missing: number }) {
  if (missing === 0) return `You have all ${count(total)} of them`;
  return `${plural(total, 'proven driver')} to start from${missing < total ? ` · you have ${count(total - missing)}` : ''}`;
}
