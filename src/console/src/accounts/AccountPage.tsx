import { Anchor, Button, Group } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { AccountDetail } from '../api/contract.ts';
import { accountQuery } from '../api/queries.ts';
import { calendarDay } from '../format/words.ts';
import { PoolSwitch } from '../leaderboard/PoolSwitch.tsx';
import { BackLink } from '../parts/BackLink.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Problem } from '../api/problem.ts';
import { useSession } from '../shell/session.ts';
import { movingKeys, type Shortcut, useShortcuts } from '../shell/shortcuts.ts';
import { NoCycle } from '../suggestions/NoCycle.tsx';
import { AccountNumbers } from './AccountNumbers.tsx';
import { AccountSkeleton } from './AccountSkeleton.tsx';
import { Contacts } from './Contacts.tsx';
import { DriverAreas } from './DriverAreas.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { Timeline } from './Timeline.tsx';
import { useAccountActs } from './useAccountActs.ts';
import styles from './accounts.module.css';

export function AccountPage() {
  const { id = '' } = useParams();
  const account = useQuery(accountQuery(id));
  if (account.data) return <Loaded key={id} account={account.data} />;
  if (account.isError) return <Failed error={account.error} onRetry={() => void account.refetch()} />;
  return <AccountSkeleton />;
}

function Loaded({ account }: { account: AccountDetail }) {
  const acts = useAccountActs(account.id);
  const { demo, user } = useSession();
  const keys: Shortcut[] = [...movingKeys, { keys: 'u', label: 'Undo the last act', run: () => acts.undoLast?.() }];
  useShortcuts('Account', keys);
  return (
    <Page title={account.name} lead={<About account={account} />} above={<BackLink to="/accounts">Accounts</BackLink>}
      actions={(
        <Group gap="md">
          {user.role !== 'csm' && <PoolSwitch account={account} />}
          <Button component="a" variant="default" size="sm" href={demo ? `/hubspot/companies/${account.hubSpotId}` : account.hubSpotUrl} target="_blank" rel="noreferrer" rightSection={<IconExternalLink size={14} aria-hidden />}>
            Open in HubSpot
          </Button>
        </Group>
      )}>
      {account.canAct && <NoCycle />}
      <AccountNumbers account={account} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <SuggestionList account={account} acts={acts} />
          <DriverAreas account={account} acts={acts} />
        </div>
        <div className={styles.stack}>
          <Timeline accountId={account.id} canAct={account.canAct} onUndo={(line, refused) => acts.undoLine({ line, refused })} />
          <Contacts accountId={account.id} />
        </div>
      </div>
    </Page>
  );
}

function About({ account }: { account: AccountDetail }) {
  const { domain, csm, cover, segment } = account;
  const covered = cover ? `, covered by ${cover.name} until ${calendarDay(cover.untilOn)}` : '';
  return [domain, csm ? `CSM ${csm.name}${covered}` : 'No CSM in HubSpot', segment].filter(Boolean).join(' · ');
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <Page title="Account" above={<BackLink to="/accounts">Accounts</BackLink>}><Why problem={Problem.of(error)} onRetry={onRetry} /></Page>;
}

function Why({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  if (problem.code === 'accounts.hidden') return <Empty title="Not your account" action={<Anchor component={Link} to="/accounts">See your accounts</Anchor>}>{problem.detail}</Empty>;
  if (problem.status === 404) {
    return <Empty title="This account is not here" action={<Anchor component={Link} to="/accounts?whose=all">See all accounts</Anchor>}>It may have been removed from HubSpot, or the link is wrong.</Empty>;
  }
  return <Trouble error={problem} onRetry={onRetry} />;
}
