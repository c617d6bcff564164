import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { ImportReport } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { plural } from '../format/words.ts';
import { tell } from '../shell/notices.tsx';
import { toImport } from './planWords.ts';
import { useTakeBack } from './useTakeBack.ts';

/** What the API takes; a larger file is not even sent. */
export const largestFile = 1_000_000;

export interface Chosen { name: string; bytes: ArrayBuffer }

const csv = { 'Content-Type': 'text/csv' };

/** The bytes as they are: which encoding and separator they have is for the API to tell. */
const post = (bytes: ArrayBuffer, dryRun: boolean, headers: Record<string, string>) => read(api.POST('/api/v1/catalogue/import', {
  params: { query: { dryRun } }, body: bytes as unknown as string, bodySerializer: body => body, headers: { ...csv, ...headers },
}));

/** A file is looked at as soon as it is chosen; what was shown, and nothing else, is then carried out. */
export function useImport() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { takeBack } = useTakeBack();
  const look = useMutation({ mutationFn: ({ bytes }: Chosen) => post(bytes, true, {}) });
  const run = useMutation({
    mutationFn: ({ file, shown, key }: { file: Chosen; shown: ImportReport; key: string }) =>
      post(file.bytes, false, { ...acting(key), 'If-Match': `"${shown.plan}"` }),
    onSuccess: (done) => {
      const { importId } = done;
      void Promise.all([['catalogue'], ['account']].map(queryKey => client.invalidateQueries({ queryKey })));
      tell(`${plural(toImport(done), 'driver')} imported`, { offer: importId ? { label: 'Take it back', run: () => takeBack(importId) } : undefined });
      void navigate('/drivers');
    },
    onError: (error, { file }) => {
      if (Problem.of(error).status === 412) look.mutate(file);
    },
  });
  const choose = (file: Chosen) => {
    run.reset();
    look.mutate(file);
  };
  return {
    choose,
    file: look.variables,
    isLooking: look.isPending,
    shown: look.data,
    refused: look.error,
    again: () => look.variables && look.mutate(look.variables),
    carryOut: () => look.variables && look.data && run.mutate({ file: look.variables, shown: look.data, key: newActKey() }),
    isImporting: run.isPending,
    changedMeanwhile: run.isError && Problem.of(run.error).status === 412,
    failed: run.isError && Problem.of(run.error).status !== 412 ? run.error : null,
  };
}
