import { Flex, ProgressBar, Statistics, StatisticsItem, StatusTag, Text } from '@hubspot/ui-extensions';
import { useCardContext } from './cardContext.ts';

/** Where the account stands: its points, the cycle, and how far it is from being an impacted account. */
export function Header() {
  const { view: { points, cycle, impacted }, words } = useCardContext();
  return (
    <Flex direction="column" gap="xs">
      <Statistics>
        <StatisticsItem label="Points this cycle" number={words.count(points.thisCycle)} />
        <StatisticsItem label="Points ever" number={words.count(points.ever)} />
      </Statistics>
      <Flex justify="between" align="center" gap="xs" wrap>
        <Text variant="microcopy">{cycle ? words.cycle(cycle) : 'No cycle is active: points count once one is started.'}</Text>
        {cycle && impacted.reached && <StatusTag variant="success">Impacted account</StatusTag>}
      </Flex>
      {cycle && !impacted.reached && (
        <ProgressBar aria-label="Progress to an impacted account" value={points.thisCycle} maxValue={impacted.neededPoints}
          valueDescription={`${words.count(points.thisCycle)} of ${words.points(impacted.neededPoints)} to an impacted account`} />
      )}
    </Flex>
  );
}
