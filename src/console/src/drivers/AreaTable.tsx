import { Group, Paper, Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CatalogueArea, CatalogueDriver } from '../api/contract.ts';
import { cadenceWords, modeWords, plural, points } from '../format/words.ts';
import { PointsBadge, Spark } from '../parts/marks.tsx';
import styles from './catalogue.module.css';

export function AreaTable({ area, onOpen }: { area: CatalogueArea; onOpen: (driverId: string) => void }) {
  return (
    <Paper component="section" aria-label={area.name} className={styles.area}>
      <AreaHead area={area} drivers={area.drivers} />
      <ul className={styles.drivers}>
        {area.drivers.map(driver => <li key={driver.id} className={styles.driver}><DriverCells driver={driver} onOpen={() => onOpen(driver.id)} /></li>)}
      </ul>
    </Paper>
  );
}

interface AreaHeadProps { area: CatalogueArea; drivers: CatalogueDriver[]; handle?: ReactNode; menu?: ReactNode }

export function AreaHead({ area, drivers, handle, menu }: AreaHeadProps) {
  const total = drivers.reduce((sum, driver) => sum + driver.points, 0);
  return (
    <Group gap={9} wrap="nowrap" className={styles.head}>
      {handle}
      <i className={styles.dot} style={{ background: area.colour }} aria-hidden />
      <Title order={2} fz="md">{area.name}</Title>
      {area.journeyPhase && <Text fz="sm" c="dimmed" visibleFrom="xs" title="Journey phase">{area.journeyPhase}</Text>}
      <Text fz="sm" c="dimmed" ml="auto" ta="right">{plural(drivers.length, 'driver')} · {points(total)}</Text>
      {menu}
    </Group>
  );
}

export function DriverCells({ driver, onOpen }: { driver: CatalogueDriver; onOpen: () => void }) {
  const { transition } = driver;
  return (
    <>
      <div className={styles.what}>
        <span className={styles.name}>
          <UnstyledButton className={styles.open} onClick={onOpen} data-stop>{driver.name}</UnstyledButton>
          <PointsBadge value={driver.points} />
          <Exceptions own={driver.segmentPoints} />
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
    </>
  );
}

/** “50 Enterprise · 10 SMB”: the segments in which a win earns something else. */
export function Exceptions({ own }: { own: CatalogueDriver['segmentPoints'] }) {
  if (own.length === 0) return null;
  const words = own.map(({ segment, points: worth }) => `${points(worth)} in ${segment}`).join(', ');
  return <span className={styles.exceptions} title={words}>{own.map(({ segment, points: worth }) => <span key={segment}> · <strong>{worth}</strong> {segment}</span>)}</span>;
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
