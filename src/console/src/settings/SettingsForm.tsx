import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { SettingsView } from '../api/contract.ts';
import { AccountFields } from './AccountFields.tsx';
import { TimeFields } from './TimeFields.tsx';
import { SnoozeField } from './SnoozeField.tsx';
import { WorkingHours } from './WorkingHours.tsx';
import { useSettingsForm } from './useSettingsForm.ts';
import styles from './settings.module.css';

export type SettingsDraft = ReturnType<typeof useSettingsForm>;

export function SettingsForm({ view }: { view: SettingsView }) {
  const form = useSettingsForm(view);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.changed && !form.refused) form.save();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Panel title="Time" about="In which zone days begin, and when the fiscal year does"><TimeFields form={form} /></Panel>
        <Panel title="Accounts" about="Who looks after an account, and what kind it is"><AccountFields form={form} view={view} /></Panel>
        <Panel title="Suggestions" about="What is detected and waits for a person"><SnoozeField form={form} /></Panel>
        <Panel title="Working hours" about="Notices by e-mail and chat wait for them"><WorkingHours form={form} /></Panel>
        <SaveBar form={form} />
      </Stack>
    </form>
  );
}

function Panel({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <Paper component="section" className={styles.panel} aria-label={title}>
      <div><Title order={2} fz="md">{title}</Title><Text c="dimmed" fz="sm">{about}</Text></div>
      <Stack gap="md" className={styles.fields}>{children}</Stack>
    </Paper>
  );
}

/** What a change does, under the field that makes it. */
export function Effect({ form, field }: { form: SettingsDraft; field: string }) {
  const words = form.effectOf(field);
  return <div aria-live="polite">{words && <Text fz="sm" mt={6} className={styles.effect}>{words}</Text>}</div>;
}

function SaveBar({ form }: { form: SettingsDraft }) {
  if (form.newer) {
    return (
      <Alert color="yellow" title="Somebody changed the settings meanwhile" role="alert">
        <Group gap="xs" mt="xs">
          <Button variant="default" onClick={form.keep}>Keep what I typed</Button>
          <Button variant="default" onClick={form.discard}>Take theirs</Button>
        </Group>
      </Alert>
    );
  }
  return (
    <div className={styles.save}>
      <Button type="submit" size="sm" disabled={!form.changed || form.refused !== undefined} loading={form.saving}>Save changes</Button>
      {form.changed && <Button variant="default" size="sm" disabled={form.saving} onClick={form.discard}>Discard</Button>}
      {form.refused && !form.refused.field && <Text fz="sm" c="var(--ip-lost)" role="alert">{form.refused.detail}</Text>}
    </div>
  );
}
