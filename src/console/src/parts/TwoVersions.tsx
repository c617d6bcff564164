import { Alert, Button, Group, Stack } from '@mantine/core';
import styles from './TwoVersions.module.css';

/** A field in which two versions differ, as a person reads it. */
export interface Difference { field: string; theirs: string; mine: string; isCode?: boolean }

interface TwoVersionsProps { differences: Difference[]; onMine: () => void; onTheirs: () => void }

/** Somebody saved first: what differs stands side by side, and one decides for the whole form. */
export function TwoVersions({ differences, onMine, onTheirs }: TwoVersionsProps) {
  return (
    <Alert color="yellow" title="Somebody changed this meanwhile" role="alert">
      <Stack gap="sm">
        {differences.length === 0 ? 'They saved the same as you have here.' : (
          <table className={styles.versions}>
            <thead><tr><th scope="col">Field</th><th scope="col">Theirs</th><th scope="col">Yours</th></tr></thead>
            <tbody>
              {differences.map(({ field, theirs, mine, isCode }) => (
                <tr key={field}><th scope="row">{field}</th>{[theirs, mine].map((text, side) => <td key={side}>{isCode ? <code>{text}</code> : text}</td>)}</tr>
              ))}
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
