import { Paper, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { settingsQuery } from './queries.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsTabs } from './SettingsTabs.tsx';
import styles from './settings.module.css';

const title = 'Settings';

/** What every rule of the portal goes by. */
export function SettingsPage() {
  return <AdminsOnly title={title} act="change the portal’s settings" back={{ to: '/inbox', label: 'Back to the inbox' }}><Settings /></AdminsOnly>;
}

function Settings() {
  const settings = useQuery(settingsQuery);
  return (
    <Page title={title} lead="What every rule of your portal goes by" above={<SettingsTabs />}>
      {settings.isPending && <Loading />}
      {settings.isError && !settings.data && <Trouble error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm view={settings.data} />}
    </Page>
  );
}

function Loading() {
  return (
    <Stack aria-busy aria-label="Loading the settings">
      {[2, 3, 1, 2].map((lines, panel) => (
        <Paper key={panel} className={styles.panel}>
          <div><Skeleton h={16} w={120} mb={8} /><Skeleton h={12} w={180} /></div>
          <Stack>{Array.from({ length: lines }, (_, line) => <Skeleton key={line} h={56} maw={420} />)}</Stack>
        </Paper>
      ))}
    </Stack>
  );
}
