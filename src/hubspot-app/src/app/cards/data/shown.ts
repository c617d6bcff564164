import type { CardView, Suggestion, Suggestions } from '@impactpilot/backend';

/** The card as the server last told it, and its suggestions in the order in which the person sees them. */
export interface Shown {
  view: CardView;
  tiles: Suggestion[];
  moreTiles: boolean;
  /** Found while the card was open; they wait for a press, so that nothing moves under the cursor. */
  arrived: Suggestion[];
}

export const firstShown = (view: CardView): Shown => ({ view, tiles: view.suggestions, moreTiles: view.moreSuggestions, arrived: [] });

/** What is shown keeps its place and takes its new state. What is told late, after something newer, changes nothing. */
export function refreshed(shown: Shown, view: CardView): Shown {
  if (Date.parse(view.readAt) < Date.parse(shown.view.readAt)) return shown;
  const told = new Map(view.suggestions.map(one => [one.id, one]));
  // The answer holds the first few only: what it leaves out is gone for sure only where there are no more.
  const tiles = shown.tiles.flatMap(one => told.get(one.id) ?? (view.moreSuggestions ? one : []));
  const kept = new Set(tiles.map(one => one.id));
  const others = view.suggestions.filter(one => !kept.has(one.id));
  const isNew = (one: Suggestion) => tiles.length > 0 && Date.parse(one.detectedAt) > Date.parse(shown.view.readAt);
  const waitedFor = new Set(shown.arrived.map(one => one.id));
  return {
    view,
    tiles: [...tiles, ...others.filter(one => !isNew(one) && !waitedFor.has(one.id))],
    moreTiles: view.moreSuggestions && (shown.moreTiles || shown.tiles.length <= view.suggestions.length),
    arrived: others.filter(one => isNew(one) || waitedFor.has(one.id)),
  };
}

export const withArrived = (shown: Shown): Shown => ({ ...shown, tiles: [...shown.arrived, ...shown.tiles], arrived: [] });

export function extended(shown: Shown, { items, more }: Suggestions): Shown {
  const known = new Set([...shown.tiles, ...shown.arrived].map(one => one.id));
  return { ...shown, tiles: [...shown.tiles, ...items.filter(one => !known.has(one.id))], moreTiles: more };
}

/** Puts what is known of one tile in its place; for those that an answer left out. */
export const withTile = (shown: Shown, tile: Suggestion): Shown =>
  ({ ...shown, tiles: shown.tiles.map(one => (one.id === tile.id ? tile : one)) });

/** After which one the next are asked for: one that waits, as those are what the server counts. */
export const lastTile = ({ tiles }: Shown): string | undefined => (tiles.filter(one => one.status === 'pending').at(-1) ?? tiles.at(-1))?.id;
