import { useSessionStorage } from '@mantine/hooks';
import type { CatalogueDriver } from '../api/contract.ts';
import { typedKey } from '../parts/typed.ts';
import { useSession } from '../shell/session.ts';
import { differences, draftOf, emptyDraft, fieldsOf, problemsOf, type DriverDraft } from './driverDraft.ts';
import { changeDriver, createDriver } from './sending.ts';
import { useSaving } from './useSaving.ts';

export type DriverEditing = ReturnType<typeof useDriverForm>;

/** What was typed, over which version. */
interface Typed { version: number; base: DriverDraft; draft: DriverDraft }

const keyOf = (user: string, driver: CatalogueDriver | undefined, areaId: string) => typedKey(user, driver ? `driver.${driver.id}` : `new-driver.${areaId}`);

/** Whether somebody left the driver's form with something typed in it; what was discarded is kept as nothing. */
export const wasTyped = (user: string, driver: CatalogueDriver): boolean => !['null', null].includes(sessionStorage.getItem(keyOf(user, driver, '')));

/**
 * The form of a driver, or of a new one in an area. What was typed outlives an expired session, which leads away from the page
 * and back; it is the person's own, and a new driver's is of the area that it was begun in. Whoever saves second sees what the first one saved.
 */
export function useDriverForm(driver: CatalogueDriver | undefined, areaId: string, onSaved: (driver: CatalogueDriver) => void) {
  const { user } = useSession();
  const [kept, keep, forget] = useSessionStorage<Typed | null>({ key: keyOf(user.id, driver, areaId), defaultValue: null, getInitialValueInEffect: false });
  const now = driver ? draftOf(driver, areaId) : emptyDraft(areaId);
  const untouched: Typed = { version: driver?.version ?? 0, base: now, draft: now };
  const { version, base, draft } = kept ? { ...kept, base: { ...now, ...kept.base }, draft: { ...now, ...kept.draft } } : untouched;
  const saving = useSaving(
    key => (driver ? changeDriver({ id: driver.id, version }, fieldsOf(draft), key) : createDriver(fieldsOf(draft), key)),
    (saved) => {
      forget();
      onSaved(saved);
    },
  );
  return {
    base,
    draft,
    set: (change: Partial<DriverDraft>) => keep(current => ({ ...current ?? untouched, draft: { ...(current ?? untouched).draft, ...change } })),
    changed: differences(draft, base).length > 0,
    problems: problemsOf(draft),
    theirs: driver && driver.version > version && !saving.busy ? now : undefined,
    keepMine: () => {
      keep({ ...untouched, draft });
      saving.reset();
    },
    takeTheirs: () => {
      forget();
      saving.reset();
    },
    discard: forget,
    save: saving.save,
    busy: saving.busy,
    error: saving.error,
  };
}
