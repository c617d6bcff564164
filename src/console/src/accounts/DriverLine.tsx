import { Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { DriverRow } from '../api/contract.ts';
import { LeftOut } from '../suggestions/LeftOut.tsx';
import { cadenceWords, calendarDay, statusWords } from '../format/words.ts';
import { PointsBadge, Spark } from '../parts/marks.tsx';
import { When } from '../parts/When.tsx';
import { DriverGuides } from '../suggestions/DriverGuides.tsx';
import { DriverActs } from './DriverActs.tsx';
import { isWon } from './paint.ts';
import type { AccountActs } from './useAccountActs.ts';
import styles from './drivers.module.css';

interface DriverLineProps { driver: DriverRow; canAct: boolean; acts: AccountActs }

export function DriverLine({ driver, canAct, acts }: DriverLineProps) {
  const [open, { toggle }] = useDisclosure(false);
  return (
    <li className={styles.line}>
      <div className={styles.name}>
        <UnstyledButton onClick={toggle} aria-expanded={open} data-stop className={styles.nameButton}>{driver.name}</UnstyledButton>
        <PointsBadge value={driver.points} />
        {driver.transition && <Spark mode={driver.transition.mode} condition={driver.transition.condition} />}
      </div>
      <div className={styles.acts}>{canAct && <DriverActs driver={driver} acts={acts} />}</div>
      <Status driver={driver} />
      {!isWon(driver) && <LeftOut driver={driver.id} />}
      {open && <Details driver={driver} />}
    </li>
  );
}

function Status({ driver }: { driver: DriverRow }) {
  const { status, statusAt, nextAvailableOn, isFrozen } = driver;
  if (status === 'none') return nextAvailableOn && <span className={styles.status}>Again from {calendarDay(nextAvailableOn)}</span>;
  return (
    <span className={styles.status} data-status={status}>
      {isWon(driver) && <IconCheck size={14} stroke={2.6} aria-hidden />}
      {status === 'lost' && <IconX size={14} stroke={2.6} aria-hidden />}
      <span>
        {statusWords[status]} {statusAt && status !== 'inPlace' && <When at={statusAt} />}
        {status === 'won' && isFrozen && <span className={styles.next}> · its cycle has ended, so it stays</span>}
        {nextAvailableOn && <span className={styles.next}> · again from {calendarDay(nextAvailableOn)}</span>}
      </span>
    </span>
  );
}

function Details({ driver }: { driver: DriverRow }) {
  const { transition } = driver;
  return (
    <div className={styles.details}>
      <Text fz="sm">{driver.definition}</Text>
      <Text fz="sm" c="dimmed">
        {cadenceWords[driver.cadence]}
        {transition && transition.mode !== 'off' && transition.condition && <> · {transition.mode === 'automatic' ? 'won by itself' : 'suggested'} when <code>{transition.condition}</code></>}
      </Text>
      <DriverGuides driver={driver.id} hasRule={transition !== null} enablementUrl={driver.enablementUrl} playbookUrl={driver.playbookUrl} />
    </div>
  );
}
