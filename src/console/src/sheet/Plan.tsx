import { Alert, Button, Chip, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ImportAction, ImportReport, ImportRow } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { count, plural } from '../format/words.ts';
import { FilePicker } from './ChooseFile.tsx';
import { PlanTable } from './PlanTable.tsx';
import { actionWords, isRemarked, toImport } from './planWords.ts';
import type { useImport } from './useImport.ts';
import styles from './sheet.module.css';

interface PlanProps { sheet: ReturnType<typeof useImport>; report: ImportReport; onFile: (file: File) => void }

export function Plan({ sheet, report, onFile }: PlanProps) {
  const wanted = toImport(report);
  const failure = sheet.failed && Problem.of(sheet.failed);
  return (
    <Stack gap={20}>
      {sheet.changedMeanwhile && (
        <Alert color="yellow" role="alert" title="The catalogue changed meanwhile">
          Nothing was imported. Below is what the import would do now.
        </Alert>
      )}
      {failure && <Alert color="red" role="alert" title={failure.title}>{failure.detail}</Alert>}
      <Paper className={styles.summary}>
        <div className={styles.summaryWords}>
          <Title order={2} fz="lg">{wanted > 0 ? `${plural(wanted, 'driver')} to import` : 'Nothing to import'}</Title>
          <Text c="dimmed">{nextAct(report)}</Text>
        </div>
        <Group gap="sm">
          <FilePicker onFile={onFile} label="Choose another file" />
          {wanted > 0 && <Button size="sm" loading={sheet.isImporting} onClick={sheet.carryOut}>Import {plural(wanted, 'driver')}</Button>}
        </Group>
        {report.remarks.length > 0 && <ul className={styles.remarks}>{report.remarks.map(remark => <li key={remark}>{remark}</li>)}</ul>}
      </Paper>
      <Rows key={report.plan} report={report} />
    </Stack>
  );
}

function nextAct({ rejected, created, updated }: ImportReport): string {
  const rest = rejected === 0 ? '' : `${plural(rejected, 'row')} ${rejected === 1 ? 'stays' : 'stay'} out: mend ${rejected === 1 ? 'it' : 'them'} in the file and choose it again`;
  if (created + updated === 0) return rest ? `${rest}.` : 'Every driver of the file is in the catalogue as it stands there.';
  return `${rest ? `${rest}, or import the others. ` : ''}An import can be taken back with one click.`;
}

type Kind = ImportAction | 'all' | 'remarked';

const kinds: { kind: Kind; label: string; matches: (row: ImportRow) => boolean }[] = [
  { kind: 'all', label: 'All rows', matches: () => true },
  ...(['rejected', 'created', 'updated', 'unchanged'] as const).map(action => ({ kind: action, label: actionWords[action], matches: (row: ImportRow) => row.action === action })),
  { kind: 'remarked', label: 'Worth a look', matches: isRemarked },
];

function Rows({ report: { rows } }: { report: ImportReport }) {
  const [chosen, setChosen] = useState<Kind>('all');
  const offered = kinds.map(kind => ({ ...kind, rows: rows.filter(kind.matches) })).filter(({ kind, rows }) => kind === 'all' || rows.length > 0);
  return (
    <section aria-label="What the import would do, row by row">
      <Chip.Group value={chosen} onChange={kind => setChosen(kind as Kind)}>
        <Group gap={8} mb="sm" role="group" aria-label="Which rows">
          {offered.map(({ kind, label, rows: matching }) => <Chip key={kind} value={kind} size="sm" variant="outline">{label} {count(matching.length)}</Chip>)}
        </Group>
      </Chip.Group>
      <PlanTable key={chosen} rows={offered.find(({ kind }) => kind === chosen)!.rows} />
    </section>
  );
}
