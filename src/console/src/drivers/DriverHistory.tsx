import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CatalogueDriver, DriverStep, FieldChange } from '../api/contract.ts';
import { driverHistoryQuery } from '../api/queries.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { tellDone } from '../shell/notices.tsx';
import { restoreVersion } from './sending.ts';
import { useCatalogueAct } from './useCatalogueAct.ts';
import styles from './catalogue.module.css';

const eventWords: Record<DriverStep['event'], string> = { found: 'As it was at first', created: 'Created', changed: 'Changed', archived: 'Archived', restored: 'Restored from the archive' };

const fieldWords: Record<FieldChange['field'], string> = {
  area: 'Area', name: 'Name', definition: 'Definition', points: 'Points', segmentPoints: 'Points by segment', cadence: 'How often', segments: 'Segments', enablementUrl: 'Enablement link', playbookUrl: 'Playbook link',
  transitionType: 'What moves it', condition: 'Condition', prompt: 'Prompt', heldForDays: 'Days it must hold',
};

/** Who changed what, the newest first, and the way back to each version. */
export function DriverHistory({ driver }: { driver: CatalogueDriver }) {
  const history = useQuery(driverHistoryQuery(driver.id));
  const { act, busy } = useCatalogueAct();
  if (history.isPending) return <Skeleton h={220} aria-busy aria-label="Loading the history" />;
  if (history.isError) return <Trouble error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data.length === 0) return <Text c="dimmed">Nobody has changed this driver yet.</Text>;
  const newest = history.data.find(step => step.number !== null)?.number;
  const restore = (number: number) => act({
    send: key => restoreVersion(driver, number, key),
    done: () => tellDone(`Version ${number} is back as a new version`),
  });
  return (
    <ol className={styles.steps}>
      {history.data.map((step, index) => (
        <li key={index}>
          <div className={styles.stepHead}>
            <Text fw={600}>{eventWords[step.event]}</Text>
            <Text fz="sm" c="dimmed">{step.by}{step.by && step.at && ' · '}{step.at && <When at={step.at} />}</Text>
            {step.number !== null && (step.number === newest
              ? <Text fz="sm" c="dimmed" ml="auto">Now</Text>
              : <Button variant="default" ml="auto" disabled={busy} aria-label={`Restore version ${step.number}`} onClick={() => restore(step.number!)}>Restore this version</Button>)}
          </div>
          {step.changes.map(change => <Difference key={change.field} change={change} />)}
        </li>
      ))}
    </ol>
  );
}

function Difference({ change: { field, before, after } }: { change: FieldChange }) {
  return (
    <div className={styles.difference}>
      <Text fz="sm" c="dimmed">{fieldWords[field]}</Text>
      <Text fz="sm" component="div">{before ? <del>{before}</del> : <span>–</span>}<span aria-label="became"> → </span>{after ? <ins>{after}</ins> : <span>–</span>}</Text>
    </div>
  );
}
