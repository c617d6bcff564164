import { ActionIcon, Button, Group as Row, TagsInput, Text, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { RoleReach, RoleRule } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import { Move } from './SourceOrder.tsx';
import { type RoleDraft, sourceWords } from './useRoleDraft.ts';
import styles from './mapping.module.css';

interface RoleListProps { draft: RoleDraft; reach: RoleReach; waits: boolean; mayChange: boolean }

/** The roles, the weightiest first, with the words that mean them and whom they find. */
export function RoleList({ draft, reach, waits, mayChange }: RoleListProps) {
  const { rules, change } = draft;
  return (
    <section aria-labelledby="roles" aria-busy={waits}>
      <Row justify="space-between" mb="sm" align="flex-end">
        <div>
          <Title order={2} fz="md" mb={4} id="roles">Roles</Title>
          <Text fz="sm" c="dimmed">Who is told two roles at once has the upper one.</Text>
        </div>
        {mayChange && <Button variant="default" onClick={() => change({ roles: [...rules.roles, { name: '', values: [], titleWords: [] }] })}>Add a role</Button>}
      </Row>
      <ol className={styles.lines}>
        {rules.roles.map((role, index) => (
          // A role may be without a name while it is typed: its place is what it is known by.
          <li key={index} className={styles.role}>
            {mayChange ? <Edit draft={draft} role={role} index={index} /> : <Read role={role} />}
            <Found role={role} reach={reach} />
          </li>
        ))}
      </ol>
      <Text fz="sm" c="dimmed" mt="sm">{plural(reach.withoutRole, 'contact')} {reach.withoutRole === 1 ? 'has' : 'have'} no role by these rules.</Text>
    </section>
  );
}

function Edit({ draft: { rules, change, changeRole, moveRole }, role, index }: { draft: RoleDraft; role: RoleRule; index: number }) {
  const name = role.name || `role ${index + 1}`;
  return (
    <div className={styles.words}>
      <Row gap={4} wrap="nowrap" align="flex-end">
        <TextInput flex={1} label={`Name of role ${index + 1}`} required maxLength={60} value={role.name} onChange={event => changeRole(index, { name: event.currentTarget.value })} />
        <Move label={`Move ${name} up`} icon={IconArrowUp} disabled={index === 0} onMove={() => moveRole(index, -1)} />
        <Move label={`Move ${name} down`} icon={IconArrowDown} disabled={index === rules.roles.length - 1} onMove={() => moveRole(index, 1)} />
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${name}`} disabled={rules.roles.length === 1} onClick={() => change({ roles: rules.roles.filter((_, place) => place !== index) })}><IconTrash size={16} /></ActionIcon>
      </Row>
      <TagsInput label={`Labels and values that mean ${name}`} acceptValueOnBlur value={[...role.values]} onChange={values => changeRole(index, { values })} />
      <TagsInput label={`Job titles with these words mean ${name}`} acceptValueOnBlur value={[...role.titleWords]} onChange={titleWords => changeRole(index, { titleWords })} />
    </div>
  );
}

function Read({ role: { name, values, titleWords } }: { role: RoleRule }) {
  return (
    <div className={styles.words}>
      <Text fw={600}>{name}</Text>
      <Text fz="sm">Labels and values: {values.join(', ') || 'none'}</Text>
      <Text fz="sm">Words of job titles: {titleWords.join(', ') || 'none'}</Text>
    </div>
  );
}

/** Whom a role finds, some of them with what told it. */
function Found({ role: { name }, reach }: { role: RoleRule; reach: RoleReach }) {
  const found = reach.roles.find(one => one.role === name)?.contacts ?? 0;
  const examples = reach.examples.filter(example => example.role === name);
  return (
    <div className={styles.found}>
      <Text fz="sm" fw={600} mb={4}>{plural(found, 'contact')}</Text>
      <Meter part={found} whole={reach.looked} label={`Contacts who are ${name || 'this role'}`} />
      <ul>
        {examples.map((example, index) => (
          <li key={index}><Text fz="sm">{example.name} <Text span fz="sm" c="dimmed">“{example.told}” · {sourceWords[example.source].toLowerCase()}</Text></Text></li>
        ))}
      </ul>
    </div>
  );
}
