import { Button, Group, Select, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Alias } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { useSession } from '../shell/session.ts';
import { conditionNamesQuery, objectWords } from '../transitions/builder/names.ts';
import styles from './mapping.module.css';

interface AliasLineProps { alias: Alias; sending: boolean; onMap: (target: string | null) => void }

export function AliasLine({ alias, sending, onMap }: AliasLineProps) {
  const isAdmin = useSession().user.role === 'admin';
  const { name, target, field, problem, guesses } = alias;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <code className={styles.name}>{name}</code>
        <Text fz="sm" c={problem ? undefined : 'dimmed'} mt={2}>{problem ?? (target ? `Stands for ${field}` : `Is ${field}: your HubSpot calls it the same`)}</Text>
        <Users alias={alias} />
      </div>
      {isAdmin && (
        <div className={styles.choice}>
          <TargetSelect alias={alias} disabled={sending} onMap={onMap} />
          {guesses.length > 0 && (
            <Group gap={6} mt={6}>
              {guesses.map(guess => (
                <Tooltip key={guess.target} label={guess.reasons.join('; ')}>
                  <Button size="compact-xs" variant="light" loading={sending} onClick={() => onMap(guess.target)}>{guess.label}?</Button>
                </Tooltip>
              ))}
            </Group>
          )}
          {target !== null && <Button size="compact-xs" variant="subtle" color="gray" mt={6} ml={-6} disabled={sending} onClick={() => onMap(null)} aria-label={`Take back the mapping of ${name}`}>Take back</Button>}
        </div>
      )}
    </li>
  );
}

function Users({ alias: { drivers, problem } }: { alias: Alias }) {
  if (drivers.length === 0) return <Text fz="xs" c="dimmed">No rule uses it now</Text>;
  const names = drivers.map(({ driver }) => driver);
  const shown = names.slice(0, 3).join(', ');
  return (
    <Text fz="xs" c="dimmed" title={names.join(', ')}>
      {problem ? `Waiting: ${shown}` : `Used by ${shown}`}{names.length > 3 && ` and ${plural(names.length - 3, 'more driver')}`}
    </Text>
  );
}

function TargetSelect({ alias: { name, target }, disabled, onMap }: { alias: Alias; disabled: boolean; onMap: (target: string) => void }) {
  const names = useQuery(conditionNamesQuery);
  const data = (names.data?.objects ?? []).filter(({ properties }) => properties.length > 0).map(({ name: object, properties }) => ({
    group: objectWords[object] ?? object,
    items: properties.map(property => ({ value: `${object}.${property.name}`, label: property.label })),
  }));
  return (
    <Select size="sm" aria-label={`Property for ${name}`} placeholder={names.isPending ? 'Loading properties…' : 'Choose a property'} searchable allowDeselect={false} limit={200}
      nothingFoundMessage="No property is called like this" disabled={disabled || names.isPending} data={data} value={target} onChange={value => value && onMap(value)} />
  );
}
