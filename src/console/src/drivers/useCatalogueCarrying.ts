import type { CatalogueArea } from '../api/contract.ts';
import { useCarrying } from '../parts/useCarrying.ts';
import { type Place, stepFrom } from './carrying.ts';
import { withAreaAt, withDriverAt } from './catalogue.ts';
import { placeWords } from './placeWords.ts';
import type { useOrdering } from './useOrdering.ts';

/** The catalogue's areas and drivers as the keyboard moves them, and what is said meanwhile. */
export function useCatalogueCarrying(areas: CatalogueArea[], { moveArea, moveDriver }: ReturnType<typeof useOrdering>) {
  const words = placeWords(areas);
  const homeOf = (id: string) => areas.find(area => area.drivers.some(driver => driver.id === id))?.id;
  const { held, ...carrying } = useCarrying<Place>({
    board: areas,
    words: words.keys,
    step: (at, arrow) => stepFrom(areas, homeOf(at.id), at, arrow),
    drop: ({ id, type, list, index }) => (type === 'area' ? moveArea(areas.findIndex(area => area.id === id), index) : moveDriver(id, list, index)),
  });
  return { ...carrying, shown: held ? painted(areas, held) : areas, say: words.drag };
}

function painted(areas: CatalogueArea[], { id, type, list, index }: Place): CatalogueArea[] {
  return type === 'area' ? withAreaAt({ areas }, areas.findIndex(area => area.id === id), index).areas : withDriverAt({ areas }, id, list, index).areas;
}
