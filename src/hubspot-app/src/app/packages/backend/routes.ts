import type { paths } from './schema.d.ts';

export const company = '/card/v1/companies/{hubSpotId}';

export type Route = Extract<keyof paths, `/card/${string}`>;

/** The route's address below the origin, with what stands in its braces filled in, in order. */
export function pathOf(route: Route, ...names: string[]): string {
  let next = 0;
  return route.replace(/\{\w+\}/g, () => encodeURIComponent(names[next++] ?? ''));
}

/** `?a=1&b=2` of what is given, or nothing. HubSpot adds who asks behind it. */
export function queryOf(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []));
  return given.length > 0 ? `?${given.join('&')}` : '';
}
