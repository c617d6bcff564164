import { Button, Flex, Heading, hubspot, List, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { consoleOf, originOf } from '@impactpilot/backend';
import { ConnectionHealth } from './ConnectionHealth.tsx';

/** What an admin does once, and the way to where the rest is set. */
export function Settings() {
  const { variables } = useExtensionContext<'settings'>();
  const origin = originOf(variables);
  return (
    <Flex direction="column" gap="md">
      <Heading>Connection</Heading>
      {origin
        ? (
            <>
              <ConnectionHealth origin={origin} />
              <Flex><Button href={consoleOf(origin, '/connection')} variant="primary">Open the connection page</Button></Flex>
            </>
          )
        : <Text>The app was uploaded without a profile that sets IMPACTPILOT_ORIGIN, so its address is not known.</Text>}
      <Heading>Accounts and people</Heading>
      <Text>
        Every company is an account; there is nothing to link by hand. Its owner in HubSpot is its CSM, and may decide there, as managers and admins may.
      </Text>
      {origin && (
        <Flex gap="sm">
          <Button href={consoleOf(origin, '/accounts')} variant="secondary">Open the accounts</Button>
          <Button href={consoleOf(origin, '/drivers')} variant="secondary">Open drivers and transitions</Button>
        </Flex>
      )}
      <Heading>The card on your companies</Heading>
      <List variant="ordered">
        <Text>Open a company and choose Customize.</Text>
        <Text>Choose the sidebar or a tab, then add a card from the card library.</Text>
        <Text>Filter for apps, add Impact, and save the view.</Text>
      </List>
    </Flex>
  );
}

hubspot.extend<'settings'>(() => <Settings />);
