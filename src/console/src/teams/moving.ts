import type { DragStart, DragUpdate, DropResult } from '@hello-pangea/dnd';
import type { TeamPerson, Teams } from '../api/contract.ts';

const byName = (one: TeamPerson, other: TeamPerson) => one.name.localeCompare(other.name);

/** The teams as they are once a person has moved. */
export function moved(teams: Teams, person: TeamPerson, to: string | null): Teams {
  const others = (people: TeamPerson[]) => people.filter(one => one.id !== person.id);
  return {
    ...teams,
    teams: teams.teams.map(team => ({ ...team, people: team.id === to ? [...others(team.people), person].sort(byName) : others(team.people) })),
    without: to === null ? [...others(teams.without), person].sort(byName) : others(teams.without),
  };
}

interface Place { id: string; list: string }

/** What a screen reader says while a person is moved, by drag or by the arrow keys. */
export function teamWords(person: (id: string) => string, list: (id: string) => string) {
  const taken = (id: string, from: string) => `${person(id)} is picked up from ${list(from)}.`;
  const over = (id: string, to: string) => `${person(id)} is over ${list(to)}.`;
  const down = (id: string, to: string) => `${person(id)} is put down in ${list(to)}.`;
  const stays = (id: string) => `${person(id)} stays where they were.`;
  return {
    drag: {
      taken: ({ draggableId, source }: DragStart) => taken(draggableId, source.droppableId),
      moved: ({ draggableId, destination }: DragUpdate) => (destination ? over(draggableId, destination.droppableId) : `${person(draggableId)} is not over a team.`),
      dropped: ({ draggableId, destination, reason }: DropResult) => (destination && reason === 'DROP' ? down(draggableId, destination.droppableId) : stays(draggableId)),
    },
    keys: {
      taken: (from: Place) => taken(from.id, from.list),
      moved: (at: Place) => over(at.id, at.list),
      dropped: (at: Place) => down(at.id, at.list),
      left: (from: Place) => stays(from.id),
    },
  };
}
