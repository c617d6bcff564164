import { Badge, Checkbox, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import type { LibraryArea, LibraryDriver } from '../api/contract.ts';
import { cadenceWords, plural, points } from '../format/words.ts';
import { PointsBadge } from '../parts/marks.tsx';
import { isMissing } from './usePicking.ts';
import styles from './library.module.css';

interface AreaProps { area: LibraryArea; chosen: string[]; onToggle: (drivers: LibraryDriver[], on: boolean) => void }

export function LibraryAreaPanel({ area, chosen, onToggle }: AreaProps) {
  const missing = area.drivers.filter(isMissing);
  const picked = missing.filter(driver => chosen.includes(driver.key)).length;
  const total = area.drivers.reduce((sum, driver) => sum + driver.points, 0);
  return (
    <Paper component="section" aria-label={area.name} className={styles.area}>
      <Group gap={12} className={styles.head} wrap="nowrap">
        <Checkbox aria-label={`All of ${area.name}`} disabled={missing.length === 0} checked={missing.length > 0 && picked === missing.length} indeterminate={picked > 0 && picked < missing.length}
          onChange={event => onToggle(missing, event.currentTarget.checked)} />
        <i className={styles.dot} style={{ background: area.colour }} aria-hidden />
        <Title order={2} fz="md">{area.name}</Title>
        <Text fz="sm" c="dimmed" ml="auto" ta="right">{area.journeyPhase} · {plural(area.drivers.length, 'driver')} · {points(total)}</Text>
      </Group>
      <ul className={styles.drivers}>
        {area.drivers.map(driver => <Driver key={driver.key} driver={driver} chosen={chosen.includes(driver.key)} onToggle={on => onToggle([driver], on)} />)}
      </ul>
    </Paper>
  );
}

function Driver({ driver, chosen, onToggle }: { driver: LibraryDriver; chosen: boolean; onToggle: (on: boolean) => void }) {
  const missing = isMissing(driver);
  const label = `library-${driver.key}`;
  return (
    <li className={styles.driver} data-chosen={chosen || undefined}>
      <Checkbox id={label} mt={2} disabled={!missing} checked={chosen} onChange={event => onToggle(event.currentTarget.checked)} />
      <div className={styles.what}>
        <Group gap={8}>
          <label htmlFor={label} className={styles.name}>{driver.name}</label>
          <PointsBadge value={driver.points} />
          <Text fz="sm" c="dimmed">{[cadenceWords[driver.cadence], ...driver.segments].join(' · ')}</Text>
          {!missing && <Badge variant="light" color="gray" radius="sm" tt="none">{driver.archived ? 'Archived by you' : 'You have it'}</Badge>}
        </Group>
        <Text fz="sm">{driver.definition}</Text>
        {driver.note && <Text fz="sm" c="dimmed" mt={4}>{driver.note}</Text>}
      </div>
      <Watched driver={driver} />
    </li>
  );
}

const watching: Record<LibraryDriver['type'], string> = { none: 'By hand: a person marks it won', time: 'Watches the calendar', property: 'Watches HubSpot', contextual: 'Reads what is written and said' };

function Watched({ driver: { type, condition, prompt, needsMapping } }: { driver: LibraryDriver }) {
  return (
    <div className={styles.watched}>
      <Text fz="sm">{watching[type]}</Text>
      {condition && <code>{condition}</code>}
      {prompt && <Text fz="sm" c="dimmed">“{prompt}”</Text>}
      {needsMapping.length > 0 && <Text fz="xs" c="dimmed" mt={4}>Needs {needsMapping.join(', ')}</Text>}
    </div>
  );
}

export function LibraryAreaSkeleton({ rows }: { rows: number }) {
  return (
    <Paper className={styles.area} aria-busy aria-label="Loading the library">
      <div className={styles.head}><Skeleton h={16} w={180} my={4} /></div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.driver}><Skeleton h={18} w={18} /><div className={styles.what}><Skeleton h={14} w={170} my={4} /><Skeleton h={12} w="80%" my={6} /></div></div>
      ))}
    </Paper>
  );
}
