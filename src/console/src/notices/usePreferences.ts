import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { NoticePreferences } from '../api/contract.ts';
import { tellProblem } from '../shell/notices.tsx';
import { preferencesQuery } from './queries.ts';

export type Choices = Pick<NoticePreferences, 'inApp' | 'byMail' | 'quietFrom' | 'quietTo' | 'workingHoursOnly'>;

/** A choice holds at once: it is one click, and the next click takes it back. One is sent after the other, each over the one before. */
export function usePreferences(view: NoticePreferences) {
  const client = useQueryClient();
  const { mutate } = useMutation({
    scope: { id: 'notice-preferences' },
    mutationFn: ({ change, key }: { change: Partial<Choices>; key: string }) => {
      const { inApp, byMail, quietFrom, quietTo, workingHoursOnly, version } = client.getQueryData(preferencesQuery.queryKey) ?? view;
      return read(api.PUT('/api/v1/notices/preferences', { body: { inApp, byMail, quietFrom, quietTo, workingHoursOnly, ...change }, headers: { ...acting(key), 'If-Match': `"${version}"` } }));
    },
    onMutate: ({ change }) => client.setQueryData(preferencesQuery.queryKey, before => before && { ...before, ...change }),
    onSuccess: saved => client.setQueryData(preferencesQuery.queryKey, before => (before ? { ...before, version: saved.version } : saved)),
    onError: (error) => {
      tellProblem(error);
      void client.invalidateQueries(preferencesQuery);
    },
  });
  return (change: Partial<Choices>) => mutate({ change, key: newActKey() });
}
