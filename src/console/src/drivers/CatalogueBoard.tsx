import { DragDropContext, Draggable, Droppable, type DropResult, useMouseSensor, useTouchSensor } from '@hello-pangea/dnd';
import { Paper, VisuallyHidden } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { CatalogueArea, CatalogueDriver } from '../api/contract.ts';
import { Handle } from '../parts/Handle.tsx';
import { carryingHelp } from '../parts/useCarrying.ts';
import { AreaMenu } from './AreaMenu.tsx';
import { AreaHead, DriverCells } from './AreaTable.tsx';
import type { Place } from './carrying.ts';
import { shownIn } from './catalogue.ts';
import { useCatalogueCarrying } from './useCatalogueCarrying.ts';
import { useOrdering } from './useOrdering.ts';
import styles from './catalogue.module.css';

interface BoardProps { areas: CatalogueArea[]; onOpen: (driverId: string) => void; onAdd: (areaId: string) => void }

type Keys = Pick<ReturnType<typeof useCatalogueCarrying>, 'handle' | 'lifted'>;

/** The catalogue in an admin's hands: areas and drivers are put in order, and drivers into another area, by mouse, finger or keyboard. */
export function CatalogueBoard({ areas, onOpen, onAdd }: BoardProps) {
  const ordering = useOrdering();
  const { shown, say, said, ...keys } = useCatalogueCarrying(areas, ordering);
  const drop = ({ draggableId, type, source, destination }: DropResult) => {
    if (!destination || (destination.index === source.index && destination.droppableId === source.droppableId)) return;
    if (type === 'area') ordering.moveArea(source.index, destination.index);
    else ordering.moveDriver(draggableId, destination.droppableId, destination.index);
  };
  return (
    <DragDropContext dragHandleUsageInstructions={carryingHelp} enableDefaultSensors={false} sensors={[useMouseSensor, useTouchSensor]}
      onDragStart={(start, { announce }) => announce(say.taken(start))}
      onDragUpdate={(update, { announce }) => announce(say.moved(update))}
      onDragEnd={(result, { announce }) => {
        announce(say.dropped(result));
        drop(result);
      }}>
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      <Droppable droppableId="areas" type="area">
        {list => (
          <div ref={list.innerRef} {...list.droppableProps} className={styles.board}>
            {shown.map((area, index) => <Area key={area.id} area={area} index={index} others={areas.filter(one => one.id !== area.id)} keys={keys} onOpen={onOpen} onAdd={onAdd} />)}
            {list.placeholder}
          </div>
        )}
      </Droppable>
    </DragDropContext>
  );
}

interface AreaProps extends Omit<BoardProps, 'areas'> { area: CatalogueArea; index: number; others: CatalogueArea[]; keys: Keys }

function Area({ area, index, others, keys, onOpen, onAdd }: AreaProps) {
  const place: Place = { id: area.id, type: 'area', list: 'areas', index };
  return (
    <Draggable draggableId={area.id} index={index} disableInteractiveElementBlocking>
      {({ innerRef, draggableProps, dragHandleProps }) => (
        <Paper component="section" aria-label={area.name} ref={innerRef} {...draggableProps} className={styles.area} data-held={keys.lifted?.id === area.id || undefined}>
          <AreaHead area={area} drivers={shownIn(area)} handle={<Handle name={area.name} {...dragHandleProps} {...keys.handle(place)} />}
            menu={<AreaMenu area={area} place={index} others={others} onAdd={() => onAdd(area.id)} />} />
          <Drivers area={area} keys={keys} onOpen={onOpen} />
        </Paper>
      )}
    </Draggable>
  );
}

function Drivers({ area, keys, onOpen }: Pick<AreaProps, 'area' | 'keys' | 'onOpen'>) {
  const drivers = shownIn(area);
  const isOver = keys.lifted?.list === area.id;
  return (
    <Droppable droppableId={area.id} type="driver">
      {(list, { isDraggingOver }) => (
        <ul ref={list.innerRef} {...list.droppableProps} className={styles.drivers} data-over={isDraggingOver || isOver || undefined}>
          {drivers.map((driver, index) => (
            <Row key={driver.id} driver={driver} index={index} held={keys.lifted?.id === driver.id} onOpen={() => onOpen(driver.id)}
              keys={keys.handle({ id: driver.id, type: 'driver', list: area.id, index })} />
          ))}
          {list.placeholder}
          {drivers.length === 0 && !isDraggingOver && <li className={styles.none}>No drivers yet. Add one, or drag one here.</li>}
        </ul>
      )}
    </Droppable>
  );
}

interface RowProps { driver: CatalogueDriver; index: number; held: boolean; keys: ComponentProps<'button'>; onOpen: () => void }

function Row({ driver, index, held, keys, onOpen }: RowProps) {
  return (
    <Draggable draggableId={driver.id} index={index} disableInteractiveElementBlocking>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <li ref={innerRef} {...draggableProps} className={`${styles.driver} ${styles.movable}`} data-held={isDragging || held || undefined}>
          <Handle name={driver.name} {...dragHandleProps} {...keys} />
          <DriverCells driver={driver} onOpen={onOpen} />
        </li>
      )}
    </Draggable>
  );
}
