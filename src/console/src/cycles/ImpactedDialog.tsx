import { Button, Group, Modal, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview } from '../api/contract.ts';
import { impactedQuery } from '../api/queries.ts';
import { count, points } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';

interface ImpactedDialogProps { opened: boolean; cycle: CycleOverview | undefined; onClose: () => void }

/** From how many points an account is impacted, with what that means for the cycle at hand. */
export function ImpactedDialog({ opened, cycle, onClose }: ImpactedDialogProps) {
  return (
    <Modal opened={opened && cycle !== undefined} onClose={onClose} title="When an account is impacted" size="sm">
      {cycle && <Definition cycle={cycle} onClose={onClose} />}
    </Modal>
  );
}

function Definition({ cycle, onClose }: { cycle: CycleOverview; onClose: () => void }) {
  const inForce = useQuery(impactedQuery(cycle.id));
  if (inForce.isError && !inForce.data) return <Trouble error={inForce.error} onRetry={() => void inForce.refetch()} />;
  if (!inForce.data) return <Skeleton h={180} aria-busy aria-label="Loading the definition" />;
  return <DefinitionForm cycle={cycle} inForce={inForce.data.fromPoints} onClose={onClose} />;
}

function DefinitionForm({ cycle, inForce, onClose }: { cycle: CycleOverview; inForce: number; onClose: () => void }) {
  const [base, setBase] = useState(inForce);
  const [from, setFrom] = useState<number | ''>(inForce);
  const [settled] = useDebouncedValue(from, 200);
  const counted = useQuery({ ...impactedQuery(cycle.id, settled === '' ? undefined : settled), enabled: settled !== '' });
  const save = useCycleAct({
    act: (fromPoints: number, key) => read(api.PUT('/api/v1/cycles/impacted-definition', { body: { fromPoints }, headers: { ...acting(key), 'If-Match': `"${base}"` } })),
    done: fromPoints => `Accounts are impacted from ${points(fromPoints)}`,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from !== '') save.run(from);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput data-autofocus label="Points in a cycle, at least" min={1} max={1000} clampBehavior="strict" allowDecimal={false} required value={from} onChange={value => setFrom(typeof value === 'number' ? value : '')} />
        <Text aria-live="polite" mih={44}>
          {counted.data && settled === from && <><strong>{count(counted.data.accounts)}</strong> of {count(counted.data.of)} accounts would be impacted in {cycle.name}.</>}
        </Text>
        <Text c="dimmed" fz="sm">It holds for the active cycle and those to come. Ended cycles keep what they ended with.</Text>
        <Refused error={save.error} newer={inForce !== base && !save.isPending && { words: points(inForce), onKeep: () => setBase(inForce), onTake: () => { setBase(inForce); setFrom(inForce); } }} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" disabled={from === '' || from === base} loading={save.isPending}>Save</Button>
        </Group>
      </Stack>
    </form>
  );
}
