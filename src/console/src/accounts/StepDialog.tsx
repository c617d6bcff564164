import { Autocomplete, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DriverRow, StatusChange } from '../api/contract.ts';
import { statusWords } from '../format/words.ts';
import type { FurtherStep } from './paint.ts';

export type StepDetails = Pick<StatusChange, 'reason' | 'note'>;

// The same as on the card in HubSpot, so that what was lost can be counted by reason.
const reasons = ['No need for it', 'No budget', 'Not the right time', 'Chose another way', 'No answer'];

interface StepDialogProps { driver: DriverRow; step: FurtherStep | null; onClose: () => void; onStep: (step: FurtherStep, details: StepDetails) => void }

/** A further step, with a note that also lands on the company's record in HubSpot; losing it needs a reason. */
export function StepDialog({ driver, step, onClose, onStep }: StepDialogProps) {
  return (
    <Modal opened={step !== null} onClose={onClose} title={step && `${driver.name}: ${statusWords[step].toLowerCase()}`} size="sm">
      {step && <StepForm step={step} onDone={details => { onStep(step, details); onClose(); }} />}
    </Modal>
  );
}

function StepForm({ step, onDone }: { step: FurtherStep; onDone: (details: StepDetails) => void }) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ reason: reason.trim() || null, note: note.trim() || null });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {step === 'lost' && <Autocomplete data-autofocus label="Why it was lost" placeholder="Choose, or say it in your words" data={reasons} required maxLength={200} value={reason} onChange={setReason} />}
        {step === 'inPlace' && <Text>It was there before ImpactPilot came: it earns no points, and what waits for it expires. You can undo it.</Text>}
        <Textarea data-autofocus={step === 'lost' ? undefined : true} label="Note" description={step === 'inPlace' ? undefined : 'Also put on the HubSpot record.'} autosize minRows={step === 'lost' ? 4 : 2} maxLength={2_000} value={note} onChange={event => setNote(event.currentTarget.value)} />
        <Group justify="flex-end"><Button type="submit" size="sm">Save as {statusWords[step].toLowerCase()}</Button></Group>
      </Stack>
    </form>
  );
}
