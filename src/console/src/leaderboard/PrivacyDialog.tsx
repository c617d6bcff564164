import { Button, Group, Modal, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { BoardPrivacy } from '../api/contract.ts';
import { boardPrivacyQuery } from '../api/queries.ts';
import { Refused } from '../cycles/Refused.tsx';
import { useCycleAct } from '../cycles/useCycleAct.ts';
import { Trouble } from '../parts/Trouble.tsx';

const choices: { value: BoardPrivacy; label: string; description: string }[] = [
  { value: 'everything', label: 'Everything', description: 'All points, ranks and targets, of people and teams.' },
  { value: 'ownTargets', label: 'No targets of others', description: 'All points and ranks; of targets only their own and what their own team was given.' },
  { value: 'ownAndTopThree', label: 'The first three and themselves', description: 'No other people, no teams, and of lines and targets only their own. Sums over everybody stay.' },
];

export function PrivacyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="What CSMs see of others" size="md">
      {opened && <Loaded onClose={onClose} />}
    </Modal>
  );
}

function Loaded({ onClose }: { onClose: () => void }) {
  const privacy = useQuery(boardPrivacyQuery);
  if (privacy.isError && !privacy.data) return <Trouble error={privacy.error} onRetry={() => void privacy.refetch()} />;
  if (!privacy.data?.privacy) return <Skeleton h={240} aria-busy aria-label="Loading what CSMs see" />;
  return <PrivacyForm inForce={privacy.data.privacy} onClose={onClose} />;
}

const labelOf = (privacy: BoardPrivacy) => choices.find(choice => choice.value === privacy)!.label;

function PrivacyForm({ inForce, onClose }: { inForce: BoardPrivacy; onClose: () => void }) {
  const [base, setBase] = useState(inForce);
  const [privacy, setPrivacy] = useState(inForce);
  const save = useCycleAct({
    act: (wanted: BoardPrivacy, key) => read(api.PUT('/api/v1/leaderboard/privacy', { body: { privacy: wanted }, headers: { ...acting(key), 'If-Match': `"${base}"` } })),
    done: wanted => `CSMs see: ${labelOf(wanted).toLowerCase()}`,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run(privacy);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Radio.Group label="On the leaderboard, in the ledger and among targets" value={privacy} onChange={value => setPrivacy(value as BoardPrivacy)}>
          <Stack gap="sm" mt="xs">{choices.map(choice => <Radio key={choice.value} {...choice} />)}</Stack>
        </Radio.Group>
        <Text c="dimmed" fz="sm">Managers and admins always see all. The points of an account stay visible on its page: they are the customer’s, not a person’s.</Text>
        <Refused error={save.error} newer={inForce !== base && !save.isPending && { words: labelOf(inForce), onKeep: () => setBase(inForce), onTake: () => { setBase(inForce); setPrivacy(inForce); } }} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" disabled={privacy === base} loading={save.isPending}>Save</Button>
        </Group>
      </Stack>
    </form>
  );
}
