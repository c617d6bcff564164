import { Divider, EmptyState, Flex, Heading, hubspot, Link, LoadingSpinner, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { type Account, consoleOf, originOf } from '@impactpilot/backend';
import { CardProblem, NoOrigin } from './CardProblem.tsx';
import { Standing } from './Standing.tsx';
import { SuggestionTile } from './SuggestionTile.tsx';
import { type Card, useCard } from './useCard.ts';
import { speaking } from './words.ts';

/** The card of a company, the same in the sidebar and in a tab. */
export function ImpactCard() {
  const { variables, crm } = useExtensionContext<'crm.record.sidebar'>();
  const origin = originOf(variables);
  return origin ? <CompanyCard key={crm.objectId} origin={origin} companyId={crm.objectId} /> : <NoOrigin />;
}

function CompanyCard({ origin, companyId }: { origin: string; companyId: number }) {
  const card = useCard(origin, companyId);
  if (card.problem) return <CardProblem problem={card.problem} origin={origin} onRetry={card.reload} />;
  if (!card.account) return <LoadingSpinner label="Loading impact" showLabel layout="centered" />;
  return <CompanyImpact account={card.account} card={card} origin={origin} />;
}

function CompanyImpact({ account, card, origin }: { account: Account; card: Card; origin: string }) {
  const { user } = useExtensionContext<'crm.record.sidebar'>();
  const words = speaking(user.locale);
  const waiting = account.suggestions.filter(one => one.status === 'pending').length;
  return (
    <Flex direction="column" gap="sm">
      <Standing account={account} words={words} />
      <Divider />
      <Heading>Impact detected ({waiting})</Heading>
      {account.suggestions.length === 0 && (
        <EmptyState title="Nothing is waiting" layout="vertical" imageName="idea" imageWidth={120}>
          <Text>What HubSpot shows next appears here by itself.</Text>
        </EmptyState>
      )}
      {waiting > 0 && !account.canAct && <Text variant="microcopy">{whoActs(account)}</Text>}
      {account.suggestions.map(suggestion => (
        <SuggestionTile key={suggestion.id} suggestion={suggestion} canAct={account.canAct} words={words} decide={card.decide} onReload={card.reload} />
      ))}
      <Link href={consoleOf(origin, `/accounts/${account.id}`)}>Open {account.name} in ImpactPilot</Link>
    </Flex>
  );
}

const whoActs = ({ csm }: Account): string =>
  csm ? `You can look; ${csm.name}, a manager or an admin decides.` : 'You can look; a manager or an admin decides.';

hubspot.extend<'crm.record.sidebar'>(() => <ImpactCard />);
