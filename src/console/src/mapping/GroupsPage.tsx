import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group, Groups } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { GroupDialog, type GroupDraft } from './GroupDialog.tsx';
import { GroupLine } from './GroupLine.tsx';
import { MappingTabs } from './MappingTabs.tsx';
import { groupsQuery } from './queries.ts';
import styles from './mapping.module.css';

const fresh = (name = ''): GroupDraft => ({ name, emails: [], ownerIds: [], group: null });
const edited = (group: Group): GroupDraft => ({ name: group.name, emails: group.emails, ownerIds: group.ownerIds, group });

/** People of ours under a name, whom rules ask for: “with an executive of ours in the meeting”. */
export function GroupsPage() {
  const groups = useQuery(groupsQuery);
  const isAdmin = useSession().user.role === 'admin';
  const [draft, setDraft] = useState<GroupDraft | null>(null);
  useShortcuts('Groups', movingKeys);
  return (
    <Page title="Groups of our people" lead={groups.data ? <Lead groups={groups.data} /> : 'People of ours under a name that rules ask for'} above={<MappingTabs />}
      actions={isAdmin && <Button size="sm" onClick={() => setDraft(fresh())}>New group</Button>}>
      {groups.isPending && <Stack aria-busy aria-label="Loading the groups">{[0, 1, 2].map(line => <Skeleton key={line} h={84} radius="lg" />)}</Stack>}
      {groups.isError && !groups.data && <Trouble error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data && <Missing groups={groups.data} onMake={isAdmin ? name => setDraft(fresh(name)) : undefined} />}
      {groups.data && groups.data.groups.length > 0 && (
        <ul className={styles.lines} aria-label="Groups">
          {groups.data.groups.map(group => <GroupLine key={group.name} group={group} onEdit={isAdmin ? () => setDraft(edited(group)) : undefined} />)}
        </ul>
      )}
      {groups.data?.groups.length === 0 && groups.data.missing.length === 0 && (
        <Empty title="No group yet">Rules can ask who of us took part: executives, product owners, sales managers, marketing.</Empty>
      )}
      <GroupDialog draft={draft} taken={groups.data?.groups.map(({ name }) => name) ?? []} onClose={() => setDraft(null)} />
    </Page>
  );
}

function Lead({ groups: { groups, missing } }: { groups: Groups }) {
  if (missing.length > 0) return `Rules ask for ${plural(missing.length, 'group')} that ${missing.length === 1 ? 'is' : 'are'} not there`;
  return `${plural(groups.length, 'group')} · whoever of them takes part in a meeting, call or e-mail is found by name`;
}

/** What rules ask for and nobody made: until then such a rule finds nothing. */
function Missing({ groups: { missing }, onMake }: { groups: Groups; onMake: ((name: string) => void) | undefined }) {
  if (missing.length === 0) return null;
  return (
    <ul className={`${styles.lines} ${styles.missing}`} aria-label="Asked for by rules">
      {missing.map(({ name, drivers }) => (
        <li key={name} className={styles.line}>
          <div className={styles.what}>
            <Text fw={600}>{name}</Text>
            <Text fz="sm" c="dimmed">Not there yet. Waiting: {drivers.map(({ driver }) => driver).join(', ')}</Text>
          </div>
          {onMake && <div className={styles.acts}><Button variant="light" aria-label={`Make the group ${name}`} onClick={() => onMake(name)}>Make the group</Button></div>}
        </li>
      ))}
    </ul>
  );
}
