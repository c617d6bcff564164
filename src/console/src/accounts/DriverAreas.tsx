import { Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import type { AccountArea, AccountDetail } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { DriverLine } from './DriverLine.tsx';
import type { AccountActs } from './useAccountActs.ts';
import page from './accounts.module.css';
import styles from './drivers.module.css';

export function DriverAreas({ account, acts }: { account: AccountDetail; acts: AccountActs }) {
  const [folded, setFolded] = useLocalStorage<string[]>({ key: 'impactpilot.folded-areas', defaultValue: [], getInitialValueInEffect: false });
  const toggle = (id: string) => setFolded(current => (current.includes(id) ? current.filter(one => one !== id) : [...current, id]));
  return (
    <Paper component="section" aria-labelledby="drivers" style={{ overflow: 'clip' }}>
      <div className={page.panelHead}><Title order={2} fz="md" id="drivers">Impact drivers</Title></div>
      {account.areas.length === 0 && <Text className={page.quiet}>No drivers are set up yet. An admin adds them on the Drivers page.</Text>}
      {account.areas.map(area => (
        <Area key={area.id} area={area} open={!folded.includes(area.id)} onToggle={() => toggle(area.id)} canAct={account.canAct} acts={acts} />
      ))}
    </Paper>
  );
}

interface AreaProps { area: AccountArea; open: boolean; onToggle: () => void; canAct: boolean; acts: AccountActs }

function Area({ area, open, onToggle, canAct, acts }: AreaProps) {
  return (
    <section className={styles.area} aria-label={area.name}>
      <UnstyledButton className={styles.areaHead} onClick={onToggle} aria-expanded={open}>
        <IconChevronRight size={15} aria-hidden className={styles.chevron} data-open={open || undefined} />
        <i className={styles.dot} style={{ background: area.colour }} aria-hidden />
        <Text component="h3" fw={600} m={0}>{area.name}</Text>
        <Group gap={4} ml="auto"><Text fz="sm" c="dimmed">{area.won > 0 ? `${area.won} of ${plural(area.drivers.length, 'driver')} won` : plural(area.drivers.length, 'driver')}</Text></Group>
      </UnstyledButton>
      {open && (
        <ul className={styles.lines}>
          {area.drivers.map(driver => <DriverLine key={driver.id} driver={driver} canAct={canAct} acts={acts} />)}
        </ul>
      )}
    </section>
  );
}
