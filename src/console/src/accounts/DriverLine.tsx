import { ActionIcon, Button, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconCalendar, IconCheck, IconDots, IconX } from '@tabler/icons-react';
import type { DriverRow } from '../api/contract.ts';
import { cadenceWords, calendarDay, statusWords } from '../format/words.ts';
import { PointsBadge, Spark } from '../parts/marks.tsx';
import { When } from '../parts/When.tsx';
import type { AccountActs } from './useAccountActs.ts';
import { WinDialog } from './WinDialog.tsx';
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
      <div className={styles.acts}>{canAct && <LineActs driver={driver} acts={acts} />}</div>
      <Status driver={driver} />
      {open && <Details driver={driver} />}
    </li>
  );
}

function Status({ driver }: { driver: DriverRow }) {
  const { status, statusAt, nextAvailableOn } = driver;
  if (status === 'none') return nextAvailableOn && <span className={styles.status}>Again from {calendarDay(nextAvailableOn)}</span>;
  const won = status === 'won' || status === 'implemented';
  return (
    <span className={styles.status} data-status={status}>
      {won && <IconCheck size={14} stroke={2.6} aria-hidden />}
      {status === 'lost' && <IconX size={14} stroke={2.6} aria-hidden />}
      <span>
        {statusWords[status]} {statusAt && <When at={statusAt} />}
        {nextAvailableOn && <span className={styles.next}> · again from {calendarDay(nextAvailableOn)}</span>}
      </span>
    </span>
  );
}

function LineActs({ driver, acts }: { driver: DriverRow; acts: AccountActs }) {
  const [dialog, { open, close }] = useDisclosure(false);
  if (driver.status === 'won' || driver.status === 'implemented') {
    return driver.impactId
      ? <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={14} />} aria-label={`Undo ${driver.name}`} onClick={() => acts.undoWin(driver)}>Undo</Button>
      : null;
  }
  if (driver.status === 'none' && driver.nextAvailableOn) return null;
  return (
    <>
      <Button variant="default" aria-label={`Mark ${driver.name} won`} onClick={() => acts.win({ driver, details: { note: null, occurredAt: null } })}>Mark won</Button>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={`More for ${driver.name}`}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown><Menu.Item leftSection={<IconCalendar size={15} />} onClick={open}>Won on another day, or with a note…</Menu.Item></Menu.Dropdown>
      </Menu>
      <WinDialog driver={driver} opened={dialog} onClose={close} onWin={details => acts.win({ driver, details })} />
    </>
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
    </div>
  );
}
