import { acting, api, read } from '../api/client.ts';
import type { AreaFields, CatalogueArea, CatalogueDriver, DriverFields } from '../api/contract.ts';

interface Row { id: string; version: number }

/* Every change names the version that was seen, so that nobody's work is overwritten. */
const to = ({ id, version }: Row, key: string) => ({ params: { path: { id }, header: { 'If-Match': `"${version}"` } }, headers: acting(key) });

export const createArea = (body: AreaFields, key: string) => read(api.POST('/api/v1/catalogue/areas', { headers: acting(key), body }));
export const changeArea = (area: CatalogueArea, body: AreaFields, key: string) => read(api.PUT('/api/v1/catalogue/areas/{id}', { ...to(area, key), body }));
export const deleteArea = (area: CatalogueArea, key: string) => read(api.DELETE('/api/v1/catalogue/areas/{id}', to(area, key)));
export const mergeAreas = (area: CatalogueArea, into: string, key: string) => read(api.POST('/api/v1/catalogue/areas/{id}/merge', { ...to(area, key), body: { into } }));
export const orderAreas = (areas: string[], key: string) => read(api.PUT('/api/v1/catalogue/areas/order', { headers: acting(key), body: { areas } }));
export const orderDrivers = (area: string, drivers: string[], key: string) =>
  read(api.PUT('/api/v1/catalogue/areas/{id}/drivers', { params: { path: { id: area } }, headers: acting(key), body: { drivers } }));

export const createDriver = (body: DriverFields, key: string) => read(api.POST('/api/v1/catalogue/drivers', { headers: acting(key), body }));
export const changeDriver = (driver: Row, body: DriverFields, key: string) => read(api.PUT('/api/v1/catalogue/drivers/{id}', { ...to(driver, key), body }));
export const deleteDriver = (driver: CatalogueDriver, key: string) => read(api.DELETE('/api/v1/catalogue/drivers/{id}', to(driver, key)));
export const duplicateDriver = (driver: CatalogueDriver, key: string) => read(api.POST('/api/v1/catalogue/drivers/{id}/duplicate', to(driver, key)));
export const archiveDriver = (driver: CatalogueDriver, key: string) => read(api.POST('/api/v1/catalogue/drivers/{id}/archive', to(driver, key)));
export const restoreDriver = (driver: CatalogueDriver, key: string) => read(api.POST('/api/v1/catalogue/drivers/{id}/restore', to(driver, key)));

export function restoreVersion(driver: CatalogueDriver, number: number, key: string) {
  const { params: { path, header }, headers } = to(driver, key);
  return read(api.POST('/api/v1/catalogue/drivers/{id}/history/{number}/restore', { params: { path: { ...path, number }, header }, headers }));
}
