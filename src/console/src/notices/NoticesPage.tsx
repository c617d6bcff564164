import { Alert, Checkbox, Group, Paper, Skeleton, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { NoticePreferences } from '../api/contract.ts';
import { Page } from '../parts/Page.tsx';
import table from '../parts/table.module.css';
import { Trouble } from '../parts/Trouble.tsx';
import settings from '../settings/settings.module.css';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { useSession } from '../shell/session.ts';
import { Channel } from './Channel.tsx';
import { kindWords } from './kindWords.ts';
import { preferencesQuery } from './queries.ts';
import { type Choices, usePreferences } from './usePreferences.ts';

/** Which notices reach the person, and when. */
export function NoticesPage() {
  const preferences = useQuery(preferencesQuery);
  const isAdmin = useSession().user.role === 'admin';
  return (
    <Page title="Notices" lead="What you are told of, where, and when" above={<SettingsTabs />}>
      {preferences.isPending && <Skeleton h={340} radius="lg" aria-busy aria-label="Loading your choices" />}
      {preferences.isError && !preferences.data && <Trouble error={preferences.error} onRetry={() => void preferences.refetch()} />}
      {preferences.data && <Stack><Matrix view={preferences.data} /><Times view={preferences.data} />{isAdmin && <Channel />}</Stack>}
    </Page>
  );
}

function Matrix({ view }: { view: NoticePreferences }) {
  const change = usePreferences(view);
  const toggle = (field: 'inApp' | 'byMail', kind: string, on: boolean): Partial<Choices> => ({ [field]: on ? [...view[field], kind] : view[field].filter(one => one !== kind) });
  return (
    <>
      {!view.mailIsSet && <Alert color="gray" title="No e-mail goes out yet">This installation has no mail server. Whoever runs it sets one; what you choose here holds from then on.</Alert>}
      <div className={table.frame}>
        <table className={table.table} aria-label="What you are told of">
          <thead><tr><th scope="col">Notice</th><th scope="col">In the console</th><th scope="col">By e-mail</th></tr></thead>
          <tbody>
            {view.kinds.map((kind) => {
              const { label, about } = kindWords(kind);
              return (
                <tr key={kind}>
                  <td><strong>{label}</strong><span className={table.under}>{about}</span></td>
                  <td><Checkbox aria-label={`${label}: in the console`} checked={view.inApp.includes(kind)} onChange={event => change(toggle('inApp', kind, event.currentTarget.checked))} /></td>
                  <td><Checkbox aria-label={`${label}: by e-mail`} checked={view.byMail.includes(kind)} onChange={event => change(toggle('byMail', kind, event.currentTarget.checked))} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Times({ view }: { view: NoticePreferences }) {
  const change = usePreferences(view);
  const { timeZone } = useSession().portal;
  const { quietFrom, quietTo, workingHoursOnly } = view;
  const isQuiet = quietFrom !== null && quietTo !== null;
  return (
    <Paper component="section" className={settings.panel} aria-label="When e-mail may come">
      <div><Title order={2} fz="md">When e-mail may come</Title><Text c="dimmed" fz="sm">What comes at another time waits. Times are those of {timeZone}</Text></div>
      <Stack className={settings.fields}>
        <Switch label="In the portal’s working hours only" checked={workingHoursOnly} onChange={event => change({ workingHoursOnly: event.currentTarget.checked })} />
        <Switch label="Not in my quiet hours" checked={isQuiet} onChange={event => change(event.currentTarget.checked ? { quietFrom: '19:00:00', quietTo: '08:00:00' } : { quietFrom: null, quietTo: null })} />
        {isQuiet && (
          <Group>
            <TextInput type="time" label="Quiet from" value={quietFrom.slice(0, 5)} onChange={event => event.currentTarget.value && change({ quietFrom: `${event.currentTarget.value}:00` })} />
            <TextInput type="time" label="Quiet until" value={quietTo.slice(0, 5)} onChange={event => event.currentTarget.value && change({ quietTo: `${event.currentTarget.value}:00` })} />
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
