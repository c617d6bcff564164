import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { RoleRules } from '../api/contract.ts';

/** Under the catalogue's key: a changed rule asks for other names. */
export const aliasesQuery = queryOptions({
  queryKey: ['catalogue', 'aliases'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/mapping/aliases', { signal })),
});

export const groupsQuery = queryOptions({
  queryKey: ['catalogue', 'groups'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/mapping/groups', { signal })),
});

export const rolesQuery = queryOptions({
  queryKey: ['catalogue', 'roles'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/mapping/roles', { signal })),
});

/** What rules would make of the contacts before they are saved. */
export const rolePreviewQuery = (rules: RoleRules) =>
  queryOptions({
    queryKey: ['catalogue', 'role-preview', rules],
    queryFn: ({ signal }) => read(api.POST('/api/v1/mapping/roles/preview', { body: rules, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  });
