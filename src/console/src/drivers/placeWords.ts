import type { DragStart, DragUpdate, DropResult } from '@hello-pangea/dnd';
import type { CatalogueArea } from '../api/contract.ts';
import type { Place } from './carrying.ts';
import { shownIn } from './catalogue.ts';

type Spot = { droppableId: string; index: number };
type Start = Pick<DragStart, 'draggableId' | 'type' | 'source'>;

/** What a screen reader says while something is moved, by drag or by the arrow keys. */
export function placeWords(areas: CatalogueArea[]) {
  const nameOf = (id: string) => [...areas, ...areas.flatMap(area => area.drivers)].find(one => one.id === id)?.name ?? '';
  const place = ({ type, source }: Start, where: Spot) => {
    if (type === 'area') return `place ${where.index + 1} of ${areas.length}`;
    const area = areas.find(one => one.id === where.droppableId);
    const count = (area ? shownIn(area).length : 0) + (where.droppableId === source.droppableId ? 0 : 1);
    return `place ${where.index + 1} of ${count} in ${area?.name}`;
  };
  const taken = (start: Start) => `${nameOf(start.draggableId)} is picked up from ${place(start, start.source)}.`;
  const at = (start: Start, where: Spot) => `${nameOf(start.draggableId)} is at ${place(start, where)}.`;
  const down = (start: Start, where: Spot) => `${nameOf(start.draggableId)} is put down at ${place(start, where)}.`;
  const stays = (id: string) => `${nameOf(id)} stays where it was.`;
  return {
    drag: {
      taken,
      moved: (update: DragUpdate) => (update.destination ? at(update, update.destination) : `${nameOf(update.draggableId)} is not over a list.`),
      dropped: (result: DropResult) => (result.destination && result.reason === 'DROP' ? down(result, result.destination) : stays(result.draggableId)),
    },
    keys: {
      taken: (from: Place) => taken(startOf(from)),
      moved: (to: Place, from: Place) => at(startOf(from), spotOf(to)),
      dropped: (to: Place, from: Place) => down(startOf(from), spotOf(to)),
      left: (from: Place) => stays(from.id),
    },
  };
}

const spotOf = ({ list, index }: Place): Spot => ({ droppableId: list, index });
const startOf = (from: Place): Start => ({ draggableId: from.id, type: from.type, source: spotOf(from) });
