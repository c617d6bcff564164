import { useSearchParams } from 'react-router';

const dialogs = ['plan', 'targets', 'drivers', 'start', 'end', 'reopen', 'impacted'] as const;
export type CycleDialog = (typeof dialogs)[number];

/** Which dialog is open on which cycle stands in the address, so that other pages can lead to it. */
export function useCycleDialog() {
  const [search, setSearch] = useSearchParams();
  const kind = dialogs.find(name => search.has(name));
  return {
    kind,
    id: kind && search.get(kind)!,
    open: (dialog: CycleDialog, id = '') => setSearch({ [dialog]: id }, { replace: true }),
    close: () => setSearch({}, { replace: true }),
  };
}
