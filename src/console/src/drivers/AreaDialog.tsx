import { Autocomplete, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import type { AreaFields, CatalogueArea } from '../api/contract.ts';
import { tellDone } from '../shell/notices.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { palette } from './palette.ts';
import { changeArea, createArea } from './sending.ts';
import { useSaving } from './useSaving.ts';
import styles from './catalogue.module.css';

const phases = ['Onboarding', 'Adoption', 'Value', 'Relationship', 'Renewal', 'Advocacy'];

/** A new area, or another name, colour or phase for one. */
export function AreaDialog({ opened, area, onClose }: { opened: boolean; area?: CatalogueArea; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={area ? `Edit ${area.name}` : 'New area'} size="sm">
      <AreaForm area={area} onDone={onClose} />
    </Modal>
  );
}

function AreaForm({ area, onDone }: { area?: CatalogueArea; onDone: () => void }) {
  const [fields, setFields] = useState<AreaFields>({ name: area?.name ?? '', colour: area?.colour.toUpperCase() ?? palette[0]!.value, journeyPhase: area?.journeyPhase ?? '' });
  const set = (change: Partial<AreaFields>) => setFields(current => ({ ...current, ...change }));
  const saving = useSaving((key) => {
    const body = { ...fields, journeyPhase: fields.journeyPhase || null };
    return area ? changeArea(area, body, key) : createArea(body, key);
  }, (saved) => {
    tellDone(area ? `“${saved.name}” saved` : `“${saved.name}” is a new area`);
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" required maxLength={120} value={fields.name} onChange={event => set({ name: event.currentTarget.value })} />
        <Swatches value={fields.colour} onChange={colour => set({ colour })} />
        <Autocomplete label="Journey phase" description="When in the customer’s journey it matters. Optional." data={phases} maxLength={120} value={fields.journeyPhase ?? ''} onChange={journeyPhase => set({ journeyPhase })} />
        {saving.error && <SaveTrouble error={saving.error} />}
        <Group justify="flex-end"><Button type="submit" size="sm" disabled={fields.name.trim() === ''} loading={saving.busy}>{area ? 'Save area' : 'Create area'}</Button></Group>
      </Stack>
    </form>
  );
}

function Swatches({ value, onChange }: { value: string; onChange: (colour: string) => void }) {
  const group = useId();
  const colours = palette.some(one => one.value === value) ? palette : [{ name: 'As it is', value }, ...palette];
  return (
    <div role="radiogroup" aria-labelledby={group}>
      <Text id={group} fz="sm" fw={500} mb={6}>Colour</Text>
      <div className={styles.swatches}>
        {colours.map(colour => (
          <label key={colour.value} className={styles.swatch} style={{ background: colour.value }} title={colour.name}>
            <input type="radio" name={group} aria-label={colour.name} checked={colour.value === value} onChange={() => onChange(colour.value)} />
            {colour.value === value && <IconCheck size={14} stroke={3} aria-hidden />}
          </label>
        ))}
      </div>
    </div>
  );
}
