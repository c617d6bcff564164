import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { SavedView, SavedViewFields } from '../api/contract.ts';
import { savedViewsQuery } from '../api/queries.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';

const seen = (view: SavedView) => ({ 'If-Match': `"${view.version}"` });

const savedWords = ({ name, shared }: SavedView, before: SavedView): string =>
  name !== before.name ? `“${before.name}” is called “${name}” now`
  : shared === before.shared ? `“${name}” is kept as it is now`
  : shared ? `Everybody sees “${name}”` : `Only you see “${name}”`;

/** Keeping, sharing and deleting a view, each with an undo. */
export function useSavedViews() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries(savedViewsQuery);
  const onError = (error: unknown) => tellProblem(error);

  const { mutate: remove } = useMutation({
    mutationFn: (view: SavedView) => read(api.DELETE('/api/v1/accounts/views/{id}', { params: { path: { id: view.id } }, headers: { ...acting(newActKey()), ...seen(view) } })),
    onSuccess: (_, { name, query, shared }) => tellDone(`View “${name}” deleted`, () => keep({ name, query, shared })),
    onError, onSettled,
  });
  const { mutate: keep } = useMutation({
    mutationFn: (fields: SavedViewFields) => read(api.POST('/api/v1/accounts/views', { body: fields, headers: acting(newActKey()) })),
    onSuccess: view => tellDone(`View “${view.name}” kept`, () => remove(view)),
    onError, onSettled,
  });
  const { mutate: save } = useMutation({
    mutationFn: ({ view, fields }: { view: SavedView; fields: SavedViewFields }) =>
      read(api.PUT('/api/v1/accounts/views/{id}', { params: { path: { id: view.id } }, body: fields, headers: { ...acting(newActKey()), ...seen(view) } })),
    onSuccess: (saved, { view }) => tellDone(savedWords(saved, view), () => save({ view: saved, fields: view })),
    onError, onSettled,
  });
  return { keep, remove, change: (view: SavedView, change: Partial<SavedViewFields>) => save({ view, fields: { name: view.name, query: view.query, shared: view.shared, ...change } }) };
}
