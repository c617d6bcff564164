import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import { fileSize } from '../format/words.ts';
import { BackLink } from '../parts/BackLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { AdminsOnly } from '../shell/AdminsOnly.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { DropArea } from './DropArea.tsx';
import { Plan } from './Plan.tsx';
import { PlanTableSkeleton } from './PlanTable.tsx';
import { largestFile, useImport } from './useImport.ts';

const title = 'Import drivers';

export function ImportPage() {
  return <AdminsOnly title={title} act="import drivers" back={{ to: '/drivers', label: 'See the drivers' }}><Import /></AdminsOnly>;
}

function Import() {
  const sheet = useImport();
  const [tooLarge, setTooLarge] = useState<File>();
  const take = (file: File) => {
    const fits = file.size <= largestFile;
    setTooLarge(fits ? undefined : file);
    if (fits) void file.arrayBuffer().then(bytes => sheet.choose({ name: file.name, bytes }));
  };
  const problem = sheet.refused && Problem.of(sheet.refused);
  const refusal = tooLarge ? tooLargeWords(tooLarge) : problem && { title: `${sheet.file?.name} can’t be imported`, detail: problem.detail };
  const choosing = refusal !== null || !sheet.file;
  return (
    <Page title={title} above={<BackLink to="/drivers">Drivers</BackLink>} lead={choosing ? 'From a sheet, as your spreadsheet saves it: CSV (UTF-8)' : sheet.file?.name}>
      <DropArea onFile={take}>
        {problem && problem.status !== 400 && !tooLarge
          ? <Trouble error={problem} onRetry={sheet.again} />
          : choosing && <ChooseFile onFile={take} refusal={refusal ?? undefined} />}
        {!choosing && sheet.isLooking && <Looking />}
        {!choosing && sheet.shown && <Plan sheet={sheet} report={sheet.shown} onFile={take} />}
      </DropArea>
    </Page>
  );
}

const tooLargeWords = ({ name, size }: File) => ({
  title: `${name} is too large`,
  detail: `It has ${fileSize(size)}; up to ${fileSize(largestFile)} can be imported at once, which is some thousand drivers. Keep only the sheet of drivers, or split it.`,
});

function Looking() {
  return (
    <div role="status" aria-busy aria-label="Looking at the file">
      <Skeleton h={104} mb={20} radius="lg" />
      <PlanTableSkeleton />
    </div>
  );
}
