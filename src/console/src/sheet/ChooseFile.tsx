import { Alert, Anchor, Button, FileButton, Paper, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useExport } from './useExport.ts';
import styles from './sheet.module.css';

interface ChooseFileProps { onFile: (file: File) => void; refusal: { title: string; detail: string } | undefined }

export function ChooseFile({ onFile, refusal }: ChooseFileProps) {
  const { download } = useExport();
  return (
    <Paper className={styles.choose}>
      <IconFileSpreadsheet size={34} stroke={1.5} aria-hidden className={styles.chooseIcon} />
      <Title order={2} fz="lg">Drop a CSV file here</Title>
      <FilePicker onFile={onFile} label="Choose a file" primary />
      {refusal && <Alert color="red" role="alert" title={refusal.title} ta="left" maw={560}>{refusal.detail}</Alert>}
      <Text c="dimmed" maw={520}>
        One row names the columns, each row below it is a driver. Needed are Impact Area, Impact Driver, Points and How often.
        You see what would happen first; nothing is written until you say so.
      </Text>
      <Text c="dimmed" fz="sm"><Anchor component="button" type="button" inherit onClick={download}>Export your drivers</Anchor> for a file to start from.</Text>
    </Paper>
  );
}

export function FilePicker({ onFile, label, primary = false }: { onFile: (file: File) => void; label: string; primary?: boolean }) {
  return (
    <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={file => file && onFile(file)} inputProps={{ 'aria-label': label }}>
      {props => <Button {...props} size="sm" variant={primary ? 'filled' : 'default'}>{label}</Button>}
    </FileButton>
  );
}
