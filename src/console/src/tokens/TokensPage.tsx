import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { tokensQuery } from './queries.ts';
import { TokenTable, TokenTableSkeleton } from './TokenTable.tsx';

const title = 'API tokens';

/** Programs that act through the API, and what each of them may do. */
export function TokensPage() {
  return <AdminsOnly title={title} act="make and revoke API tokens" back={{ to: '/inbox', label: 'Back to the inbox' }}><Tokens /></AdminsOnly>;
}

function Tokens() {
  const tokens = useQuery(tokensQuery);
  const [making, { open, close }] = useDisclosure(false);
  useShortcuts(title, movingKeys);
  const make = <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={open}>New token</Button>;
  return (
    <Page title={title} lead="Let a program use ImpactPilot’s API in your name, as far as you allow" above={<SettingsTabs />} actions={tokens.data && tokens.data.length > 0 && make}>
      {tokens.isPending && <TokenTableSkeleton />}
      {tokens.isError && !tokens.data && <Trouble error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data && tokens.data.length > 0 && <TokenTable tokens={tokens.data} />}
      {tokens.data?.length === 0 && <Empty title="No program has access" action={make}>A token lets a report, a script or another product read your points, or write impact, without a person signing in.</Empty>}
      <NewTokenDialog opened={making} onClose={close} />
    </Page>
  );
}
