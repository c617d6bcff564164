import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { activeShortcuts } from './shortcuts.ts';

export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard" size="sm">
      <Stack gap="lg">
        {opened && activeShortcuts().map(group => (
          <Stack key={group.title} gap={8}>
            <Text fw={600} fz="xs" c="dimmed">{group.title}</Text>
            {group.shortcuts.map(({ keys, label }) => (
              <Group key={keys} justify="space-between">
                <Text>{label}</Text>
                <Group gap={4}>{caps(keys).map(key => <Kbd key={key}>{key}</Kbd>)}</Group>
              </Group>
            ))}
          </Stack>
        ))}
      </Stack>
    </Modal>
  );
}

const caps = (keys: string): string[] => (keys === ' ' ? ['Space'] : keys.split(' '));
