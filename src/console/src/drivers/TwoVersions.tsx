import { Alert, Button, Group, Stack } from '@mantine/core';
import type { CatalogueArea } from '../api/contract.ts';
import { fieldWords, shown, type DraftField, type DriverDraft } from './driverDraft.ts';
import styles from './catalogue.module.css';

interface TwoVersionsProps { mine: DriverDraft; theirs: DriverDraft; fields: DraftField[]; areas: CatalogueArea[]; onMine: () => void; onTheirs: () => void }

/** Somebody saved first: both versions side by side, and one decides for the whole form. */
export function TwoVersions({ mine, theirs, fields, areas, onMine, onTheirs }: TwoVersionsProps) {
  return (
    <Alert color="yellow" title="Somebody changed this meanwhile" role="alert">
      <Stack gap="sm">
        {fields.length === 0 ? 'They saved the same as you have here.' : (
          <table className={styles.versions}>
            <thead><tr><th scope="col">Field</th><th scope="col">Theirs</th><th scope="col">Yours</th></tr></thead>
            <tbody>
              {fields.map(field => <tr key={field}><th scope="row">{fieldWords[field]}</th><td>{shown(theirs, field, areas)}</td><td>{shown(mine, field, areas)}</td></tr>)}
            </tbody>
          </table>
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onTheirs}>Take theirs</Button>
          <Button variant="default" onClick={onMine}>Keep mine</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
