import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { Paper } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { CatalogueArea, CatalogueDriver } from '../api/contract.ts';
import { AreaMenu } from './AreaMenu.tsx';
import { AreaHead, DriverCells } from './AreaTable.tsx';
import { placeWords } from './placeWords.ts';
import { useOrdering } from './useOrdering.ts';
import { shownIn } from './catalogue.ts';
import styles from './catalogue.module.css';

interface BoardProps { areas: CatalogueArea[]; onOpen: (driverId: string) => void; onAdd: (areaId: string) => void }

/** The catalogue in an admin's hands: areas and drivers are put in order by mouse, finger or keyboard. */
export function CatalogueBoard({ areas, onOpen, onAdd }: BoardProps) {
  const ordering = useOrdering();
  const say = placeWords(areas);
  const drop = ({ draggableId, type, source, destination }: DropResult) => {
    if (!destination || (destination.index === source.index && destination.droppableId === source.droppableId)) return;
    if (type === 'area') ordering.moveArea(source.index, destination.index);
    else ordering.moveDriver(draggableId, destination.droppableId, destination.index);
  };
  return (
    <DragDropContext dragHandleUsageInstructions="Press Space to pick it up, the arrow keys to move it, Space to put it down, and Escape to leave it where it was."
      onDragStart={(start, { announce }) => announce(say.taken(start))}
      onDragUpdate={(update, { announce }) => announce(say.moved(update))}
      onDragEnd={(result, { announce }) => {
        announce(say.dropped(result));
        drop(result);
      }}>
      <Droppable droppableId="areas" type="area">
        {list => (
          <div ref={list.innerRef} {...list.droppableProps} className={styles.board}>
            {areas.map((area, index) => (
              <Draggable key={area.id} draggableId={area.id} index={index} disableInteractiveElementBlocking>
                {({ innerRef, draggableProps, dragHandleProps }) => (
                  <Paper component="section" aria-label={area.name} ref={innerRef} {...draggableProps} className={styles.area}>
                    <AreaHead area={area} drivers={shownIn(area)} handle={<Handle name={area.name} {...dragHandleProps} />}
                      menu={<AreaMenu area={area} others={areas.filter(one => one !== area)} onAdd={() => onAdd(area.id)} />} />
                    <Drivers area={area} onOpen={onOpen} />
                  </Paper>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}

function Drivers({ area, onOpen }: { area: CatalogueArea; onOpen: (driverId: string) => void }) {
  const drivers = shownIn(area);
  return (
    <Droppable droppableId={area.id} type="driver">
      {(list, { isDraggingOver }) => (
        <ul ref={list.innerRef} {...list.droppableProps} className={styles.drivers} data-over={isDraggingOver || undefined}>
          {drivers.map((driver, index) => <Row key={driver.id} driver={driver} index={index} onOpen={() => onOpen(driver.id)} />)}
          {list.placeholder}
          {drivers.length === 0 && !isDraggingOver && <li className={styles.none}>No drivers yet. Add one, or drag one here.</li>}
        </ul>
      )}
    </Droppable>
  );
}

function Row({ driver, index, onOpen }: { driver: CatalogueDriver; index: number; onOpen: () => void }) {
  return (
    <Draggable draggableId={driver.id} index={index} disableInteractiveElementBlocking>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <li ref={innerRef} {...draggableProps} className={`${styles.driver} ${styles.movable}`} data-held={isDragging || undefined}>
          <Handle name={driver.name} {...dragHandleProps} />
          <DriverCells driver={driver} onOpen={onOpen} />
        </li>
      )}
    </Draggable>
  );
}

function Handle({ name, ...props }: { name: string } & ComponentProps<'button'>) {
  return <button type="button" {...props} className={styles.handle} aria-label={`Move ${name}`} title="Drag, or press Space and use the arrow keys"><IconGripVertical size={15} aria-hidden /></button>;
}
