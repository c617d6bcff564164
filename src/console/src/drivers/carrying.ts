import type { CatalogueArea } from '../api/contract.ts';
import { shownIn } from './catalogue.ts';

/** Where an area or a driver is while the keyboard moves it; `list` is the driver's area. */
export interface Place { id: string; type: 'area' | 'driver'; list: string; index: number }

/** One place on. At an area's end a driver goes on into the next one, as it does when it is dragged. */
export function stepFrom(areas: CatalogueArea[], home: string | undefined, at: Place, arrow: string): Place | undefined {
  const by = { ArrowUp: -1, ArrowDown: 1 }[arrow];
  if (!by) return undefined;
  const index = at.index + by;
  if (at.type === 'area') return areas[index] && { ...at, index };
  const others = (area: CatalogueArea) => shownIn(area).length - (area.id === home ? 1 : 0);
  const here = areas.findIndex(area => area.id === at.list);
  if (index >= 0 && index <= others(areas[here]!)) return { ...at, index };
  const next = areas[here + by];
  return next && { ...at, list: next.id, index: by > 0 ? 0 : others(next) };
}
