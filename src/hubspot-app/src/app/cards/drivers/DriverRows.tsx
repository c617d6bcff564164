import { AutoGrid, Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { Driver } from '@impactpilot/backend';
import { useCardContext } from '../cardContext.ts';
import { useLate } from '../data/useLate.ts';
import { useRows, type Which } from '../data/useRows.ts';
import { narrow } from '../parts/limits.ts';
import { DriverRow } from './DriverRow.tsx';

export function DriverRows({ drivers, more = false }: { drivers: Driver[]; more?: boolean }) {
  if (drivers.length === 0) return <Text variant="microcopy">No driver is found.</Text>;
  return (
    <Flex direction="column" gap="sm">
      <AutoGrid columnWidth={narrow} gap="md" flexible>{drivers.map(driver => <DriverRow key={driver.id} driver={driver} />)}</AutoGrid>
      {more && <Text variant="microcopy">These are the first {drivers.length}; a search finds the others.</Text>}
    </Flex>
  );
}

/** Where there are many drivers, those of an area or those found come when they are looked at. */
export function AskedRows({ which, what }: { which: Which; what: string }) {
  const { card } = useCardContext();
  const { rows, problem, retry } = useRows(card.api, card.companyId, which, card.happened);
  const late = useLate(300);
  return (
    <Flex direction="column" gap="xs">
      {problem && (
        <Flex direction="column" gap="xs" align="start">
          <Text variant="microcopy">{problem.title}. {problem.detail}</Text>
          <Button size="xs" onClick={retry}>Try again</Button>
        </Flex>
      )}
      {rows ? <DriverRows drivers={rows.items} more={rows.more} /> : !problem && (late ? <LoadingSpinner label={`Loading ${what}`} showLabel size="xs" /> : <Text variant="microcopy">…</Text>)}
    </Flex>
  );
}
