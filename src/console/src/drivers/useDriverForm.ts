import { useState } from 'react';
import type { CatalogueDriver } from '../api/contract.ts';
import { differences, draftOf, emptyDraft, fieldsOf, problemsOf, type DriverDraft } from './driverDraft.ts';
import { changeDriver, createDriver } from './sending.ts';
import { useSaving } from './useSaving.ts';

export type DriverEditing = ReturnType<typeof useDriverForm>;

/** The form of a driver, or of a new one in an area. Whoever saves second sees what the first one saved. */
export function useDriverForm(driver: CatalogueDriver | undefined, areaId: string, onSaved: (driver: CatalogueDriver) => void) {
  const [seen, setSeen] = useState({ driver, draft: driver ? draftOf(driver, areaId) : emptyDraft(areaId) });
  const [draft, setDraft] = useState(seen.draft);
  const saving = useSaving(
    key => (seen.driver ? changeDriver(seen.driver, fieldsOf(draft), key) : createDriver(fieldsOf(draft), key)),
    onSaved,
  );
  const newer = driver && seen.driver && driver.version > seen.driver.version && !saving.busy ? draftOf(driver, areaId) : undefined;
  const seeNewer = (keep: DriverDraft) => {
    if (newer) setSeen({ driver, draft: newer });
    setDraft(keep);
    saving.reset();
  };
  return {
    base: seen.draft,
    draft,
    set: (change: Partial<DriverDraft>) => setDraft(current => ({ ...current, ...change })),
    changed: differences(draft, seen.draft).length > 0,
    problems: problemsOf(draft),
    theirs: newer,
    keepMine: () => seeNewer(draft),
    takeTheirs: () => seeNewer(newer ?? draft),
    save: saving.save,
    busy: saving.busy,
    error: saving.error,
  };
}
