import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PastImport } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { BackLink } from '../parts/BackLink.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import table from '../parts/table.module.css';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { importedWords, revertWords } from './planWords.ts';
import { importsQuery } from './queries.ts';
import { useTakeBack } from './useTakeBack.ts';
import styles from './sheet.module.css';

const title = 'Past imports';

export function PastImportsPage() {
  return <AdminsOnly title={title} act="see past imports" back={{ to: '/drivers', label: 'See the drivers' }}><PastImports /></AdminsOnly>;
}

function PastImports() {
  const imports = useQuery(importsQuery);
  const { takeBack, underWay } = useTakeBack();
  const importOne = <Button component={Link} to="/drivers/import" size="sm" variant="default">Import…</Button>;
  return (
    <Page title={title} above={<BackLink to="/drivers">Drivers</BackLink>} lead="The last 20. What is taken back becomes what it was, but for what somebody changed since." actions={importOne}>
      {imports.isPending && <Frame busy><Loading /></Frame>}
      {imports.isError && !imports.data && <Trouble error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data?.length === 0 && <Empty title="No import yet">What is imported from a sheet is listed here, and can be taken back from here.</Empty>}
      {imports.data && imports.data.length > 0 && (
        <Frame>{imports.data.map(past => <Row key={past.id} past={past} busy={underWay === past.id} onTakeBack={() => takeBack(past.id)} />)}</Frame>
      )}
    </Page>
  );
}

function Frame({ busy, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.past}`} data-cards aria-label={busy ? 'Loading past imports' : title} aria-busy={busy}>
        <thead><tr><th scope="col">Imported</th><th scope="col">By</th><th scope="col">When</th><th scope="col">Taken back</th></tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

const Loading = () => [0, 1, 2].map(row => <tr key={row}>{[160, 90, 60, 90].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} my={7} /></td>)}</tr>);

function Row({ past, busy, onTakeBack }: { past: PastImport; busy: boolean; onTakeBack: () => void }) {
  const { unchanged, rejected, fromLibrary, takenBack } = past;
  const rest = [unchanged > 0 && `${unchanged} unchanged`, rejected > 0 && `${plural(rejected, 'row')} rejected`].filter(Boolean).join(' · ');
  return (
    <tr>
      <td><strong>{importedWords(past)}</strong>{(fromLibrary || rest) && <span className={table.under}>{[fromLibrary && 'From the library', rest].filter(Boolean).join(' · ')}</span>}</td>
      <td data-before="By">{past.by ?? 'ImpactPilot'}</td>
      <td data-before="When"><When at={past.at} /></td>
      <td className={styles.takeBack}>
        {takenBack
          ? <Text fz="sm" c="dimmed">{revertWords(takenBack)}</Text>
          : <Button variant="default" loading={busy} onClick={onTakeBack} aria-label={`Take it back: ${importedWords(past)}`}>Take it back</Button>}
      </td>
    </tr>
  );
}
