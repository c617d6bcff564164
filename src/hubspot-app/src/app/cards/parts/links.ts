/** A page beside HubSpot's; null for whatever is no web address, as people type some of them. */
export const externalLink = (url: string | null): { url: string; external: true } | null =>
  url && /^https?:\/\//i.test(url) ? { url, external: true } : null;
