import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Correction, LedgerLine } from '../api/contract.ts';
import { leaderboardQuery } from '../api/queries.ts';
import { points as pointWords } from '../format/words.ts';

const nobody = '';

interface CorrectDialogProps { line: LedgerLine | undefined; sending: boolean; onCorrect: (line: LedgerLine, correction: Correction) => void; onClose: () => void }

/** A line is never rewritten: the dialog says what will be booked beside it. */
export function CorrectDialog({ line, sending, onCorrect, onClose }: CorrectDialogProps) {
  return (
    <Modal opened={line !== undefined} onClose={onClose} title={line && `Correct ${line.driver.name}`} size="md">
      {line && <CorrectForm key={line.id} line={line} sending={sending} onCorrect={correction => onCorrect(line, correction)} />}
    </Modal>
  );
}

function CorrectForm({ line, sending, onCorrect }: { line: LedgerLine; sending: boolean; onCorrect: (correction: Correction) => void }) {
  const [points, setPoints] = useState<number | string>(line.points);
  const [csm, setCsm] = useState(line.csm?.id ?? nobody);
  const [reason, setReason] = useState('');
  const people = usePeople(line);
  const changed = points !== line.points || csm !== (line.csm?.id ?? nobody);
  const ready = changed && points !== '' && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onCorrect({ points: Number(points), csm: csm || null, reason: reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">At {line.account.name}. The line stays in the ledger: it is taken back, and the right one is booked beside it with your reason.</Text>
        <NumberInput data-autofocus label="Points" min={0} max={100} allowDecimal={false} clampBehavior="strict" value={points} onChange={setPoints} />
        <Select label="Counts for" allowDeselect={false} searchable value={csm} data={people} onChange={value => setCsm(value ?? nobody)} />
        <Textarea label="Reason" description="Everybody who looks at the ledger reads it." required autosize minRows={2} maxLength={500} value={reason} onChange={event => setReason(event.currentTarget.value)} />
        <Group justify="space-between">
          <Text fz="sm" c="dimmed">{changed && points !== '' ? outcome(line, Number(points), people.find(one => one.value === csm)?.label) : 'Change the points or whom they count for.'}</Text>
          <Button type="submit" size="sm" disabled={!ready} loading={sending}>Book the correction</Button>
        </Group>
      </Stack>
    </form>
  );
}

const outcome = (line: LedgerLine, points: number, name: string | undefined) =>
  `${pointWords(line.points)} for ${line.csm?.name ?? 'nobody'} become ${pointWords(points)} for ${name ?? 'nobody'}.`;

/** Everybody on the board, and whom the line counts for now. */
function usePeople(line: LedgerLine) {
  const board = useQuery(leaderboardQuery(undefined));
  const people = new Map(board.data?.rows.flatMap(({ user }) => (user ? [[user.id, user.name] as const] : [])));
  if (line.csm) people.set(line.csm.id, line.csm.name);
  return [...[...people].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)), { value: nobody, label: 'Nobody' }];
}
