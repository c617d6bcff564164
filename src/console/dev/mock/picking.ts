import type { Library, LibraryDriver } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { library, uuid } from './library.ts';
import type { MockPortal } from './portal.ts';
import { rememberLibrary } from './sheet.ts';

/** The mock's portal begins with the whole library; who wants to pick takes something away first. */
export function libraryOf(portal: MockPortal): Library {
  return {
    areas: library().map(area => ({
      name: area.name, colour: area.colour, journeyPhase: 'Onboarding',
      drivers: area.drivers.map(({ id, name, definition, points, cadence, segments, transition }): LibraryDriver => ({
        key: id, name, definition, points, cadence, segments, type: transition?.type ?? 'none', condition: transition?.condition ?? null, prompt: null,
        needsMapping: transition?.condition?.startsWith('product.') ? [transition.condition.split(' ')[0]!] : [], note: transition ? 'Agree first on who looks at it.' : '',
        driverId: portal.drivers.find(driver => driver.name === name)?.id ?? null, archived: portal.drivers.find(driver => driver.name === name)?.archived ?? false,
      })),
    })),
  };
}

export function pickFromLibrary(portal: MockPortal, keys: string[]) {
  if (portal.role !== 'admin') throw new Refusal(403, 'catalogue.admins_only', 'You may not do this.', 'Only an admin can change the catalogue.');
  const added = library().flatMap((area, index) => area.drivers.filter(driver => keys.includes(driver.id) && !portal.drivers.some(own => own.name === driver.name)).map(driver => {
    const own = { ...driver, transition: driver.transition && { ...driver.transition, mode: 'off' as const } };
    const place = portal.areas.find(one => one.name === area.name) ?? portal.areas[portal.areas.push({ ...area, id: uuid(1, 90 + index), drivers: [] }) - 1]!;
    place.drivers.push(own);
    return own;
  }));
  portal.tell('catalogue', null);
  return { added: added.length, importId: added.length > 0 ? rememberLibrary(portal, added) : null };
}
