import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { CycleDrivers, CycleOverview } from '../api/contract.ts';
import { count, plural, points, share } from '../format/words.ts';
import { type OnChanged, useChanged } from '../parts/useGuardedClose.tsx';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';
import styles from './cycles.module.css';

interface DriversFormProps { cycle: CycleOverview; selection: CycleDrivers; writable: boolean; onClose: () => void; onChanged: OnChanged }

const leftOutOf = ({ drivers }: CycleDrivers) => drivers.filter(driver => !driver.counts).map(driver => driver.id);

/** Chooses which drivers count, and shows what that would have meant in the cycle before. */
export function DriversForm({ cycle, selection, writable, onClose, onChanged }: DriversFormProps) {
  const { drivers, before } = selection;
  const [version, setVersion] = useState(selection.version);
  const [opened, setOpened] = useState(() => leftOutOf(selection));
  const [leftOut, setLeftOut] = useState(opened);
  useChanged(onChanged, leftOut.toSorted(), opened.toSorted());
  const save = useCycleAct({
    act: (wanted: string[], key) => read(api.PUT('/api/v1/cycles/{id}/drivers', { params: { path: { id: cycle.id } }, body: { leftOut: wanted }, headers: { ...acting(key), 'If-Match': `"${version}"` } })),
    done: wanted => `${plural(drivers.length - wanted.length, 'driver counts', 'drivers count')} in ${cycle.name}`,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run(leftOut);
  };
  const copied = before?.leftOut.filter(id => drivers.some(driver => driver.id === id)) ?? [];
  return (
    <form onSubmit={submit}>
      <Stack>
        <Winnable selection={selection} leftOut={leftOut} target={cycle.targetPoints} />
        {writable && (
          <Group gap="xs">
            <Button variant="default" disabled={leftOut.length === 0} onClick={() => setLeftOut([])}>All count</Button>
            {before && <Button variant="default" onClick={() => setLeftOut(copied)}>As in {before.name}</Button>}
          </Group>
        )}
        {areasOf(selection).map(area => <Area key={area} area={area} selection={selection} leftOut={leftOut} writable={writable} onChange={setLeftOut} />)}
        <Text c="dimmed" fz="sm">What doesn’t count can’t be won in the cycle; what was won before stays won. A driver that is added later counts.</Text>
        <Refused error={save.error} newer={selection.version !== version && !save.isPending && {
          words: plural(leftOutOf(selection).length, 'driver left out', 'drivers left out'),
          onKeep: () => setVersion(selection.version),
          onTake: () => { setVersion(selection.version); setOpened(leftOutOf(selection)); setLeftOut(leftOutOf(selection)); },
        }} />
        {writable && (
          <Group justify="flex-end">
            <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
            <Button type="submit" size="sm" disabled={leftOut.length >= drivers.length} loading={save.isPending}>Save drivers</Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

const areasOf = ({ drivers }: CycleDrivers) => [...new Set(drivers.map(driver => driver.area))];

interface WinnableProps { selection: CycleDrivers; leftOut: string[]; target: number | null }

/** What is left of the last cycle's points without those left out: whether the target is still within reach. */
function Winnable({ selection: { drivers, before }, leftOut, target }: WinnableProps) {
  const counting = `${count(drivers.length - leftOut.length)} of ${plural(drivers.length, 'driver')} count`;
  if (!before || before.points === 0) return <Text aria-live="polite"><strong>{counting}.</strong></Text>;
  const lost = drivers.filter(driver => leftOut.includes(driver.id)).reduce((sum, driver) => sum + driver.pointsBefore, 0);
  const left = before.points - lost;
  return (
    <Text aria-live="polite">
      <strong>{counting}.</strong> In {before.name} they earned <strong>{count(left)}</strong> of {points(before.points)} ({share(left, before.points)})
      {lost > 0 && <>; what is left out earned {count(lost)} ({share(lost, before.points)})</>}.
      {target !== null && left < target && <> The target of {count(target)} is {count(target - left)} more than that.</>}
    </Text>
  );
}

interface AreaProps { area: string | null; selection: CycleDrivers; leftOut: string[]; writable: boolean; onChange: (leftOut: string[]) => void }

function Area({ area, selection: { drivers, before }, leftOut, writable, onChange }: AreaProps) {
  const own = drivers.filter(driver => driver.area === area);
  const name = area ?? 'No longer in the catalogue';
  const toggle = (id: string, counts: boolean) => onChange(counts ? leftOut.filter(one => one !== id) : [...leftOut, id]);
  return (
    <section aria-label={name}>
      <Title order={3} fz="sm" mb={6}>{name}</Title>
      <ul className={styles.drivers}>
        {own.map(driver => (
          <li key={driver.id}>
            <Checkbox label={driver.name} checked={!leftOut.includes(driver.id)} disabled={!writable} onChange={event => toggle(driver.id, event.currentTarget.checked)} />
            <Text fz="sm" c="dimmed">{points(driver.points)}{before && <> · {count(driver.pointsBefore)} in {before.name}</>}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
