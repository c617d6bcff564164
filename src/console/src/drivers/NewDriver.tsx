import { Drawer } from '@mantine/core';
import type { CatalogueArea, CatalogueDriver } from '../api/contract.ts';
import { tellDone } from '../shell/notices.tsx';
import { DriverForm } from './DriverForm.tsx';
import { useDriverForm } from './useDriverForm.ts';
import styles from './catalogue.module.css';

interface NewDriverProps { area: string; areas: CatalogueArea[]; onMade: (driverId: string) => void; onClose: () => void }

export function NewDriver({ area, areas, onMade, onClose }: NewDriverProps) {
  return (
    <Drawer opened onClose={onClose} position="right" size={520} title="New driver" classNames={{ title: styles.drawerTitle }}>
      <NewForm area={area} areas={areas} onMade={onMade} onClose={onClose} />
    </Drawer>
  );
}

function NewForm({ area, areas, onMade, onClose }: NewDriverProps) {
  const form = useDriverForm(undefined, area, (made: CatalogueDriver) => {
    tellDone(`“${made.name}” is a new driver`);
    onMade(made.id);
  });
  return <DriverForm form={form} areas={areas} word="Create driver" onClose={onClose} />;
}
