import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { WebhookSecret } from '../api/contract.ts';

export function Secret({ made: { endpoint, secret }, onClose }: { made: WebhookSecret; onClose: () => void }) {
  if (!secret) return <Text>The secret was in an answer that did not arrive. Make a new one where you edit the webhook.</Text>;
  return (
    <Stack>
      <Text>Copy it now: it is shown this once.{endpoint.previousSecretUntil && ' For a day messages bear the former secret’s signature too, so nothing is lost while you change over.'}</Text>
      <Code block aria-label="The webhook’s secret" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{secret}</Code>
      <Text fz="sm" c="dimmed">Messages come with <Code>webhook-id</Code>, <Code>webhook-timestamp</Code> and <Code>webhook-signature</Code>, as Standard Webhooks has them: any of its libraries checks them.</Text>
      <Group justify="flex-end">
        <CopyButton value={secret}>{({ copied, copy }) => <Button size="sm" variant={copied ? 'default' : 'filled'} onClick={copy}>{copied ? 'Copied' : 'Copy the secret'}</Button>}</CopyButton>
        <Button size="sm" variant="default" onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
