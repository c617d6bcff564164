import { Flex, Heading, SearchInput, Text, useDebounce } from '@hubspot/ui-extensions';
import type { Area } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import { AreaAccordion } from './AreaAccordion.tsx';
import { AskedRows, DriverRows } from './DriverRows.tsx';

/** So many can be looked through without a search. */
const few = 40;

/** Everything that can be won here, by area, or found by its words. */
export function Drivers() {
  const { view: { areas } } = useCardContext();
  const [written, setWritten] = useState('');
  const sought = useDebounce(written.trim());
  const drivers = areas.reduce((sum, area) => sum + area.drivers, 0);
  if (drivers === 0) return <Text variant="microcopy">There are no drivers yet. An admin adds them in ImpactPilot.</Text>;
  return (
    <Flex direction="column" gap="xs">
      <Heading>Drivers</Heading>
      {(drivers > few || areas.some(area => area.rows === null)) && (
        <SearchInput label="Search drivers" name="drivers" placeholder="Name or definition" clearable onInput={setWritten} onChange={setWritten} />
      )}
      {sought === '' ? areas.map(area => <AreaAccordion key={area.id} area={area} />) : <Found areas={areas} words={sought} />}
    </Flex>
  );
}

function Found({ areas, words }: { areas: Area[]; words: string }) {
  if (areas.some(area => area.rows === null)) return <AskedRows key={words} which={{ search: words }} what={`“${words}”`} />;
  const sought = words.toLowerCase();
  const found = areas.flatMap(area => area.rows ?? []).filter(({ name, definition }) => `${name}\n${definition}`.toLowerCase().includes(sought));
  return <DriverRows drivers={found} />;
}
