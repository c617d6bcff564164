import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CatalogueArea, CatalogueDriver } from '../api/contract.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { tellDone } from '../shell/notices.tsx';
import { useSession } from '../shell/session.ts';
import { DriverForm } from './DriverForm.tsx';
import { useDriverActs } from './useDriverActs.ts';
import { useDriverForm, wasTyped } from './useDriverForm.ts';

interface DriverEditorProps { driver: CatalogueDriver; areas: CatalogueArea[]; onOpen: (driverId: string) => void; onClose: () => void; children: ReactNode }

/** A driver as it is, with what an admin can do about it, or its form. */
export function DriverEditor({ driver, areas, onOpen, onClose, children }: DriverEditorProps) {
  const { user } = useSession();
  const [editing, setEditing] = useState(() => wasTyped(user.id, driver));
  const { archive, restore, duplicate, remove, busy } = useDriverActs(driver);
  if (editing) return <EditForm driver={driver} areas={areas} onDone={() => setEditing(false)} />;
  return (
    <>
      {children}
      <Group gap="xs" mt="lg">
        <Button variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>Edit</Button>
        <Button variant="default" disabled={busy} onClick={() => duplicate(copy => onOpen(copy.id))}>Duplicate</Button>
        {driver.archived
          ? <Button variant="default" disabled={busy} onClick={restore}>Restore</Button>
          : <Button variant="default" disabled={busy} onClick={() => { archive(); onClose(); }}>Archive</Button>}
        <ArmedButton word="Delete" disabled={busy || driver.inUse} onClick={() => { remove(); onClose(); }} />
      </Group>
      {driver.inUse && <Text fz="sm" c="dimmed" mt="xs">It can’t be deleted: accounts have pursued it or it was detected there. {driver.archived ? 'It stays in the archive with its history.' : 'Archive it instead; its history and points stay.'}</Text>}
    </>
  );
}

function EditForm({ driver, areas, onDone }: { driver: CatalogueDriver; areas: CatalogueArea[]; onDone: () => void }) {
  const home = areas.find(area => area.drivers.some(one => one.id === driver.id));
  const form = useDriverForm(driver, home?.id ?? '', (saved) => {
    tellDone(`“${saved.name}” saved`);
    onDone();
  });
  return <DriverForm form={form} areas={areas} word="Save driver" onClose={onDone} />;
}
