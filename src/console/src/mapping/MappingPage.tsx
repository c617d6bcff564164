import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Alias } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { AliasLine } from './AliasLine.tsx';
import { MappingTabs } from './MappingTabs.tsx';
import { aliasesQuery } from './queries.ts';
import { useMapAlias } from './useMapAlias.ts';
import styles from './mapping.module.css';

/** What conditions call things, and which property of this portal that is. */
export function MappingPage() {
  const aliases = useQuery(aliasesQuery);
  useShortcuts('Mapping', movingKeys);
  const waiting = aliases.data?.filter(alias => !alias.reads) ?? [];
  const settled = aliases.data?.filter(alias => alias.reads) ?? [];
  return (
    <Page title="Mapping" lead={aliases.data ? <Lead waiting={waiting} all={aliases.data} /> : 'Names in rules, and the HubSpot properties that they stand for'} above={<MappingTabs />}>
      {aliases.isPending && <Loading />}
      {aliases.isError && !aliases.data && <Trouble error={aliases.error} onRetry={() => void aliases.refetch()} />}
      <Group title="Waiting for a property" aliases={waiting} />
      <Group title="Mapped" aliases={settled} />
      {aliases.data?.length === 0 && <Empty title="Nothing to map">Every rule reads properties that HubSpot gives every portal.</Empty>}
    </Page>
  );
}

function Lead({ waiting, all }: { waiting: Alias[]; all: Alias[] }) {
  if (waiting.length === 0) return `All ${plural(all.length, 'name')} in rules stand for a property of your HubSpot`;
  const drivers = new Set(waiting.flatMap(alias => alias.drivers.map(({ driver }) => driver)));
  return `${plural(waiting.length, 'name')} ${waiting.length === 1 ? 'waits' : 'wait'} for a property; ${plural(drivers.size, 'driver')} can’t be watched until then`;
}

function Group({ title, aliases }: { title: string; aliases: Alias[] }) {
  const { start, sending } = useMapAlias();
  if (aliases.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <Title order={2} fz="md" mb="sm">{title}</Title>
      <ul className={styles.lines}>
        {aliases.map(alias => <AliasLine key={alias.name} alias={alias} sending={sending === alias.name} onMap={target => start(alias, target)} />)}
      </ul>
    </section>
  );
}

function Loading() {
  return <Stack aria-busy aria-label="Loading the mapping">{[0, 1, 2, 3, 4].map(line => <Skeleton key={line} h={76} radius="lg" />)}</Stack>;
}
