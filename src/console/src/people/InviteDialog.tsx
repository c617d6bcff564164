import { Button, CopyButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { newActKey } from '../api/client.ts';
import type { Invitations, Person, Role } from '../api/contract.ts';
import { dayAndTime, plural, roleWords } from '../format/words.ts';
import { asRole } from './useChangePerson.ts';
import { useInvite } from './useInvite.ts';

/** Whom: one person, or everybody of the team who neither came nor is invited. */
export interface Guests { person: Person | null; team: number }

export function InviteDialog({ guests, onClose }: { guests: Guests | null; onClose: () => void }) {
  return (
    <Modal opened={guests !== null} onClose={onClose} size="md" radius="lg" title={guests && (guests.person ? `Invite ${guests.person.name}` : 'Invite your Customer Success team')}>
      {guests && <Invite guests={guests} onClose={onClose} />}
    </Modal>
  );
}

function Invite({ guests: { person, team }, onClose }: { guests: Guests; onClose: () => void }) {
  const [role, setRole] = useState<Role>(person?.role ?? 'csm');
  const invite = useInvite();
  if (invite.data) return <Invited answer={invite.data} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Text>{person ? `${person.email} is known from HubSpot.` : `${plural(team, 'person', 'people')} who ${team === 1 ? 'owns' : 'own'} accounts in HubSpot ${team === 1 ? 'has' : 'have'} not come yet and ${team === 1 ? 'is' : 'are'} not invited.`} The role waits for their first sign-in, for 14 days. {person ? 'They get' : 'Each of them gets'} the link by e-mail where your installation has a mail server.</Text>
      <NativeSelect label="Role" value={role} onChange={event => setRole(event.currentTarget.value as Role)} data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>Cancel</Button>
        <Button loading={invite.isPending} onClick={() => invite.mutate({ people: person && [person], role, key: newActKey() })}>{person ? 'Invite' : `Invite ${plural(team, 'person', 'people')}`}</Button>
      </Group>
    </Stack>
  );
}

/** The link is no secret: HubSpot proves who comes. */
function Invited({ answer: { invited, here, link, expiresAt, mailed }, onClose }: { answer: Invitations; onClose: () => void }) {
  const [first] = invited;
  return (
    <Stack gap="md">
      <Text role="status">
        {first ? `${invited.length === 1 ? first.name : plural(invited.length, 'person', 'people')} ${invited.length === 1 ? 'is' : 'are'} invited as ${invited.length === 1 ? asRole(first.role) : roleWords[first.role]}.` : 'Nobody had to be invited.'}
        {here > 0 && ` ${plural(here, 'person', 'people')} came already.`}
        {mailed && ' An e-mail with the link is on its way.'}
      </Text>
      {first && (
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput label={mailed ? 'The link, to send it yourself too' : 'Send them this link'} description={`They sign in with HubSpot, which proves who they are. The role waits until ${dayAndTime(expiresAt)}.`} readOnly value={link} flex={1} onFocus={event => event.currentTarget.select()} />
          <CopyButton value={link}>
            {({ copied, copy }) => <Button variant="default" size="sm" h={36} leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy}>{copied ? 'Copied' : 'Copy link'}</Button>}
          </CopyButton>
        </Group>
      )}
      <Group justify="flex-end"><Button onClick={onClose}>Done</Button></Group>
    </Stack>
  );
}
