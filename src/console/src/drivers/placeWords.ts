import type { DragStart, DragUpdate, DropResult } from '@hello-pangea/dnd';
import type { CatalogueArea } from '../api/contract.ts';
import { shownIn } from './catalogue.ts';

/** What a screen reader says while something is moved. */
export function placeWords(areas: CatalogueArea[]) {
  const nameOf = (id: string) => [...areas, ...areas.flatMap(area => area.drivers)].find(one => one.id === id)?.name ?? '';
  const place = ({ type, source }: DragStart, where: { droppableId: string; index: number }) => {
    if (type === 'area') return `place ${where.index + 1} of ${areas.length}`;
    const area = areas.find(one => one.id === where.droppableId);
    const count = (area ? shownIn(area).length : 0) + (where.droppableId === source.droppableId ? 0 : 1);
    return `place ${where.index + 1} of ${count} in ${area?.name}`;
  };
  return {
    taken: (start: DragStart) => `${nameOf(start.draggableId)} is picked up from ${place(start, start.source)}.`,
    moved: (update: DragUpdate) => (update.destination ? `${nameOf(update.draggableId)} is at ${place(update, update.destination)}.` : `${nameOf(update.draggableId)} is not over a list.`),
    dropped: (result: DropResult) => (result.destination && result.reason === 'DROP'
      ? `${nameOf(result.draggableId)} is put down at ${place(result, result.destination)}.`
      : `${nameOf(result.draggableId)} stays where it was.`),
  };
}
