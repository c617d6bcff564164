import { Group, Paper, Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import type { CatalogueDriver, Catalogue } from '../api/contract.ts';
import { cadenceWords, modeWords, plural, points } from '../format/words.ts';
import { PointsBadge, Spark } from '../parts/marks.tsx';
import styles from './catalogue.module.css';

type Area = Catalogue['areas'][number];

export function AreaTable({ area, onOpen }: { area: Area; onOpen: (driverId: string) => void }) {
  const total = area.drivers.reduce((sum, driver) => sum + driver.points, 0);
  return (
    <Paper component="section" aria-label={area.name} className={styles.area}>
      <Group gap={9} className={styles.head}>
        <i className={styles.dot} style={{ background: area.colour }} aria-hidden />
        <Title order={2} fz="md">{area.name}</Title>
        <Text fz="sm" c="dimmed" ml="auto">{plural(area.drivers.length, 'driver')} · {points(total)}</Text>
      </Group>
      <ul className={styles.drivers}>
        {area.drivers.map(driver => <Driver key={driver.id} driver={driver} onOpen={() => onOpen(driver.id)} />)}
      </ul>
    </Paper>
  );
}

function Driver({ driver, onOpen }: { driver: CatalogueDriver; onOpen: () => void }) {
  const { transition } = driver;
  return (
    <li className={styles.driver}>
      <div className={styles.what}>
        <span className={styles.name}>
          <UnstyledButton className={styles.open} onClick={onOpen} data-stop>{driver.name}</UnstyledButton>
          <PointsBadge value={driver.points} />
          {transition && <Spark mode={transition.mode} condition={transition.condition} />}
        </span>
        <Text fz="sm" c="dimmed" lineClamp={1}>{driver.definition}</Text>
      </div>
      <div className={styles.when}>
        <Text fz="sm">{cadenceWords[driver.cadence]}</Text>
        {driver.segments.length > 0 && <Text fz="xs" c="dimmed">{driver.segments.join(', ')}</Text>}
      </div>
      <div className={styles.rule}>
        {transition
          ? <><Text fz="sm" c={transition.mode === 'off' ? 'dimmed' : undefined}>{modeWords[transition.mode]}{transition.condition && ' when'}</Text><code title={transition.condition ?? undefined}>{transition.condition ?? transition.prompt}</code></>
          : <Text fz="sm" c="dimmed">By hand</Text>}
      </div>
    </li>
  );
}

export function AreaTableSkeleton({ rows }: { rows: number }) {
  return (
    <Paper className={styles.area} aria-busy aria-label="Loading drivers">
      <div className={styles.head}><Skeleton h={16} w={180} my={3} /></div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.driver}><div className={styles.what}><Skeleton h={14} w={170} my={4} /><Skeleton h={12} w="80%" my={4} /></div></div>
      ))}
    </Paper>
  );
}
