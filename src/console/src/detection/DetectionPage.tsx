import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import settings from '../settings/settings.module.css';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { ModelForm } from './ModelForm.tsx';
import { ModelToday } from './ModelToday.tsx';
import { TryPanel } from './TryPanel.tsx';
import { judgeQuery } from './queries.ts';

/** How impact is found in what people write: whether a language model helps, and a bench to try it on a text. */
export function DetectionPage() {
  return <AdminsOnly title="Detection" act="set how impact is found in texts" back={{ to: '/inbox', label: 'Back to the inbox' }}><Detection /></AdminsOnly>;
}

function Detection() {
  const judge = useQuery(judgeQuery);
  return (
    <Page title="Detection" lead="How impact is found in what people write" above={<SettingsTabs />}>
      {judge.isPending && <Skeleton h={420} radius="lg" aria-busy aria-label="Loading the language model" />}
      {judge.isError && !judge.data && <Trouble error={judge.error} onRetry={() => void judge.refetch()} />}
      {judge.data && (
        <Stack>
          <Panel title="Language model" about="The rules read every text and need nothing. A model is asked only where they are in doubt"><ModelForm key={judge.data.version} judge={judge.data} /></Panel>
          {judge.data.version > 0 && <Panel title="Today" about="Questions, tokens and cost since midnight"><ModelToday judge={judge.data} /></Panel>}
          <TryPanel hasModel={judge.data.on} />
        </Stack>
      )}
    </Page>
  );
}

function Panel({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <Paper component="section" className={settings.panel} aria-label={title}>
      <div><Title order={2} fz="md">{title}</Title><Text c="dimmed" fz="sm">{about}</Text></div>
      <Stack gap="md" className={settings.fields}>{children}</Stack>
    </Paper>
  );
}
