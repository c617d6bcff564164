import { Flex, Link, LoadingButton, Text } from '@hubspot/ui-extensions';
import { consoleOf, Problem, type SignInLink } from '@impactpilot/backend';
import { useEffect, useRef, useState } from 'react';
import { useCardContext } from './cardContext.ts';

/** The link lives for a minute; a little less is offered, so that nobody presses a dead one. */
const offered = 50_000;

/**
 * The way to the account's page in the console. Nothing in HubSpot's sandbox can open a page by itself, so the first press
 * fetches a link that signs in once, and the second follows it.
 */
export function ConsoleLink({ path }: { path: string }) {
  const { card, view, origin } = useCardContext();
  const [link, setLink] = useState<SignInLink | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);

  useEffect(() => {
    if (!link) return;
    const timer = setTimeout(() => setLink(null), offered);
    return () => clearTimeout(timer);
  }, [link]);

  const ask = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setAsking(true);
    setProblem(null);
    try {
      setLink(await card.api.signIn(path, crypto.randomUUID()));
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      underWay.current = false;
      setAsking(false);
    }
  };

  if (link) {
    return (
      <Flex direction="column" gap="flush">
        <Link href={{ url: link.url, external: true }} onClick={() => setLink(null)}>Continue to {view.account.name} in ImpactPilot</Link>
        <Text variant="microcopy">The link signs you in. It works once, for a minute.</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton size="xs" variant="secondary" loading={asking} onClick={() => void ask()}>Open in ImpactPilot</LoadingButton>
      {problem && (
        <Flex direction="column" gap="flush">
          <Text variant="microcopy">{problem.title}. {problem.detail}</Text>
          <Link href={consoleOf(origin, path)}>Open it and sign in there</Link>
        </Flex>
      )}
    </Flex>
  );
}
