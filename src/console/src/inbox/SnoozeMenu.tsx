import { Button, Group, Kbd, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { serverNow } from '../format/clock.ts';
import { localDate, plural } from '../format/words.ts';
import { useSession } from '../shell/session.ts';

interface SnoozeMenuProps { hint?: ReactNode; onSnooze: (days: number) => void }

const day = 86_400_000;
const longest = 365;

export function SnoozeMenu({ hint, onSnooze }: SnoozeMenuProps) {
  const [asking, { open, close }] = useDisclosure(false);
  const { snoozeDays } = useSession().portal;
  const presets = [...new Set([1, 3, snoozeDays, 30])].sort((a, b) => a - b);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target><Button variant="default" leftSection={hint} rightSection={<IconChevronDown size={13} />}>Snooze</Button></Menu.Target>
        <Menu.Dropdown>
          {presets.map(days => (
            <Menu.Item key={days} rightSection={days === snoozeDays && <Kbd size="xs" aria-hidden>s</Kbd>} onClick={() => onSnooze(days)}>{plural(days, 'day')}</Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={open}>Until a date…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={asking} onClose={close} title="Snooze until a date" size="xs">
        <UntilForm onSnooze={(days) => { close(); onSnooze(days); }} />
      </Modal>
    </>
  );
}

function UntilForm({ onSnooze }: { onSnooze: (days: number) => void }) {
  const inDays = (days: number) => localDate(new Date(serverNow() + days * day));
  const [date, setDate] = useState(inDays(7));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSnooze(Math.round((Date.parse(date) - Date.parse(inDays(0))) / day));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput type="date" data-autofocus label="Comes back on" value={date} min={inDays(1)} max={inDays(longest)} required onChange={event => setDate(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" size="sm">Snooze</Button></Group>
      </Stack>
    </form>
  );
}
