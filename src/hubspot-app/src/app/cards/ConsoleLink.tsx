import { Flex, Link, LoadingButton, Text } from '@hubspot/ui-extensions';
import { consoleOf, signInLink } from '@impactpilot/backend';
import { useState, useSyncExternalStore } from 'react';
import { useCardContext } from './cardContext.ts';

/** The way to the account's page in the console, signed in. */
export function ConsoleLink() {
  const { card, view: { account }, origin } = useCardContext();
  const page = `/accounts/${account.id}`;
  const [link] = useState(() => signInLink(card.api, page));
  const now = useSyncExternalStore(link.subscribe, link.state);

  if (now.state === 'there') {
    return (
      <Flex direction="column" gap="flush">
        <Link href={{ url: now.url, external: true }} onClick={link.forget}>Continue to {account.name} in ImpactPilot</Link>
        <Text variant="microcopy">The link signs you in. It works once, for a minute.</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton size="xs" variant="secondary" loading={now.state === 'asked'} onClick={() => void link.ask()}>Open in ImpactPilot</LoadingButton>
      {now.state === 'refused' && (
        <Flex direction="column" gap="flush">
          <Text variant="microcopy">{now.problem.title}. {now.problem.detail}</Text>
          <Link href={consoleOf(origin, page)}>Open it and sign in there</Link>
        </Flex>
      )}
    </Flex>
  );
}
