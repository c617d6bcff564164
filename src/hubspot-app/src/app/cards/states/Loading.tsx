import { Flex, Heading, LoadingSpinner, ProgressBar, Statistics, StatisticsItem, Text, Tile } from '@hubspot/ui-extensions';
import { useLate } from '../data/useLate.ts';

/** A line's height, and nothing on it. */
const blank = '\u00a0';

/** About the size of what follows, so that nothing jumps. A fast answer is not announced by a spinner; a slow one is. */
export function Loading() {
  const late = useLate(300);
  const slow = useLate(5_000);
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="xs">
        <Statistics>
          <StatisticsItem label="Points this cycle" number="–" />
          <StatisticsItem label="Points ever" number="–" />
        </Statistics>
        <Text variant="microcopy">…</Text>
        <ProgressBar aria-label="Loading" value={0} valueDescription="…" />
      </Flex>
      <Heading>Impact detected</Heading>
      <Tile compact>
        {late
          ? <LoadingSpinner label={slow ? 'Still loading; this takes longer than usual' : 'Loading impact'} showLabel layout="centered" size="sm" />
          : <Text variant="microcopy">…</Text>}
        <Text>{blank}</Text>
        <Text>{blank}</Text>
      </Tile>
      <Heading>Best next</Heading>
      <Text variant="microcopy">…</Text>
    </Flex>
  );
}
