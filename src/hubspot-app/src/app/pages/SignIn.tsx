import { Flex, hubspot, Link, LoadingButton, Text } from '@hubspot/ui-extensions';
import { cardApi, consoleOf, signInLink } from '@impactpilot/backend';
import { useState, useSyncExternalStore } from 'react';

/** The way into the console without another sign-in: HubSpot has said who asks. The links to its pages work once that is done. */
export function SignIn({ origin }: { origin: string }) {
  const [link] = useState(() => signInLink(cardApi(origin, (url, options) => hubspot.fetch(url, options)), '/'));
  const now = useSyncExternalStore(link.subscribe, link.state);

  if (now.state === 'there') {
    return (
      <Flex direction="column" gap="flush">
        <Link href={{ url: now.url, external: true }} onClick={link.forget}>Continue to ImpactPilot</Link>
        <Text variant="microcopy">The link signs you in. It works once, for a minute.</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton variant="primary" size="sm" loading={now.state === 'asked'} onClick={() => void link.ask()}>Open ImpactPilot</LoadingButton>
      {now.state === 'refused' && (
        <Flex direction="column" gap="flush">
          <Text variant="microcopy">{now.problem.title}. {now.problem.detail}</Text>
          <Link href={consoleOf(origin)}>Open it and sign in there</Link>
        </Flex>
      )}
    </Flex>
  );
}
