import { Flex, ProgressBar, Statistics, StatisticsItem, Tag, Text } from '@hubspot/ui-extensions';
import type { Account } from '@impactpilot/backend';
import type { Words } from './words.ts';

/** Where the account stands: its points, the cycle, and how far it is from being an impacted account. */
export function Standing({ account: { points, cycle, impacted }, words }: { account: Account; words: Words }) {
  return (
    <Flex direction="column" gap="xs">
      <Statistics>
        <StatisticsItem label="Points this cycle" number={words.count(points.thisCycle)} />
        <StatisticsItem label="Points ever" number={words.count(points.ever)} />
      </Statistics>
      <Text variant="microcopy">{cycle ? words.cycle(cycle) : 'No cycle is active: points count once one is started.'}</Text>
      {cycle && (impacted.reached
        ? <Tag variant="success">Impacted account</Tag>
        : <ProgressBar title="Impacted account" value={points.thisCycle} maxValue={impacted.neededPoints}
            valueDescription={`${words.count(points.thisCycle)} of ${words.points(impacted.neededPoints)}`} />)}
    </Flex>
  );
}
