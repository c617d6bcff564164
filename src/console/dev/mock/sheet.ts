import type { CatalogueDriver, ImportReport, ImportRow, PastImport, RevertReport } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, type MockPortal } from './portal.ts';

interface Imported { past: PastImport; created: CatalogueDriver[]; before: Map<CatalogueDriver, CatalogueDriver> }

const imports = new WeakMap<MockPortal, Imported[]>();
const importsOf = (portal: MockPortal) => imports.get(portal) ?? imports.set(portal, []).get(portal)!;

const cells = (line: string) => line.split(',').map(cell => cell.trim());

/** Knows area, driver, points and cadence in this order, without quotes: as much as the screens need. */
function plan(portal: MockPortal, text: string): ImportReport {
  const [heading = '', ...lines] = text.split('\n').filter(line => line.trim() !== '');
  if (!heading.startsWith('Impact Area')) {
    throw new Refusal(400, 'catalogue.import.no_header', 'The input can’t be taken as it is.', 'No row names the columns. One row must hold at least Impact Area, Impact Driver, Points and How often.');
  }
  const rows = lines.map((line, index) => rowOf(portal, cells(line), index + 2));
  const of = (action: string) => rows.filter(row => row.action === action).length;
  return {
    created: of('created'), updated: of('updated'), unchanged: of('unchanged'), rejected: of('rejected'), dryRun: true,
    plan: JSON.stringify(rows.map(({ name, action, changes }) => [name, action, changes])).replaceAll('"', ''), importId: null, rows,
    remarks: cells(heading).includes('Owner') ? ['Column "Owner" means nothing to an import and was left out.'] : [],
  };
}

function rowOf(portal: MockPortal, [area = '', name = '', points = '']: string[], row: number): ImportRow {
  const found = portal.drivers.find(driver => driver.name === name && !driver.archived);
  const known = { row, sourceRow: null, key: name.toLowerCase().replaceAll(' ', '-'), name };
  if (!/^\d+$/.test(points)) {
    return { ...known, area: null, points: null, action: 'rejected', changes: [], warnings: [`Row ${row}, column C (Points): "${points}" is not a whole number. Write a number from 0 to 100.`] };
  }
  const changes = found && found.points !== Number(points) ? [{ field: 'Points', before: String(found.points), after: points }] : [];
  const warnings = found?.transition && changes.length > 0 ? [`Row ${row}: the condition cannot be switched on in this portal yet: column 1: no property is called “weather.sunny”.`] : [];
  return { ...known, area, points: Number(points), action: !found ? 'created' : changes.length > 0 ? 'updated' : 'unchanged', changes, warnings };
}

function adminsOnly(portal: MockPortal): void {
  if (portal.role !== 'admin') throw new Refusal(403, 'catalogue.admins_only', 'You may not do this.', 'Only an admin can change the catalogue.');
}

export function importSheet(portal: MockPortal, text: string, dryRun: boolean, ifMatch: string | null): ImportReport {
  adminsOnly(portal);
  const report = plan(portal, text);
  if (ifMatch !== null && ifMatch !== `"${report.plan}"`) {
    throw new Refusal(412, 'catalogue.import.changed', 'Somebody changed this meanwhile.', 'The catalogue changed since this import was looked at. Nothing was imported; look at it again.');
  }
  if (dryRun) return report;
  const importId = portal.newId();
  const { created, updated, unchanged, rejected } = report;
  const imported: Imported = { past: { id: importId, at: now, by: portal.me.name, created, updated, unchanged, rejected, fromLibrary: false, takenBack: null }, created: [], before: new Map() };
  for (const row of report.rows) write(portal, row, imported);
  importsOf(portal).unshift(imported);
  portal.tell('catalogue', null);
  return { ...report, dryRun: false, importId };
}

function write(portal: MockPortal, { name, area, points, action }: ImportRow, imported: Imported): void {
  if (action === 'created') {
    const driver: CatalogueDriver = { ...portal.drivers[0]!, id: portal.newId(), name: name!, definition: '', points: points!, segments: [], transition: null };
    (portal.areas.find(one => one.name === area) ?? portal.areas[0]!).drivers.push(driver);
    imported.created.push(driver);
  } else if (action === 'updated') {
    const driver = portal.drivers.find(one => one.name === name)!;
    imported.before.set(driver, { ...driver });
    driver.points = points!;
  }
}

/** What was picked from the library is taken back like an import. */
export function rememberLibrary(portal: MockPortal, created: CatalogueDriver[]): string {
  const id = portal.newId();
  importsOf(portal).unshift({ past: { id, at: now, by: portal.me.name, created: created.length, updated: 0, unchanged: 0, rejected: 0, fromLibrary: true, takenBack: null }, created, before: new Map() });
  return id;
}

export function pastImports(portal: MockPortal): PastImport[] {
  adminsOnly(portal);
  return importsOf(portal).map(({ past }) => past);
}

export function takeBack(portal: MockPortal, id: string): RevertReport {
  adminsOnly(portal);
  const imported = importsOf(portal).find(({ past }) => past.id === id)!;
  if (imported.past.takenBack) throw new Refusal(409, 'catalogue.import_reverted_already', 'This can’t be done now.', 'This import was taken back already.');
  for (const area of portal.areas) area.drivers = area.drivers.filter(driver => !imported.created.includes(driver));
  for (const [driver, before] of imported.before) Object.assign(driver, before);
  imported.past.takenBack = { restored: imported.before.size, removed: imported.created.length, archived: 0, kept: [] };
  portal.tell('catalogue', null);
  return imported.past.takenBack;
}

/** Two imports of the past, one of them taken back. */
export function importSome(portal: MockPortal): void {
  importSheet(portal, 'Impact Area,Impact Driver,Points\nCustomer love,Reference call,2\nCustomer love,Podcast,3', false, null);
  takeBack(portal, importsOf(portal)[0]!.past.id);
  importsOf(portal)[0]!.past.takenBack = { restored: 1, removed: 2, archived: 1, kept: ['Adoption workshop', 'Positive review'] };
  importSheet(portal, 'Impact Area,Impact Driver,Points\nCustomer love,Reference call,2\nCustomer love,Customer quote,4\nCustomer love,Podcast,many', false, null);
}
