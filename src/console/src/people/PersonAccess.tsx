import { Button, Group, Text } from '@mantine/core';
import type { Person } from '../api/contract.ts';
import { dayAndTime } from '../format/words.ts';
import { stateWords } from './personWords.ts';

interface PersonAccessProps { person: Person; mayChange: boolean; onActive: (active: boolean) => void; onInvite: () => void; onRevoke: () => void }

/** Whether somebody may come in, and what an admin can do about it. */
export function PersonAccess({ person: { name, state, active, invitationExpiresAt }, mayChange, onActive, onInvite, onRevoke }: PersonAccessProps) {
  const words = state === 'invited' && invitationExpiresAt ? `Invited until ${dayAndTime(invitationExpiresAt)}` : stateWords[state];
  return (
    <>
      <Text fz="sm" c={active ? undefined : 'dimmed'}>{words}</Text>
      {mayChange && state !== 'goneInHubSpot' && (
        <Group gap="2px 12px" mt={2}>
          {(state === 'notInvited' || state === 'invitationExpired') && <Button size="compact-xs" variant="light" aria-label={`Invite ${name}`} onClick={onInvite}>Invite</Button>}
          {state === 'invited' && <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Take back the invitation of ${name}`} onClick={onRevoke}>Take back</Button>}
          {active
            ? <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Deactivate ${name}`} onClick={() => onActive(false)}>Deactivate</Button>
            : <Button size="compact-xs" variant="default" aria-label={`Reactivate ${name}`} onClick={() => onActive(true)}>Reactivate</Button>}
        </Group>
      )}
    </>
  );
}
