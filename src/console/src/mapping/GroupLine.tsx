import { Button, Group as Row, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Group, GroupMember } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { useGroupAct } from './useGroupAct.ts';
import styles from './mapping.module.css';

/** A group with whom it finds, and by what. */
export function GroupLine({ group, onEdit }: { group: Group; onEdit: (() => void) | undefined }) {
  const [open, { toggle }] = useDisclosure(false);
  const { remove, sending } = useGroupAct();
  const { name, members, drivers } = group;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <Text fw={600}>{name}</Text>
        <Text fz="sm">Finds {plural(members.length, 'person', 'people')}: {shortList(members)}</Text>
        <Text fz="xs" c="dimmed">{drivers.length === 0 ? 'No rule asks for it now' : `Asked for by ${drivers.map(({ driver }) => driver).join(', ')}`}</Text>
        {open && (
          <ul className={styles.members} aria-label={`Whom ${name} finds`}>
            {members.map(member => <li key={`${member.ownerId}${member.email}`}><span>{nameOf(member)}</span><Text span fz="sm" c="dimmed">{foundBy(member)}</Text></li>)}
          </ul>
        )}
      </div>
      <Row gap={6} className={styles.acts}>
        <Button variant="subtle" color="gray" aria-expanded={open} aria-label={`${open ? 'Hide' : 'Show'} whom ${name} finds`} onClick={toggle}>{open ? 'Hide' : 'Show'}</Button>
        {onEdit && <Button variant="default" aria-label={`Edit ${name}`} onClick={onEdit}>Edit</Button>}
        {onEdit && <Button variant="subtle" color="gray" disabled={sending} aria-label={`Delete ${name}`} onClick={() => remove(group)}>Delete</Button>}
      </Row>
    </li>
  );
}

const nameOf = ({ name, email, ownerId }: GroupMember) => name ?? email ?? `HubSpot owner ${ownerId}`;

function shortList(members: GroupMember[]): string {
  const shown = members.slice(0, 4).map(nameOf).join(', ');
  return members.length > 4 ? `${shown} and ${members.length - 4} more` : shown;
}

function foundBy({ name, byOwner, byEmail }: GroupMember): string {
  if (name === null) return byOwner ? 'By HubSpot owner; nobody is known by it now' : 'By e-mail address; nobody of your portal has it';
  return byOwner && byEmail ? 'By HubSpot owner and e-mail address' : byOwner ? 'By HubSpot owner' : 'By e-mail address';
}
