import { AutoGrid, Button, Flex, Heading, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import type { CardView } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import { expectedTile } from '../data/attempts.ts';
import { narrow } from '../parts/limits.ts';
import { SuggestionTile } from './SuggestionTile.tsx';

/** What HubSpot's data suggests. It stands above everything that can be folded away. */
export function Detected() {
  const { card, view, words } = useCardContext();
  const { tiles = [], arrived = [], moreTiles = false } = card.shown ?? {};
  const expected = tiles.map(one => expectedTile(one, card.attempts[one.id]));
  const waitsMore = expected.filter(one => one.status === 'pending').length - tiles.filter(one => one.status === 'pending').length;
  return (
    <Flex direction="column" gap="xs">
      <Heading>Impact detected ({words.count(view.waiting + waitsMore)})</Heading>
      {arrived.length > 0 && <Flex><Button size="xs" variant="primary" onClick={card.showArrived}>Show {words.count(arrived.length)} new</Button></Flex>}
      {!view.canAct && tiles.length > 0 && <Text variant="microcopy">{whoActs(view)}</Text>}
      {tiles.length === 0 && <Nothing setUp={view.setUp} />}
      {expected.length > 0 && <AutoGrid columnWidth={narrow} gap="xs" flexible>{expected.map(tile => <SuggestionTile key={tile.id} suggestion={tile} />)}</AutoGrid>}
      {moreTiles && <More />}
    </Flex>
  );
}

function More() {
  const { card } = useCardContext();
  const [loading, setLoading] = useState(false);
  const more = async () => {
    if (loading) return;
    setLoading(true);
    await card.showMore();
    setLoading(false);
  };
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton size="xs" variant="secondary" loading={loading} onClick={() => void more()}>Show 5 more</LoadingButton>
      {card.moreProblem && <Text variant="microcopy">{card.moreProblem.title}. {card.moreProblem.detail}</Text>}
    </Flex>
  );
}

function Nothing({ setUp: { transitionsOn, admins } }: Pick<CardView, 'setUp'>) {
  if (transitionsOn > 0) return <Text variant="microcopy">Nothing is waiting. What HubSpot shows next appears here by itself.</Text>;
  const who = admins.length > 0 ? `${oneOf(admins)} can switch transitions on.` : 'An admin can switch transitions on.';
  return (
    <Tile compact>
      <Text format={{ fontWeight: 'demibold' }}>Nothing watches HubSpot yet</Text>
      <Text variant="microcopy">{who} Until then, drivers are won by hand below.</Text>
    </Tile>
  );
}

const oneOf = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`);

const whoActs = ({ account: { csm } }: CardView): string =>
  csm ? `You can look; ${csm.name}, a manager or an admin decides.` : 'You can look; a manager or an admin decides.';
