import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { FormEvent } from 'react';
import type { CatalogueDriver, Transition } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { TwoVersions } from '../parts/TwoVersions.tsx';
import { Asides } from './Asides.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { differencesOf } from './differences.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { isPromptTooLong, PromptField } from './PromptField.tsx';
import { HeldFor, LookBack } from './Timing.tsx';
import { useConsequence } from './useConsequence.ts';
import { useEarned } from './useEarned.ts';
import { useSaveTransition } from './useSaveTransition.ts';
import { useTransitionDraft } from './useTransitionDraft.ts';
import { usePast, usePreview, useTexts } from './walk.ts';
import styles from './transitions.module.css';

interface FormProps { transition: Transition; driver: CatalogueDriver; isWide?: boolean }

/** Edits one transition and shows what it would find before it is saved. */
export function TransitionForm({ transition, driver, isWide = false }: FormProps) {
  const edit = useTransitionDraft(transition);
  const { draft, change, condition, newer, check } = edit;
  const { checked } = check;
  const save = useSaveTransition(edit.discard);

  const readable = checked?.ok === true;
  const [heldForDays] = useDebouncedValue(edit.heldForDays, 300);
  const preview = usePreview(condition, readable);
  const past = usePast(condition, heldForDays, readable);
  const texts = useTexts(driver.id, edit.prompt, edit.readsTexts);
  const earned = useEarned(edit);
  const consequence = useConsequence({ driver, edit, past, texts, readable, textsWin: earned.isEarned });
  const canBeAutomatic = condition === '' ? earned.isEarned : edit.isTrusted || preview.seen !== undefined;
  const valid = edit.isFilled && (condition === '' || readable) && (draft.mode === 'off' || edit.hasSomething) && (draft.mode !== 'automatic' || canBeAutomatic) && !isPromptTooLong(draft.prompt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.changed && valid && !newer) save.save(edit.base, edit.request(preview.seen));
  };

  return (
    <form onSubmit={submit} className={isWide ? styles.wide : undefined}>
      <Stack gap="md" className={styles.editor}>
        {transition.pausedBecause && <Alert color="red" title="Paused: the condition no longer reads here">{transition.pausedBecause}. Nothing is watched until you mend it.</Alert>}
        {transition.withdrawnBecause && <Alert color="yellow" title="It suggests again instead of winning by itself">{transition.withdrawnBecause} What was won stays won.</Alert>}
        {edit.isContextual && <PromptField prompt={draft.prompt} evidenceBy={draft.evidenceBy} onChange={change} />}
        <ConditionEditor text={draft.condition} built={draft.built} check={check} startWith={isWide ? 'rows' : 'text'}
          onText={text => change({ condition: text, built: undefined })} onBuild={built => change({ condition: built.text, built })} />
        <ModeChoice value={draft.mode} onChange={mode => change({ mode })} watched={{ condition: condition !== '', texts: edit.readsTexts, textsWin: earned.isEarned }} canBeAutomatic={canBeAutomatic} whyNot={condition === '' ? earned.whyNot : undefined} />
        {readable && checked.kind !== 'change' && <HeldFor days={draft.heldForDays} onChange={days => change({ heldForDays: days })} />}
        {edit.startsOver && <LookBack days={draft.lookBackDays} readsTexts={edit.readsTexts} hasCondition={condition !== ''} consequence={consequence} onChange={days => change({ lookBackDays: days })} />}
        {newer && <TwoVersions differences={differencesOf(draft, newer)} onMine={() => { save.reset(); edit.keepMine(); }} onTheirs={() => { save.reset(); edit.discard(); }} />}
        {save.isError && edit.changed && !newer && <SaveTrouble error={save.error} />}
        <Group justify="flex-end" gap="xs">
          {edit.changed && <Unsaved onDiscard={() => { save.reset(); edit.discard(); }} />}
          <Button type="submit" size="sm" disabled={!edit.changed || !valid || newer !== undefined} loading={save.isPending}>Save</Button>
        </Group>
      </Stack>
      <Stack gap="md" className={styles.beside}>
        <Asides edit={edit} preview={preview} past={past} texts={texts} readable={readable} isWide={isWide} />
      </Stack>
    </form>
  );
}

/** What was typed waits in this tab: the form may be left and come back to. */
function Unsaved({ onDiscard }: { onDiscard: () => void }) {
  return (
    <>
      <Text fz="sm" c="dimmed">Not saved yet ·</Text>
      <Button variant="subtle" color="gray" size="compact-sm" mr="auto" onClick={onDiscard}>Discard</Button>
    </>
  );
}

function SaveTrouble({ error }: { error: unknown }) {
  const { title, detail } = Problem.of(error);
  return <Alert color="red" title={title} role="alert">{detail}</Alert>;
}
