import { AutoGrid, Button, Flex, Heading, LoadingSpinner, Tag, Text, Tile } from '@hubspot/ui-extensions';
import type { BestNext as Best, Driver } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from './cardContext.ts';
import { useLate } from './data/useLate.ts';
import { useRows } from './data/useRows.ts';
import { narrow } from './parts/limits.ts';
import { DriverRow } from './drivers/DriverRow.tsx';

/** What is worth the most effort now, and what there is still to win. A press shows what can be done about it. */
export function BestNext() {
  const { view: { bestNext, winnable, cycle, areas }, words } = useCardContext();
  const [open, setOpen] = useState<string | null>(null);
  if (!cycle || (bestNext.length === 0 && winnable.drivers === 0)) return null;
  const rows = areas.flatMap(area => area.rows ?? []);
  return (
    <Flex direction="column" gap="xs">
      <Heading>Best next</Heading>
      <Text variant="microcopy">{words.counted(winnable.drivers, 'driver')}, {words.points(winnable.points)} still to win this cycle</Text>
      <AutoGrid columnWidth={narrow} gap="xs" flexible>{bestNext.map(best => (
        <Flex key={best.driverId} direction="column" gap="flush">
          <Flex justify="between" align="center" gap="xs">
            <Button variant="transparent" size="xs" truncate onClick={() => setOpen(now => (now === best.driverId ? null : best.driverId))}>{best.name}</Button>
            <Tag variant="warning">{words.gain(best.points)}</Tag>
          </Flex>
          <Text variant="microcopy">{best.why}</Text>
          {open === best.driverId && <Tile compact><Opened best={best} row={rows.find(row => row.id === best.driverId)} /></Tile>}
        </Flex>
      ))}</AutoGrid>
    </Flex>
  );
}

const Opened = ({ best, row }: { best: Best; row: Driver | undefined }) => (row ? <DriverRow driver={row} /> : <Searched best={best} />);

/** With many drivers the card's answer holds none of them: this one is asked for by its name. */
function Searched({ best }: { best: Best }) {
  const { card } = useCardContext();
  const { rows, problem } = useRows(card.api, card.companyId, { search: best.name }, card.happened);
  const late = useLate(300);
  const row = rows?.items.find(one => one.id === best.driverId);
  if (row) return <DriverRow driver={row} />;
  if (problem) return <Text variant="microcopy">{problem.title}. {problem.detail}</Text>;
  if (rows) return <Text variant="microcopy">It is no longer among the drivers of this account.</Text>;
  return late ? <LoadingSpinner label={`Loading ${best.name}`} size="xs" /> : <Text variant="microcopy">…</Text>;
}
