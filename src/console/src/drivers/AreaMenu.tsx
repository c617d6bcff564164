import { ActionIcon, Button, Group, Menu, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { newActKey } from '../api/client.ts';
import type { CatalogueArea } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { tellDone } from '../shell/notices.tsx';
import { AreaDialog } from './AreaDialog.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { createArea, deleteArea, mergeAreas, orderAreas } from './sending.ts';
import { useCatalogueAct } from './useCatalogueAct.ts';
import { useSaving } from './useSaving.ts';

interface AreaMenuProps { area: CatalogueArea; place: number; others: CatalogueArea[]; onAdd: () => void }

export function AreaMenu({ area, place, others, onAdd }: AreaMenuProps) {
  const [asking, setAsking] = useState<'edit' | 'merge' | null>(null);
  const { act } = useCatalogueAct();
  const close = () => setAsking(null);
  const bringBack = () => act({
    send: async (key) => {
      const { id } = await createArea({ name: area.name, colour: area.colour, journeyPhase: area.journeyPhase }, key);
      return orderAreas(others.map(one => one.id).toSpliced(place, 0, id), newActKey());
    },
    done: () => tellDone(`“${area.name}” is back`),
  });
  const remove = () => act({
    paint: catalogue => ({ ...catalogue, areas: catalogue.areas.filter(one => one.id !== area.id) }),
    send: key => deleteArea(area, key),
    done: () => tellDone(`“${area.name}” deleted`, bringBack),
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={`More for ${area.name}`}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onAdd}>New driver here</Menu.Item>
          <Menu.Item onClick={() => setAsking('edit')}>Edit area</Menu.Item>
          {others.length > 0 && <Menu.Item onClick={() => setAsking('merge')}>Merge into…</Menu.Item>}
          <Menu.Item color="red" disabled={area.drivers.length > 0} onClick={remove}>
            Delete area
            {area.drivers.length > 0 && <Text fz="xs" c="dimmed">{holding(area)}</Text>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AreaDialog opened={asking === 'edit'} area={area} onClose={close} />
      <Modal opened={asking === 'merge'} onClose={close} title={`Merge ${area.name}`} size="sm"><MergeForm area={area} others={others} onDone={close} /></Modal>
    </>
  );
}

/** Why an area stays: also the archived drivers, which the board does not show, are in it. */
function holding({ drivers }: CatalogueArea): string {
  const archived = drivers.filter(driver => driver.archived).length;
  if (archived === drivers.length) return `It holds ${plural(archived, 'archived driver')}.`;
  return `It holds ${plural(drivers.length, 'driver')}${archived > 0 ? `, ${archived} of them archived` : ''}.`;
}

/** Cannot be undone, so it says what will happen. */
function MergeForm({ area, others, onDone }: { area: CatalogueArea; others: CatalogueArea[]; onDone: () => void }) {
  const [into, setInto] = useState(others[0]!);
  const saving = useSaving(key => mergeAreas(area, into.id, key), () => {
    tellDone(`“${area.name}” merged into “${into.name}”`);
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect data-autofocus label="Into" value={into.id} data={others.map(one => ({ value: one.id, label: one.name }))}
          onChange={event => setInto(others.find(one => one.id === event.currentTarget.value)!)} />
        <Text>{area.drivers.length > 0 ? `${plural(area.drivers.length, 'driver')} move to “${into.name}”, and “${area.name}” is deleted.` : `“${area.name}” is deleted.`} Points that were earned keep the area’s name. A merge can’t be undone.</Text>
        {saving.error && <SaveTrouble error={saving.error} />}
        <Group justify="flex-end"><Button type="submit" size="sm" loading={saving.busy}>Merge areas</Button></Group>
      </Stack>
    </form>
  );
}
