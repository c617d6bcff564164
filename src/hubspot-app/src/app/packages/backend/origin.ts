/** What HubSpot hands over of the profile the app was uploaded with. */
export type Variables = Readonly<Record<string, unknown>> | undefined;

/** Where ImpactPilot lives, or null where the app was uploaded without a profile that says so. */
export function originOf(variables: Variables): string | null {
  const origin = variables?.IMPACTPILOT_ORIGIN;
  return typeof origin === 'string' && origin.startsWith('https://') ? origin.replace(/\/+$/, '') : null;
}

/** A page of the console, for HubSpot's links and buttons: it opens beside HubSpot. */
export const consoleOf = (origin: string, path = '/') => ({ url: origin + path, external: true });
