import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import { tell, tellProblem } from '../shell/notices.tsx';
import { revertWords } from './planWords.ts';

interface Act { importId: string; key: string }

export function useTakeBack(): { takeBack: (importId: string) => void; underWay: string | undefined } {
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ importId, key }: Act) => read(api.POST('/api/v1/catalogue/imports/{id}/revert', { params: { path: { id: importId } }, headers: acting(key) })),
    onSuccess: report => tell('The import is taken back', { detail: revertWords(report) }),
    onError: (error, act) => tellProblem(error, () => mutate(act)),
    onSettled: () => Promise.all([['catalogue'], ['account']].map(queryKey => client.invalidateQueries({ queryKey }))),
  });
  return { takeBack: importId => mutate({ importId, key: newActKey() }), underWay: isPending ? variables.importId : undefined };
}
