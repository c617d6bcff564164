import type { Catalogue, CatalogueArea, CatalogueDriver, DriverFields, DriverStep, FieldChange } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, type MockPortal } from './portal.ts';

type Edit = (portal: MockPortal, path: string[], body: Partial<DriverFields & Omit<CatalogueArea, 'drivers'>> & { areas?: string[]; drivers?: string[]; into?: string }, request: Request) => unknown;

/** What an admin does with the catalogue: as the server, as far as the screens need it. */
export const catalogueEdits: [string, RegExp, Edit][] = [
  ['POST', /^catalogue\/areas$/, (portal, _, { name = '', colour = '', journeyPhase = null }) => {
    if (portal.areas.some(one => one.name.toLowerCase() === name.toLowerCase())) throw taken(`There is an area “${name}” already.`);
    const area = { id: portal.newId(), name, colour, journeyPhase, version: 1, drivers: [] };
    portal.areas.push(area);
    return area;
  }],
  ['PUT', /^catalogue\/areas\/order$/, (portal, _, { areas = [] }) => {
    portal.areas.sort((one, other) => areas.indexOf(one.id) - areas.indexOf(other.id));
    return catalogue(portal);
  }],
  ['PUT', /^catalogue\/areas\/([^/]+)\/drivers$/, (portal, [id], { drivers = [] }) => {
    const wanted = drivers.map(one => driverOf(portal, one));
    portal.areas.forEach((area) => { area.drivers = area.drivers.filter(driver => !wanted.includes(driver)); });
    areaOf(portal, id!).drivers.unshift(...wanted);
    return catalogue(portal);
  }],
  ['PUT', /^catalogue\/areas\/([^/]+)$/, (portal, [id], { name, colour, journeyPhase }, request) =>
    Object.assign(matching(areaOf(portal, id!), request), { name, colour, journeyPhase })],
  ['DELETE', /^catalogue\/areas\/([^/]+)$/, (portal, [id], _, request) => {
    const area = matching(areaOf(portal, id!), request);
    portal.areas.splice(portal.areas.indexOf(area), 1);
    return catalogue(portal);
  }],
  ['POST', /^catalogue\/areas\/([^/]+)\/merge$/, (portal, [id], { into }, request) => {
    const area = matching(areaOf(portal, id!), request);
    areaOf(portal, into!).drivers.push(...area.drivers);
    portal.areas.splice(portal.areas.indexOf(area), 1);
    return catalogue(portal);
  }],
  ['POST', /^catalogue\/drivers$/, (portal, _, body) => write(portal, { id: portal.newId(), archived: false, inUse: false, version: 1 } as CatalogueDriver, body as DriverFields)],
  ['PUT', /^catalogue\/drivers\/([^/]+)$/, (portal, [id], body, request) => write(portal, matching(driverOf(portal, id!), request), body as DriverFields)],
  ['DELETE', /^catalogue\/drivers\/([^/]+)$/, (portal, [id], _, request) => {
    remove(portal, matching(driverOf(portal, id!), request));
    return catalogue(portal);
  }],
  ['POST', /^catalogue\/drivers\/([^/]+)\/(archive|restore)$/, (portal, [id, act], _, request) => {
    const driver = matching(driverOf(portal, id!), request);
    driver.archived = act === 'archive';
    if (driver.archived && driver.transition) driver.transition.mode = 'off';
    log(portal, driver, act === 'archive' ? 'archived' : 'restored', []);
    return driver;
  }],
  ['POST', /^catalogue\/drivers\/([^/]+)\/duplicate$/, (portal, [id], _, request) => {
    const driver = matching(driverOf(portal, id!), request, 0);
    const copy = { ...structuredClone(driver), id: portal.newId(), name: `${driver.name} (copy)`, inUse: false };
    portal.areaOf(driver).drivers.push(copy);
    return copy;
  }],
  ['GET', /^catalogue\/drivers\/([^/]+)\/history$/, (portal, [id]) => [...history(portal, driverOf(portal, id!))].reverse()],
  ['POST', /^catalogue\/drivers\/([^/]+)\/history\/(\d+)\/restore$/, (portal, [id, number], _, request) => {
    const driver = matching(driverOf(portal, id!), request);
    const undone = history(portal, driver).filter(step => step.number !== null && step.number > Number(number)).reverse();
    for (const { field, before } of undone.flatMap(step => step.changes)) Object.assign(driver, { [field]: unsaid(field, before) });
    log(portal, driver, 'changed', undone.flatMap(step => step.changes).map(({ field, before, after }) => ({ field, before: after, after: before })));
    return driver;
  }],
];

export const catalogue = (portal: MockPortal): Catalogue => ({ areas: portal.areas });

/** Carried out for admins alone, and told to every open page. */
export function editing(edit: Edit) {
  return (portal: MockPortal, path: string[], body: object, _: URLSearchParams, request: Request): unknown => {
    if (portal.role !== 'admin') throw new Refusal(403, 'catalogue.admins_only', 'You may not do this', 'Only an admin can change the catalogue.');
    const answer = structuredClone(edit(portal, path, body, request));
    if (request.method !== 'GET') portal.tell('catalogue', null);
    return answer;
  };
}

const parts = ['name', 'definition', 'points', 'segmentPoints', 'cadence', 'segments', 'enablementUrl', 'playbookUrl'] as const;

const said = (driver: Partial<CatalogueDriver> | DriverFields, part: typeof parts[number]): string =>
  part === 'segmentPoints' ? (driver.segmentPoints ?? []).map(({ segment, points }) => `${segment}: ${points}`).join('; ') : String(driver[part] ?? '');

function unsaid(field: FieldChange['field'], text: string): unknown {
  if (field !== 'segmentPoints') return field === 'points' ? Number(text) : text;
  return text === '' ? [] : text.split('; ').map(one => ({ segment: one.split(': ')[0], points: Number(one.split(': ')[1]) }));
}

function write(portal: MockPortal, driver: CatalogueDriver, fields: DriverFields): CatalogueDriver {
  const area = areaOf(portal, fields.area);
  if (area.drivers.some(other => other.id !== driver.id && other.name.toLowerCase() === fields.name.toLowerCase())) throw taken(`“${area.name}” has a driver “${fields.name}” already.`);
  const changes = parts.filter(part => said(driver, part) !== said(fields, part))
    .map((field): FieldChange => ({ field, before: said(driver, field), after: said(fields, field) }));
  const before = driver.transition;
  remove(portal, driver, area);
  Object.assign(driver, Object.fromEntries(parts.map(part => [part, fields[part]])), {
    transition: fields.transitionType === 'none' ? null
      : { ...(before ?? { id: portal.newId(), mode: 'off', condition: null, prompt: null, heldForDays: 0, evidenceBy: 'auto', pausedBecause: null, withdrawnBecause: null, version: 1 }), type: fields.transitionType },
  });
  if (!area.drivers.includes(driver)) area.drivers.push(driver);
  log(portal, driver, driver.version < 2 ? 'created' : 'changed', changes);
  return driver;
}

function remove(portal: MockPortal, driver: CatalogueDriver, but?: CatalogueArea): void {
  portal.areas.filter(area => area !== but).forEach((area) => { area.drivers = area.drivers.filter(one => one !== driver); });
}

function history(portal: MockPortal, driver: CatalogueDriver): DriverStep[] {
  const steps = portal.steps.get(driver.id) ?? [{ number: 1, event: 'found', at: null, by: null, changes: [] }];
  portal.steps.set(driver.id, steps);
  return steps;
}

function log(portal: MockPortal, driver: CatalogueDriver, event: DriverStep['event'], changes: FieldChange[]): void {
  const steps = event === 'created' ? [] : history(portal, driver);
  const number = event === 'archived' || event === 'restored' ? null : steps.filter(step => step.number !== null).length + 1;
  portal.steps.set(driver.id, [...steps, { number, event, at: now, by: portal.me.name, changes: event === 'created' ? [] : changes }]);
}

function matching<T extends { version: number }>(row: T, request: Request, step = 1): T {
  if (request.method !== 'POST' || request.headers.has('If-Match')) {
    if (request.headers.get('If-Match')?.replace(/"/g, '') !== String(row.version)) {
      throw new Refusal(412, 'catalogue.stale', 'Somebody changed this meanwhile.', 'Load it again and repeat your change.');
    }
    row.version += step;
  }
  return row;
}

const taken = (detail: string) => new Refusal(409, 'catalogue.driver.name_taken', 'This can’t be done now.', `${detail} Choose another name.`);

function areaOf(portal: MockPortal, id: string): CatalogueArea {
  return found(portal.areas.find(area => area.id === id));
}

function driverOf(portal: MockPortal, id: string): CatalogueDriver {
  return found(portal.drivers.find(driver => driver.id === id));
}

function found<T>(row: T | undefined): T {
  if (!row) throw new Refusal(404, 'not-found', 'This does not exist', 'It may have been removed, or the link is wrong.');
  return row;
}
