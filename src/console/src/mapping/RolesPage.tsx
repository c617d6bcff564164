import { Alert, Button, Group as Row, Skeleton, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { RoleReach, RoleView } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { count, share } from '../format/words.ts';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { MappingTabs } from './MappingTabs.tsx';
import { rolePreviewQuery, rolesQuery } from './queries.ts';
import { RoleList } from './RoleList.tsx';
import { SourceOrder } from './SourceOrder.tsx';
import { useRoleDraft } from './useRoleDraft.ts';
import styles from './mapping.module.css';

/** How it is told which part a contact plays: a decision maker, a champion, a user. */
export function RolesPage() {
  const roles = useQuery(rolesQuery);
  useShortcuts('Roles', movingKeys);
  return (
    <Page title="Roles of contacts" lead={roles.data ? <Lead reach={roles.data.reach} /> : 'How it is told which part a contact plays'} above={<MappingTabs />}>
      {roles.isPending && <Stack aria-busy aria-label="Loading the roles">{[0, 1, 2, 3].map(line => <Skeleton key={line} h={84} radius="lg" />)}</Stack>}
      {roles.isError && !roles.data && <Trouble error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data && <Rules view={roles.data} />}
    </Page>
  );
}

function Lead({ reach: { looked, withoutRole, contacts } }: { reach: RoleReach }) {
  const some = looked < contacts ? `; the first ${count(looked)} of ${count(contacts)} were looked at` : '';
  return `${count(looked - withoutRole)} of ${count(looked)} contacts have a role (${share(looked - withoutRole, looked)})${some}`;
}

function Rules({ view }: { view: RoleView }) {
  const isAdmin = useSession().user.role === 'admin';
  const draft = useRoleDraft(view);
  const { reach, problem, waits } = useReach(view, draft);
  const refused = draft.error && !draft.newer ? Problem.of(draft.error) : problem;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        {view.missing.length > 0 && <Alert color="yellow" title={`Rules ask for ${view.missing.map(({ name }) => name).join(', ')}`}>No role here is called so. Add it, or change the rules of {view.missing.flatMap(({ drivers }) => drivers.map(({ driver }) => driver)).join(', ')}.</Alert>}
        <SourceOrder draft={draft} reach={reach} mayChange={isAdmin} />
        <RoleList draft={draft} reach={reach} waits={waits} mayChange={isAdmin} />
        {draft.newer && (
          <Alert color="yellow" title="Somebody else changed the rules meanwhile">
            <Row gap="sm" mt={6}><Button variant="default" onClick={draft.keepMine}>Keep mine</Button><Button variant="default" onClick={draft.discard}>Take theirs</Button></Row>
          </Alert>
        )}
        {refused && <Alert color="red" role="alert" title={refused.title}>{refused.detail}</Alert>}
        {isAdmin && (
          <Row justify="flex-end" gap="sm" className={styles.bar}>
            {draft.changed && <Button variant="subtle" color="gray" size="sm" onClick={draft.discard}>Discard changes</Button>}
            <Button type="submit" size="sm" disabled={!draft.changed || problem !== undefined || draft.newer !== undefined} loading={draft.sending}>Save rules</Button>
          </Row>
        )}
      </Stack>
    </form>
  );
}

/** What the rules as they stand here would make of the contacts: counted anew while they are edited. */
function useReach(view: RoleView, { rules, changed }: ReturnType<typeof useRoleDraft>) {
  const [asked] = useDebouncedValue(rules, 400);
  const preview = useQuery({ ...rolePreviewQuery(asked), enabled: changed });
  const problem = changed && preview.isError && asked === rules ? Problem.of(preview.error) : undefined;
  return { reach: changed && preview.data ? preview.data : view.reach, problem, waits: changed && (asked !== rules || preview.isFetching) };
}
