import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { points as pointWords } from '../format/words.ts';
import styles from './ledger.module.css';
import { evenly, mostPeople, rest, type Share, trouble } from './split.ts';

interface Person { value: string; label: string }

interface SplitFieldsProps {
  points: number;
  csm: string;
  people: Person[];
  shares: Share[];
  onChange: (shares: Share[]) => void;
}

/** Who else gets points of the win. What they get is taken from whom it counts for. */
export function SplitFields({ points, csm, people, shares, onChange }: SplitFieldsProps) {
  const adding = useRef<HTMLButtonElement>(null);
  const nameOf = (id: string) => (id === '' ? 'nobody' : people.find(one => one.value === id)?.label ?? 'nobody');
  const change = (index: number, part: Partial<Share>) => onChange(shares.map((share, place) => (place === index ? { ...share, ...part } : share)));
  const remove = (index: number) => {
    onChange(shares.filter((_, place) => place !== index));
    adding.current?.focus();
  };
  const free = (own: string) => people.filter(one => one.value === own || (one.value !== '' && one.value !== csm && !shares.some(share => share.user === one.value)));
  const wrong = trouble(points, csm, shares);
  return (
    <Stack gap="xs" role="group" aria-label="Split with">
      {shares.map((share, index) => (
        <Group key={index} gap="xs" wrap="nowrap">
          <Select className={styles.person} aria-label={`Split with, person ${index + 1}`} placeholder="Split with…" searchable autoFocus={share.user === ''}
            value={share.user || null} data={free(share.user)} onChange={user => change(index, { user: user ?? '' })} />
          <NumberInput w={84} aria-label={`Points for ${share.user ? nameOf(share.user) : `person ${index + 1}`}`} min={1} max={100} allowDecimal={false} clampBehavior="strict"
            value={share.points} onChange={value => change(index, { points: value })} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Leave out ${share.user ? nameOf(share.user) : `person ${index + 1}`}`} onClick={() => remove(index)}><IconX size={16} /></ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <Button ref={adding} type="button" variant="default" size="compact-sm" leftSection={<IconPlus size={14} />} disabled={shares.length + 1 >= mostPeople}
          onClick={() => onChange([...shares, { user: '', points: 1 }])}>Split with somebody</Button>
        {shares.length > 0 && (
          <Button type="button" variant="subtle" size="compact-sm" disabled={points <= shares.length} onClick={() => onChange(evenly(points, shares))}>Split evenly</Button>
        )}
      </Group>
      <Text fz="sm" role="status" c={wrong ? 'var(--ip-lost)' : 'dimmed'}>
        {shares.length > 0 && (wrong ?? `${pointWords(rest(points, shares))} stay${rest(points, shares) === 1 ? 's' : ''} with ${nameOf(csm)}, for whom the win counts.`)}
      </Text>
    </Stack>
  );
}
