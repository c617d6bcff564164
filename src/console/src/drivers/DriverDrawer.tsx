import { Alert, Anchor, Drawer, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CatalogueDriver, Transition } from '../api/contract.ts';
import { cadenceWords, modeWords } from '../format/words.ts';
import { PointsBadge } from '../parts/marks.tsx';
import { useSession } from '../shell/session.ts';
import { TransitionForm } from '../transitions/TransitionForm.tsx';
import styles from './catalogue.module.css';

export function DriverDrawer({ driver, onClose }: { driver: CatalogueDriver | undefined; onClose: () => void }) {
  return (
    <Drawer opened={driver !== undefined} onClose={onClose} position="right" size={520} title={driver?.name} classNames={{ title: styles.drawerTitle }}>
      {driver && <Details key={driver.id} driver={driver} />}
    </Drawer>
  );
}

function Details({ driver }: { driver: CatalogueDriver }) {
  const { user } = useSession();
  return (
    <Stack gap="lg">
      <Text>{driver.definition}</Text>
      <Group gap="xl">
        <Fact label="Points"><PointsBadge value={driver.points} /></Fact>
        <Fact label="How often">{cadenceWords[driver.cadence]}</Fact>
        <Fact label="Segments">{driver.segments.join(', ') || 'All'}</Fact>
      </Group>
      {!driver.transition && <Text c="dimmed">Nothing in HubSpot is watched for this driver: a person marks it won.</Text>}
      {driver.transition && (user.role === 'admin'
        ? (
          <>
            <Anchor component={Link} to={`/drivers/${driver.id}/rule`} fz="sm">Open the rule editor</Anchor>
            <TransitionForm transition={driver.transition} />
          </>
        )
        : <RuleWords transition={driver.transition} />)}
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return <div><Text fz="xs" c="dimmed" mb={4}>{label}</Text><Text component="div">{children}</Text></div>;
}

function RuleWords({ transition }: { transition: Transition }) {
  return (
    <div>
      <Text fw={600} mb={6}>Transition: {modeWords[transition.mode].toLowerCase()}</Text>
      {transition.condition && <code className={styles.condition}>{transition.condition}</code>}
      {transition.prompt && <Text fz="sm" mt="xs">{transition.prompt}</Text>}
      <Alert variant="light" color="gray" mt="md">Admins can change the condition and the mode.</Alert>
    </div>
  );
}
