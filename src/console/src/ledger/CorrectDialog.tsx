import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Correction, LedgerLine } from '../api/contract.ts';
import { leaderboardQuery } from '../api/queries.ts';
import { points as pointWords } from '../format/words.ts';
import { correctionOf, isChanged, rest, type Share, sharesOf, trouble, worth } from './split.ts';
import { SplitFields } from './SplitFields.tsx';

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
  const [points, setPoints] = useState<number | string>(worth(line));
  const [csm, setCsm] = useState(line.csm?.id ?? nobody);
  const [shares, setShares] = useState(() => sharesOf(line));
  const [reason, setReason] = useState('');
  const people = usePeople(line);
  const changed = isChanged(line, points, csm, shares) && points !== '' && trouble(Number(points), csm, shares) === undefined;
  const ready = changed && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onCorrect(correctionOf(Number(points), csm, shares, reason.trim()));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text c="dimmed">At {line.account.name}. The line stays in the ledger: it is taken back, and the right one is booked beside it with your reason.</Text>
        <NumberInput data-autofocus label="Points" min={0} max={100} allowDecimal={false} clampBehavior="strict" value={points} onChange={setPoints} />
        <Select label="Counts for" allowDeselect={false} searchable value={csm} data={people} onChange={value => setCsm(value ?? nobody)} />
        <SplitFields points={Number(points)} csm={csm} people={people} shares={shares} onChange={setShares} />
        <Textarea label="Reason" description="Everybody who looks at the ledger reads it." required autosize minRows={2} maxLength={500} value={reason} onChange={event => setReason(event.currentTarget.value)} />
        <Group justify="space-between" wrap="nowrap">
          <Text fz="sm" c="dimmed">{changed ? outcome(line, Number(points), csm, shares, people) : 'Change the points, or who gets them.'}</Text>
          <Button type="submit" size="sm" flex="none" disabled={!ready} loading={sending}>Book the correction</Button>
        </Group>
      </Stack>
    </form>
  );
}

function outcome(line: LedgerLine, points: number, csm: string, shares: Share[], people: { value: string; label: string }[]) {
  const nameOf = (id: string) => (id === nobody ? 'nobody' : people.find(one => one.value === id)?.label ?? 'nobody');
  const before = `${pointWords(worth(line))} for ${line.csm?.name ?? 'nobody'}${line.split ? ' and others' : ''}`;
  if (shares.length === 0) return `${before} become ${pointWords(points)} for ${nameOf(csm)}.`;
  const parts = [{ user: csm, points: rest(points, shares) }, ...shares].map(part => `${part.points} for ${nameOf(part.user)}`);
  return `${before} become ${pointWords(points)}: ${parts.join(', ')}.`;
}

/** Everybody on the board, and who gets the points now. */
function usePeople(line: LedgerLine) {
  const board = useQuery(leaderboardQuery(undefined));
  const people = new Map(board.data?.rows.flatMap(({ user }) => (user ? [[user.id, user.name] as const] : [])));
  for (const csm of [line.csm, ...line.splitWith.map(part => part.csm)]) if (csm) people.set(csm.id, csm.name);
  return [...[...people].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)), { value: nobody, label: 'Nobody' }];
}
