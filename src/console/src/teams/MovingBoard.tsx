import { DragDropContext, Draggable, Droppable, type DropResult, useMouseSensor, useTouchSensor } from '@hello-pangea/dnd';
import { Text, VisuallyHidden } from '@mantine/core';
import type { Team, TeamPerson, Teams } from '../api/contract.ts';
import { Handle } from '../parts/Handle.tsx';
import { carryingHelp, useCarrying } from '../parts/useCarrying.ts';
import { Named, TeamCard, TeamChoice, WithoutTeam } from './TeamCard.tsx';
import { moved, teamWords } from './moving.ts';
import styles from './teams.module.css';

const nowhere = 'none';

interface Place { id: string; list: string }

interface MovingBoardProps { teams: Teams; inUse: Team[]; onMove: (person: TeamPerson, from: string | null, to: string | null) => void; onEdit: (team: Team) => void; onArchive: (team: Team) => void }

/** The teams in an admin's hands: people go from one to another by mouse, finger or keyboard, or by choosing it. */
export function MovingBoard({ teams, inUse, onMove, onEdit, onArchive }: MovingBoardProps) {
  const people = [...teams.without, ...inUse.flatMap(team => team.people)];
  const lists = [...inUse.map(team => team.id), nowhere];
  const words = teamWords(id => people.find(person => person.id === id)?.name ?? '', list => inUse.find(team => team.id === list)?.name ?? 'no team');
  const goes = (id: string, to: string) => {
    const person = people.find(one => one.id === id);
    const from = inUse.find(team => team.people.some(one => one.id === id))?.id ?? null;
    if (person && (from ?? nowhere) !== to) onMove(person, from, to === nowhere ? null : to);
  };
  const { held, lifted, said, handle } = useCarrying<Place>({
    board: teams,
    words: words.keys,
    step: (at, arrow) => {
      const next = lists[lists.indexOf(at.list) + (/Left|Up/.test(arrow) ? -1 : 1)];
      return next === undefined ? undefined : { ...at, list: next };
    },
    drop: at => goes(at.id, at.list),
  });
  const carried = held && people.find(person => person.id === held.id);
  const shown = carried ? moved(teams, carried, held.list === nowhere ? null : held.list) : teams;
  const listOf = (list: string, people: TeamPerson[]) => (
    <Droppable droppableId={list} type="person">
      {(drop, { isDraggingOver }) => (
        <ul ref={drop.innerRef} {...drop.droppableProps} className={styles.people} data-over={isDraggingOver || lifted?.list === list || undefined}>
          {people.map((person, index) => (
            <Draggable key={person.id} draggableId={person.id} index={index} disableInteractiveElementBlocking>
              {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                <li ref={innerRef} {...draggableProps} className={`${styles.person} ${styles.movable}`} data-held={isDragging || lifted?.id === person.id || undefined}>
                  <Handle name={person.name} {...dragHandleProps} {...handle({ id: person.id, list })} />
                  <Named person={person} />
                  <TeamChoice person={person} team={list === nowhere ? null : list} teams={inUse} onChoose={to => goes(person.id, to ?? nowhere)} />
                </li>
              )}
            </Draggable>
          ))}
          {drop.placeholder}
          {people.length === 0 && !isDraggingOver && <li className={styles.nobody}><Text c="dimmed" fz="sm">{list === nowhere ? 'Who is dragged here leaves their team.' : 'Nobody yet. Drag somebody here, or choose this team beside a person’s name.'}</Text></li>}
        </ul>
      )}
    </Droppable>
  );
  return (
    <DragDropContext dragHandleUsageInstructions={carryingHelp} enableDefaultSensors={false} sensors={[useMouseSensor, useTouchSensor]}
      onDragStart={(start, { announce }) => announce(words.drag.taken(start))}
      onDragUpdate={(update, { announce }) => announce(words.drag.moved(update))}
      onDragEnd={(result: DropResult, { announce }) => {
        announce(words.drag.dropped(result));
        if (result.destination) goes(result.draggableId, result.destination.droppableId);
      }}>
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      <div className={styles.board}>
        {shown.teams.filter(team => team.archivedAt === null).map(team => (
          <TeamCard key={team.id} team={team} acts={{ onEdit: () => onEdit(team), onArchive: () => onArchive(team) }}>{listOf(team.id, team.people)}</TeamCard>
        ))}
        <WithoutTeam people={shown.without}>{listOf(nowhere, shown.without)}</WithoutTeam>
      </div>
    </DragDropContext>
  );
}
