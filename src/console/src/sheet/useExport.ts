import { useMutation } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import { tellProblem } from '../shell/notices.tsx';

/** Asked for in the page rather than by a link, so that a refusal is told and not saved as a file. */
export function useExport(): { download: () => void; isPending: boolean } {
  const { mutate, isPending } = useMutation({
    mutationFn: () => read(api.GET('/api/v1/catalogue/export', { parseAs: 'blob' })),
    onSuccess: sheet => save(sheet, 'impact-drivers.csv'),
    onError: error => tellProblem(error),
  });
  return { download: mutate, isPending };
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
