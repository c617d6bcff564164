import type { Catalogue, CatalogueArea, CatalogueDriver } from '../api/contract.ts';

/** The drivers of an area that are in use, or the archived ones. */
export const shownIn = (area: CatalogueArea, archived = false): CatalogueDriver[] => area.drivers.filter(driver => driver.archived === archived);

export const driversOf = (catalogue: Catalogue | undefined, archived = false): CatalogueDriver[] => (catalogue?.areas ?? []).flatMap(area => shownIn(area, archived));

/** The areas that have something to show for a search, with only that. */
export function matching(catalogue: Catalogue, search: string, archived: boolean): CatalogueArea[] {
  const wanted = search.trim().toLowerCase();
  return catalogue.areas
    .map(area => ({ ...area, drivers: shownIn(area, archived).filter(driver => `${area.name} ${driver.name} ${driver.definition}`.toLowerCase().includes(wanted)) }))
    .filter(area => area.drivers.length > 0);
}

export function withAreaAt(catalogue: Catalogue, from: number, to: number): Catalogue {
  const areas = [...catalogue.areas];
  areas.splice(to, 0, ...areas.splice(from, 1));
  return { ...catalogue, areas };
}

/** The catalogue with a driver at another place among those in use; archived ones stand behind them. */
export function withDriverAt(catalogue: Catalogue, driverId: string, areaId: string, place: number): Catalogue {
  const driver = driversOf(catalogue).find(one => one.id === driverId);
  if (!driver) return catalogue;
  return {
    ...catalogue,
    areas: catalogue.areas.map((area) => {
      const inUse = shownIn(area).filter(one => one.id !== driverId);
      if (area.id === areaId) inUse.splice(place, 0, driver);
      return { ...area, drivers: [...inUse, ...shownIn(area, true)] };
    }),
  };
}
