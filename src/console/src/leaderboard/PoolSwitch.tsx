import { Switch, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import { poolQuery } from '../accounts/queries.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';

/** Marks an account as served by everybody: what is won there counts for the pool from then on. */
export function PoolSwitch({ account }: { account: { id: string; name: string } }) {
  const client = useQueryClient();
  const query = poolQuery(account.id);
  const pool = useQuery(query);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ pooled, key }: { pooled: boolean; key: string }) => read(api.PUT('/api/v1/accounts/{id}/pool', { params: { path: { id: account.id } }, body: { pooled }, headers: acting(key) })),
    onMutate: ({ pooled }) => client.setQueryData(query.queryKey, { pooled }),
    onSuccess: (_, { pooled }) => tellDone(pooled ? `Wins at ${account.name} count for the pool from now on` : `Wins at ${account.name} count for its CSM from now on`, () => change(!pooled)),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  const change = (pooled: boolean) => mutate({ pooled, key: newActKey() });
  if (!pool.data) return null;
  return (
    <Tooltip label="People serve it together: what is won here counts for the pool, not for its CSM" multiline maw={280}>
      <Switch size="sm" label="Pooled" checked={pool.data.pooled ?? false} disabled={isPending} onChange={event => change(event.currentTarget.checked)} />
    </Tooltip>
  );
}
