import { Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Token } from '../api/contract.ts';
import { useNow } from '../format/clock.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { tokensQuery } from './queries.ts';
import { scopeWords } from './scopes.ts';

export function TokenTable({ tokens }: { tokens: Token[] }) {
  return <Frame>{tokens.map(token => <Row key={token.id} token={token} />)}</Frame>;
}

export function TokenTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 4 }, (_, row) => (
        <tr key={row}><td><Skeleton h={14} w={130} my={3} /><Skeleton h={10} w={160} my={5} /></td>{[140, 80, 80, 60].map((width, cell) => <td key={cell} data-wide-only><Skeleton h={14} w={width} /></td>)}</tr>
      ))}
    </Frame>
  );
}

function Frame({ busy, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={table.table} data-cards aria-label={busy ? 'Loading API tokens' : 'API tokens'} aria-busy={busy}>
        <thead><tr><th scope="col">Token</th><th scope="col">May</th><th scope="col">Last used</th><th scope="col">Expires</th><th scope="col">Access</th></tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Row({ token }: { token: Token }) {
  const { name, ending, scopes, createdBy, createdAt, lastUsedAt, expiresAt, works } = token;
  return (
    <tr data-inactive={!works || undefined}>
      <td><strong>{name}</strong><span className={table.under}>…{ending}, made by {createdBy} <When at={createdAt} /></span></td>
      <td data-before="May">{scopes.map(scopeWords).join(', ')}</td>
      <td data-before="Last used">{lastUsedAt ? <When at={lastUsedAt} /> : <span className={table.nothing}>Never</span>}</td>
      <td data-before="Expires">{expiresAt ? <When at={expiresAt} /> : <span className={table.nothing}>Never</span>}</td>
      <td><Access token={token} /></td>
    </tr>
  );
}

function Access({ token: { id, name, works, revokedAt, expiresAt } }: { token: Token }) {
  const client = useQueryClient();
  const now = useNow();
  const { mutate, isPending } = useMutation({
    mutationFn: (key: string) => read(api.POST('/api/v1/tokens/{id}/revoke', { params: { path: { id } }, headers: acting(key) })),
    onSuccess: () => tellDone(`${name} is revoked and can’t be used any longer`),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(tokensQuery),
  });
  if (revokedAt) return <Text fz="sm" c="dimmed">Revoked <When at={revokedAt} /></Text>;
  if (expiresAt && Date.parse(expiresAt) <= now) return <Text fz="sm" c="dimmed">Expired</Text>;
  return (
    <Group gap={6}>
      {!works && <Text fz="sm" c="dimmed">Stopped: its maker is deactivated</Text>}
      <ArmedButton word="Revoke" about={name} disabled={isPending} onClick={() => mutate(newActKey())} />
    </Group>
  );
}
