import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { emptyGroup, emptyQuery, emptyRow, type GroupPart, type Join, type Part } from './draft.ts';
import { activities, type Names } from './names.ts';
import { Pick } from './Pick.tsx';
import { QueryBox } from './QueryBox.tsx';
import { Row } from './Row.tsx';
import styles from './builder.module.css';

const joins: { value: Join; label: string }[] = [
  { value: 'all', label: 'All of these hold' },
  { value: 'any', label: 'Any of these holds' },
  { value: 'none', label: 'None of these holds' },
  { value: 'not all', label: 'Not all of these hold' },
];

interface GroupProps { group: GroupPart; home: string; names: Names; label: string; onChange: (group: GroupPart) => void }

/** Parts that are joined in one way; each is a row, a query, a text or another group. */
export function GroupBox({ group, home, names, label, onChange }: GroupProps) {
  const put = (index: number, part: Part) => onChange({ ...group, parts: group.parts.map((one, place) => (place === index ? part : one)) });
  const add = (part: Part) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <Pick label={`How ${label.toLowerCase()} is joined`} w={210} variant="unstyled" className={styles.join} data={joins} value={group.join} onChange={join => onChange({ ...group, join: join as Join })} />
      {group.parts.map((part, index) => (
        <div key={index} className={styles.part}>
          <div className={styles.body}><PartBox part={part} home={home} names={names} label={`${label}, part ${index + 1}`} onChange={next => put(index, next)} /></div>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={`Remove part ${index + 1}`} onClick={() => onChange({ ...group, parts: group.parts.filter((_, place) => place !== index) })}><IconX size={15} /></ActionIcon>
        </div>
      ))}
      <Group gap={6} mt={8}>
        <Add label="Property" onClick={() => add(emptyRow())} />
        {home === 'company' && <Add label="Meeting, deal, contact…" onClick={() => add(emptyQuery('meeting'))} />}
        {activities.includes(home) && <Add label="Participant" onClick={() => add(emptyQuery('participant'))} />}
        <Add label="Group" onClick={() => add(emptyGroup('any'))} />
      </Group>
    </div>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button variant="default" size="compact-sm" leftSection={<IconPlus size={13} />} onClick={onClick}>{label}</Button>;
}

interface PartProps { part: Part; home: string; names: Names; label: string; onChange: (part: Part) => void }

function PartBox({ part, home, names, label, onChange }: PartProps) {
  switch (part.kind) {
    case 'group': return <GroupBox group={part} home={home} names={names} label={label} onChange={onChange} />;
    case 'query': return <QueryBox query={part} home={home} names={names} label={label} onChange={onChange} />;
    case 'row': return <Row row={part} home={home} names={names} onChange={onChange} />;
    case 'written': return (
      <div className={styles.written}>
        <Text fz="xs" c="dimmed" mb={2}>As written</Text>
        <TextInput size="sm" aria-label="Part of the condition as text" classNames={{ input: styles.code }} spellCheck={false} value={part.text} onChange={event => onChange({ kind: 'written', text: event.currentTarget.value })} />
      </div>
    );
  }
}
