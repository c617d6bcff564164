import { Alert, Button, Flex, hubspot, StatusTag, Text, useExtensionContext } from '@hubspot/ui-extensions';
import { cardApi, Problem, type Settings } from '@impactpilot/backend';
import { useCallback, useEffect, useState } from 'react';

type Told = { settings: Settings } | { problem: Problem } | null;

const looks: Record<string, 'success' | 'info' | 'warning' | 'danger'> = { connected: 'success', importing: 'info', degraded: 'warning', disconnected: 'danger' };

const roles = {
  admin: 'an admin: you set up drivers, transitions and cycles, and decide on every account',
  manager: 'a manager: you decide on every account and watch the leaderboard',
  csm: 'a CSM: you decide on your accounts',
} as const;

/** Whether HubSpot and ImpactPilot are in step, how far the import is, and who one is there. */
export function ConnectionHealth({ origin }: { origin: string }) {
  const { user } = useExtensionContext<'settings'>();
  const [told, tell] = useState<Told>(null);
  const read = useCallback(
    () => cardApi(origin, (url, options) => hubspot.fetch(url, options)).settings().then(
      settings => tell({ settings }),
      (error: unknown) => tell({ problem: Problem.of(error) })),
    [origin]);
  useEffect(() => void read(), [read]);

  // As large as the answer, which is mostly here at once: a spinner would only flash.
  if (!told) return <StatusTag variant="default">Looking at the connection…</StatusTag>;
  if ('problem' in told) {
    return (
      <Alert title={told.problem.title} variant="warning">
        <Flex direction="column" gap="xs" align="start">
          <Text>{told.problem.detail}</Text>
          <Button size="xs" onClick={() => void read()}>Look again</Button>
        </Flex>
      </Alert>
    );
  }
  const { connection, you, role } = told.settings;
  const number = new Intl.NumberFormat(user.locale);
  return (
    <Flex direction="column" gap="xs">
      <StatusTag variant={looks[connection.state] ?? 'warning'}>{connection.headline}</StatusTag>
      {connection.action && <Text>{connection.action}</Text>}
      {connection.objects.filter(one => one.state !== 'in step').map(one => (
        <Text key={one.object} variant="microcopy">
          {one.label}: {number.format(one.imported)}{one.total === null ? '' : ` of ${number.format(one.total)}`} read{one.lastError ? `. ${one.lastError}` : ''}
        </Text>
      ))}
      {connection.missingScopes.map(({ scope, costs }) => <Text key={scope} variant="microcopy">Not granted: {scope}. {costs}</Text>)}
      <Text>You are {you}, {roles[role]}.</Text>
      <Flex><Button size="xs" onClick={() => void read()}>Look again</Button></Flex>
    </Flex>
  );
}
