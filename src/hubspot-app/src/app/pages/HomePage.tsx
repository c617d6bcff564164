import { EmptyState, Flex, Heading, hubspot, Link, Text, Tile, useExtensionContext } from '@hubspot/ui-extensions';
import { consoleOf, originOf } from '@impactpilot/backend';
import { SignIn } from './SignIn.tsx';

const places = [
  { path: '/leaderboard', name: 'Leaderboard', what: 'Points of the cycle, CSM by CSM.' },
  { path: '/accounts', name: 'Accounts', what: 'Every account with its points and what waits for a decision.' },
  { path: '/drivers', name: 'Drivers', what: 'What counts as impact, and the rules that watch HubSpot for it.' },
  { path: '/connection', name: 'Connection', what: 'Whether HubSpot is connected and in step.' },
];

/** The app's page in HubSpot: the ways into the console. */
export function HomePage() {
  const { variables } = useExtensionContext<'pages'>();
  const origin = originOf(variables);
  if (!origin) {
    return (
      <EmptyState title="ImpactPilot’s address is missing" layout="vertical">
        <Text>The app was uploaded without a profile. Upload it again with one that sets IMPACTPILOT_ORIGIN.</Text>
      </EmptyState>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      <Heading>ImpactPilot</Heading>
      <SignIn origin={origin} />
      {places.map(({ path, name, what }) => (
        <Tile key={path} compact>
          <Link href={consoleOf(origin, path)}>{name}</Link>
          <Text variant="microcopy">{what}</Text>
        </Tile>
      ))}
    </Flex>
  );
}

hubspot.extend<'pages'>(() => <HomePage />);
