import { Alert, Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { CatalogueArea, TransitionType } from '../api/contract.ts';
import { cadenceWords } from '../format/words.ts';
import { TwoVersions } from '../parts/TwoVersions.tsx';
import { differences, fieldWords, shown, typeWords, type DriverDraft } from './driverDraft.ts';
import { SaveTrouble } from './SaveTrouble.tsx';
import { SegmentPointsField } from './SegmentPointsField.tsx';
import { SegmentsField } from './SegmentsField.tsx';
import type { DriverEditing } from './useDriverForm.ts';

interface DriverFormProps { form: DriverEditing; areas: CatalogueArea[]; word: string; onClose: () => void }

/** All that a driver is but its rule. What was typed stays until it is saved or discarded. */
export function DriverForm({ form, areas, word, onClose }: DriverFormProps) {
  const { draft, problems, set } = form;
  const text = (field: 'name' | 'definition' | 'enablementUrl' | 'playbookUrl') =>
    ({ value: draft[field], error: problems[field], onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }) });
  return (
    <form noValidate aria-label={word} onSubmit={(event) => { event.preventDefault(); form.save(); }}>
      <Stack gap="md">
        <TextInput data-autofocus label="Name" required maxLength={120} {...text('name')} />
        <NativeSelect label="Area" value={draft.area} data={areas.map(({ id, name }) => ({ value: id, label: name }))} onChange={event => set({ area: event.currentTarget.value })} />
        <Textarea label="Definition" description="When it counts, so that everybody would decide the same." autosize minRows={2} maxLength={4_000} {...text('definition')} />
        <Group grow align="flex-start">
          <NumberInput label="Points" min={0} max={100} allowDecimal={false} clampBehavior="none" value={draft.points} error={problems.points} onChange={points => set({ points })} />
          <NativeSelect label="How often" value={draft.cadence} data={Object.entries(cadenceWords).map(([value, label]) => ({ value, label }))}
            onChange={event => set({ cadence: event.currentTarget.value as DriverDraft['cadence'] })} />
        </Group>
        <SegmentPointsField draft={draft} onChange={segmentPoints => set({ segmentPoints })} />
        <SegmentsField chosen={draft.segments} onChange={segments => set({ segments })} />
        <TextInput type="url" label="Enablement link" placeholder="https://" maxLength={2_000} {...text('enablementUrl')} />
        <TextInput type="url" label="Playbook link" placeholder="https://" maxLength={2_000} {...text('playbookUrl')} />
        <NativeSelect label="What moves it" value={draft.transitionType} data={Object.entries(typeWords).map(([value, label]) => ({ value, label }))}
          onChange={event => set({ transitionType: event.currentTarget.value as TransitionType })} />
        <WhatBecomesOfTheRule form={form} />
        {form.theirs && <TwoVersions differences={unlike(draft, form.theirs, areas)} onMine={form.keepMine} onTheirs={form.takeTheirs} />}
        {form.error && !form.theirs && <SaveTrouble error={form.error} />}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" size="sm" onClick={() => { form.discard(); onClose(); }}>{form.changed ? 'Discard changes' : 'Close'}</Button>
          <Button type="submit" size="sm" disabled={!form.changed || Object.keys(problems).length > 0 || form.theirs !== undefined} loading={form.busy}>{word}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const unlike = (mine: DriverDraft, theirs: DriverDraft, areas: CatalogueArea[]) =>
  differences(mine, theirs).map(field => ({ field: fieldWords[field], theirs: shown(theirs, field, areas), mine: shown(mine, field, areas) }));

function WhatBecomesOfTheRule({ form: { base, draft } }: { form: DriverEditing }) {
  if (draft.transitionType === base.transitionType) return null;
  if (base.transitionType === 'none') return <Alert color="gray">The transition begins switched off. Write its rule once the driver is saved.</Alert>;
  return <Alert color="yellow">{draft.transitionType === 'none' ? 'The transition and its rule are removed.' : 'The transition is switched off until you have looked at its rule.'}</Alert>;
}
