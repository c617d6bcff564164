import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { consoleOf, type CardView, type Problem } from '@impactpilot/backend';
import { useCardContext } from '../cardContext.ts';
import type { Words } from '../words.ts';

/** What the reader must know of what is shown: that it is old, that it is not all, or that the company is no customer. */
export function Banners() {
  const { card: { problem, retry }, view, words, origin } = useCardContext();
  return (
    <>
      {problem && <Offline problem={problem} readAt={view.readAt} words={words} onRetry={retry} />}
      {view.sync.state !== 'current' && <Sync sync={view.sync} words={words} origin={origin} />}
      {view.account.isCustomer === false && <NoCustomer account={view.account} />}
    </>
  );
}

function Offline({ problem, readAt, words, onRetry }: { problem: Problem; readAt: string; words: Words; onRetry: () => void }) {
  return (
    <Alert title={problem.title} variant="warning">
      <Flex direction="column" gap="xs" align="start">
        <Text>This is how it stood at {words.clock(readAt)}. The card goes on trying by itself.</Text>
        <Button size="xs" onClick={onRetry}>Try now</Button>
      </Flex>
    </Alert>
  );
}

function Sync({ sync: { state, lastSuccessAt }, words, origin }: { sync: CardView['sync']; words: Words; origin: string }) {
  const since = lastSuccessAt ? `HubSpot was last read ${words.when(lastSuccessAt)}.` : 'HubSpot has not been read yet.';
  if (state === 'importing') {
    return <Alert title="HubSpot’s data is being imported" variant="info"><Text>More may turn up within minutes. {since}</Text></Alert>;
  }
  if (state === 'disconnected') {
    return (
      <Alert title="ImpactPilot is disconnected from HubSpot" variant="danger">
        <Flex direction="column" gap="xs" align="start">
          <Text>Nothing new is detected. {since}</Text>
          <Button size="xs" href={consoleOf(origin, '/connection')}>Reconnect</Button>
        </Flex>
      </Alert>
    );
  }
  return <Alert title="HubSpot’s data is late" variant="warning"><Text>{since} It is caught up on by itself.</Text></Alert>;
}

const NoCustomer = ({ account: { lifecycle } }: { account: CardView['account'] }) => (
  <Alert title={lifecycle ? `Not a customer: ${lifecycle}` : 'Not a customer'} variant="info" />
);
