import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** Under the catalogue's key: whatever changes it may have been an import. */
export const importsQuery = queryOptions({
  queryKey: ['catalogue', 'imports'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/catalogue/imports', { signal })),
});

export const libraryQuery = queryOptions({
  queryKey: ['catalogue', 'library'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/catalogue/library', { signal })),
});
