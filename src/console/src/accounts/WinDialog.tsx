import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DriverRow, WinRequest } from '../api/contract.ts';
import { serverNow } from '../format/clock.ts';
import { localDate } from '../format/words.ts';
import { isWon } from './paint.ts';

interface WinDialogProps { driver: DriverRow; opened: boolean; onClose: () => void; onWin: (details: WinRequest) => void }

export function WinDialog({ driver, opened, onClose, onWin }: WinDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={isWon(driver) ? `${driver.name} won again` : `${driver.name} won`} size="sm">
      <WinForm points={driver.points} onDone={details => { onWin(details); onClose(); }} />
    </Modal>
  );
}

function WinForm({ points, onDone }: { points: number; onDone: (details: WinRequest) => void }) {
  const today = localDate(new Date(serverNow()));
  const [date, setDate] = useState(today);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ note: note.trim() || null, occurredAt: date === today ? null : new Date(`${date}T12:00:00`).toISOString() });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput type="date" label="When it happened" description="The points count in the cycle that runs now. A day of a cycle that has ended is refused: its results are final." value={date} max={today} required onChange={event => setDate(event.currentTarget.value)} />
        <Textarea label="Note" placeholder="What happened, in a line" autosize minRows={2} maxLength={2_000} value={note} onChange={event => setNote(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" size="sm">Win {points} {points === 1 ? 'point' : 'points'}</Button></Group>
      </Stack>
    </form>
  );
}
