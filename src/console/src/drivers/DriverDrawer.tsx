import { Alert, Anchor, Badge, Drawer, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { CatalogueArea, CatalogueDriver, Transition } from '../api/contract.ts';
import { cadenceWords, modeWords } from '../format/words.ts';
import { PointsBadge } from '../parts/marks.tsx';
import { useSession } from '../shell/session.ts';
import { TransitionForm } from '../transitions/TransitionForm.tsx';
import { Exceptions } from './AreaTable.tsx';
import styles from './catalogue.module.css';

const DriverEditor = lazy(() => import('./DriverEditor.tsx').then(module => ({ default: module.DriverEditor })));
const DriverHistory = lazy(() => import('./DriverHistory.tsx').then(module => ({ default: module.DriverHistory })));

interface DriverDrawerProps { driver: CatalogueDriver | undefined; areas: CatalogueArea[]; onOpen: (driverId: string) => void; onClose: () => void }

export function DriverDrawer({ driver, areas, onOpen, onClose }: DriverDrawerProps) {
  const { user } = useSession();
  return (
    <Drawer opened={driver !== undefined} onClose={onClose} position="right" size={520} title={driver?.name} classNames={{ title: styles.drawerTitle }}>
      {driver && (user.role === 'admin' ? <ForAdmins key={driver.id} driver={driver} areas={areas} onOpen={onOpen} onClose={onClose} /> : <Details driver={driver} />)}
    </Drawer>
  );
}

function ForAdmins({ driver, areas, onOpen, onClose }: DriverDrawerProps & { driver: CatalogueDriver }) {
  return (
    <Tabs defaultValue="driver" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="driver">Driver</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="driver" keepMounted>
        <Suspense fallback={<Skeleton h={220} />}>
          <DriverEditor driver={driver} areas={areas} onOpen={onOpen} onClose={onClose}><Details driver={driver} /></DriverEditor>
        </Suspense>
        {driver.transition && !driver.archived && (
          <div className={styles.transition}>
            <Anchor component={Link} to={`/drivers/${driver.id}/rule`} fz="sm" display="inline-block" mb="sm">Open the rule editor</Anchor>
            <TransitionForm transition={driver.transition} driver={driver} />
          </div>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="history"><Suspense fallback={<Skeleton h={220} />}><DriverHistory driver={driver} /></Suspense></Tabs.Panel>
    </Tabs>
  );
}

function Details({ driver }: { driver: CatalogueDriver }) {
  const { user } = useSession();
  return (
    <Stack gap="lg">
      {driver.archived && <Badge variant="light" color="gray">Archived</Badge>}
      {driver.definition && <Text>{driver.definition}</Text>}
      <Group gap="xl">
        <Fact label="Points"><PointsBadge value={driver.points} /><Exceptions own={driver.segmentPoints} /></Fact>
        <Fact label="How often">{cadenceWords[driver.cadence]}</Fact>
        <Fact label="Segments">{driver.segments.join(', ') || 'All'}</Fact>
      </Group>
      <Anchor component={Link} to={`/inbox?driver=${driver.id}&whose=all`} fz="sm">What waits in the inbox</Anchor>
      {(driver.enablementUrl ?? driver.playbookUrl) && (
        <Group gap="xl">
          {driver.enablementUrl && <Anchor href={driver.enablementUrl} target="_blank" rel="noreferrer">Enablement</Anchor>}
          {driver.playbookUrl && <Anchor href={driver.playbookUrl} target="_blank" rel="noreferrer">Playbook</Anchor>}
        </Group>
      )}
      {!driver.transition && <Text c="dimmed">Nothing in HubSpot is watched for this driver: a person marks it won.</Text>}
      {driver.transition && user.role !== 'admin' && <RuleWords transition={driver.transition} />}
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
      <Alert color="gray" mt="md">Admins can change the condition and the mode.</Alert>
    </div>
  );
}
