import { useQueryClient } from '@tanstack/react-query';
import type { Catalogue } from '../api/contract.ts';
import { catalogueQuery } from '../api/queries.ts';
import { tellDone } from '../shell/notices.tsx';
import { shownIn, withAreaAt, withDriverAt } from './catalogue.ts';
import { orderAreas, orderDrivers } from './sending.ts';
import { useCatalogueAct } from './useCatalogueAct.ts';

const ids = (rows: { id: string }[]) => rows.map(row => row.id);

/** Puts areas and drivers in order, and back. */
export function useOrdering() {
  const client = useQueryClient();
  const { act } = useCatalogueAct();
  const now = () => client.getQueryData(catalogueQuery.queryKey);

  const order = (paint: (catalogue: Catalogue) => Catalogue, send: (wanted: Catalogue, key: string) => Promise<unknown>, done?: () => void) => {
    const before = now();
    if (!before) return;
    const wanted = paint(before);
    act({ paint, send: key => send(wanted, key), done });
  };

  const moveArea = (from: number, to: number, undoing = false) => order(
    catalogue => withAreaAt(catalogue, from, to),
    ({ areas }, key) => orderAreas(ids(areas), key),
    undoing ? undefined : () => tellDone('Areas put in order', () => moveArea(to, from, true)),
  );

  const moveDriver = (driverId: string, areaId: string, place: number, undoing = false) => {
    const home = now()?.areas.find(area => area.drivers.some(driver => driver.id === driverId));
    const driver = home?.drivers.find(one => one.id === driverId);
    if (!home || !driver) return;
    const [homePlace, into] = [shownIn(home).indexOf(driver), now()?.areas.find(area => area.id === areaId)];
    order(
      catalogue => withDriverAt(catalogue, driverId, areaId, place),
      (wanted, key) => orderDrivers(areaId, ids(wanted.areas.filter(area => area.id === areaId).flatMap(area => shownIn(area))), key),
      undoing ? undefined : () => tellDone(`“${driver.name}” moved${into && into !== home ? ` to ${into.name}` : ''}`, () => moveDriver(driverId, home.id, homePlace, true)),
    );
  };

  return { moveArea: (from: number, to: number) => moveArea(from, to), moveDriver: (driver: string, area: string, place: number) => moveDriver(driver, area, place) };
}
