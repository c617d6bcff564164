import { Button, Group, Paper, Skeleton, Text } from '@mantine/core';
import { IconConfetti, IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { Setup } from '../api/contract.ts';
import { Meter } from '../parts/marks.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { setupQuery } from './queries.ts';
import { StepLine } from './StepLine.tsx';
import { oneOf } from './steps.ts';
import { useChangeSetup } from './useChangeSetup.ts';
import styles from './setup.module.css';

/** From a new portal to the first win: what is done, what is next, and why not yet. */
export function SetupPage() {
  const setup = useQuery(setupQuery);
  const { refetch } = setup;
  useEffect(() => void refetch(), [refetch]);
  useShortcuts('Set-up', movingKeys);
  if (setup.data) return <Checklist setup={setup.data} />;
  return (
    <Page title="Set-up" lead="From a new portal to the first win">
      {setup.isPending && <Loading />}
      {setup.isError && <Trouble error={setup.error} onRetry={() => void setup.refetch()} />}
    </Page>
  );
}

function Checklist({ setup }: { setup: Setup }) {
  const isAdmin = useSession().user.role === 'admin';
  const change = useChangeSetup(setup);
  const { steps, settled, finished, dismissed } = setup;
  return (
    <Page title="Set-up" lead={`${settled} of ${steps.length} steps on the way to the first win`} actions={isAdmin && !finished && (
      <Button variant="default" disabled={change.sending} onClick={dismissed ? change.bringBack : change.dismiss}>{dismissed ? 'Remind us again' : 'Don’t remind us'}</Button>
    )}>
      <div className={styles.progress}><Meter part={settled} whole={steps.length} label="Steps done" /></div>
      {!isAdmin && !finished && <WhoCan names={setup.admins} />}
      {finished && <AllSet />}
      <ol className={styles.steps}>
        {steps.map((step, index) => <StepLine key={step.step} setup={setup} step={step} place={index + 1} mayAct={isAdmin} change={change} />)}
      </ol>
      {dismissed && !finished && <Text fz="sm" c="dimmed" mt="md">Nobody is reminded of this list; it stays here, and in the search.</Text>}
    </Page>
  );
}

function WhoCan({ names }: { names: string[] }) {
  return (
    <Paper className={styles.note}>
      <IconUserShield size={20} aria-hidden className={styles.noteIcon} />
      <Text>{names.length === 0 ? 'An admin of your portal sets this up.' : `${oneOf(names)} can set this up.`} You see how far it is; your accounts are there as soon as they are imported.</Text>
    </Paper>
  );
}

function AllSet() {
  return (
    <Paper className={styles.note} data-done>
      <IconConfetti size={20} aria-hidden className={styles.noteIcon} />
      <Group justify="space-between" flex={1} gap="sm">
        <Text>Everything is set up, and the first points are earned.</Text>
        <Button component={Link} to="/leaderboard" variant="default">See the leaderboard</Button>
      </Group>
    </Paper>
  );
}

function Loading() {
  return <div className={styles.steps} aria-busy aria-label="Loading the set-up">{Array.from({ length: 7 }, (_, line) => <div key={line} className={styles.step}><Skeleton circle h={26} /><div className={styles.words}><Skeleton h={16} w={180} mb={8} /><Skeleton h={12} w="70%" /></div></div>)}</div>;
}
