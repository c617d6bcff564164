import type { Catalogue, CatalogueDriver } from '../api/contract.ts';
import { tellDone } from '../shell/notices.tsx';
import { archiveDriver, deleteDriver, duplicateDriver, restoreDriver } from './sending.ts';
import { useCatalogueAct } from './useCatalogueAct.ts';

const withDriver = (catalogue: Catalogue, id: string, become: (driver: CatalogueDriver) => CatalogueDriver[]): Catalogue =>
  ({ ...catalogue, areas: catalogue.areas.map(area => ({ ...area, drivers: area.drivers.flatMap(driver => (driver.id === id ? become(driver) : [driver])) })) });

/** What an admin does with a driver as a whole. */
export function useDriverActs(driver: CatalogueDriver) {
  const { act, busy } = useCatalogueAct();
  const { id, name } = driver;
  const watched = driver.transition !== null && driver.transition.mode !== 'off';

  const restore = (seen: CatalogueDriver) => act({
    paint: catalogue => withDriver(catalogue, id, one => [{ ...one, archived: false }]),
    send: key => restoreDriver(seen, key),
    done: restored => tellDone(`“${name}” is back${restored.transition ? '. Its transition is off until you switch it on' : ''}`),
  });
  const archive = () => act({
    paint: catalogue => withDriver(catalogue, id, one => [{ ...one, archived: true }]),
    send: key => archiveDriver(driver, key),
    done: archived => tellDone(`“${name}” archived${watched ? ', and its transition switched off' : ''}`, () => restore(archived)),
  });
  const duplicate = (made: (copy: CatalogueDriver) => void) => act({
    send: key => duplicateDriver(driver, key),
    done: (copy) => {
      tellDone(`“${copy.name}” is a copy with its transition off`);
      made(copy);
    },
  });
  const remove = () => act({
    paint: catalogue => withDriver(catalogue, id, () => []),
    send: key => deleteDriver(driver, key),
    done: () => tellDone(`“${name}” deleted`),
  });
  return { archive, restore: () => restore(driver), duplicate, remove, busy };
}
