import { Group, Text } from '@mantine/core';

export function Brand() {
  return (
    <Group gap={9} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={24} height={24} />
      <Text fw={680} fz={15} style={{ letterSpacing: '-0.01em' }}>ImpactPilot</Text>
    </Group>
  );
}
