import { Alert, Button, Group, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { FormEvent } from 'react';
import { newActKey } from '../api/client.ts';
import type { Transition } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { Asides } from './Asides.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { Conflict } from './Conflict.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { isPromptTooLong, PromptField } from './PromptField.tsx';
import { HeldFor, LookBack } from './Timing.tsx';
import { useEarned } from './useEarned.ts';
import { useSaveTransition } from './useSaveTransition.ts';
import { useTransitionDraft } from './useTransitionDraft.ts';
import { usePast, usePreview } from './walk.ts';
import styles from './transitions.module.css';

interface FormProps { transition: Transition; driver: string; isWide?: boolean }

/** Edits one transition and shows what it would find before it is saved. */
export function TransitionForm({ transition, driver, isWide = false }: FormProps) {
  const edit = useTransitionDraft(transition);
  const { draft, change, condition, newer, check } = edit;
  const { checked } = check;
  const save = useSaveTransition(edit.startFrom);

  const readable = checked?.ok === true;
  const [heldForDays] = useDebouncedValue(edit.heldForDays, 300);
  const preview = usePreview(condition, readable);
  const past = usePast(condition, heldForDays, readable);
  const earned = useEarned(edit);
  const canBeAutomatic = condition === '' ? earned.isEarned : edit.isTrusted || preview.seen !== undefined;
  const valid = edit.isFilled && (condition === '' || readable) && (draft.mode === 'off' || edit.hasSomething) && (draft.mode !== 'automatic' || canBeAutomatic) && !isPromptTooLong(draft.prompt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.changed && valid && !newer) save.mutate({ transition: edit.base, key: newActKey(), change: edit.request(preview.seen) });
  };

  return (
    <form onSubmit={submit} className={isWide ? styles.wide : undefined}>
      <Stack gap="md" className={styles.editor}>
        {transition.pausedBecause && <Alert color="red" title="Paused: the condition no longer reads here">{transition.pausedBecause}. Nothing is watched until you mend it.</Alert>}
        {transition.withdrawnBecause && <Alert color="yellow" title="It suggests again instead of winning by itself">{transition.withdrawnBecause} What was won stays won.</Alert>}
        {edit.isContextual && <PromptField prompt={draft.prompt} evidenceBy={draft.evidenceBy} onChange={change} />}
        <ConditionEditor text={draft.condition} built={draft.built} check={check} startWith={isWide ? 'rows' : 'text'}
          onText={text => change({ condition: text, built: undefined })} onBuild={built => change({ condition: built.text, built })} />
        <ModeChoice value={draft.mode} onChange={mode => change({ mode })} canBeAutomatic={canBeAutomatic} whyNot={condition === '' ? earned.whyNot : undefined} />
        {readable && checked.kind !== 'change' && <HeldFor days={draft.heldForDays} onChange={days => change({ heldForDays: days })} />}
        {edit.startsOver && <LookBack days={draft.lookBackDays} readsTexts={edit.readsTexts} hasCondition={condition !== ''} onChange={days => change({ lookBackDays: days })} />}
        {newer && <Conflict theirs={newer} mine={draft} onKeepMine={() => { save.reset(); edit.keepMine(); }} onTakeTheirs={() => edit.startFrom(newer)} />}
        {save.isError && !newer && <SaveTrouble error={save.error} />}
        <Group justify="flex-end">
          {edit.changed && <Button variant="subtle" color="gray" size="sm" onClick={() => edit.startFrom(edit.base)}>Discard changes</Button>}
          <Button type="submit" size="sm" disabled={!edit.changed || !valid || newer !== undefined} loading={save.isPending}>Save</Button>
        </Group>
      </Stack>
      <Stack gap="md" className={styles.beside}>
        <Asides driver={driver} edit={edit} preview={preview} past={past} readable={readable} isWide={isWide} />
      </Stack>
    </form>
  );
}

function SaveTrouble({ error }: { error: unknown }) {
  const { title, detail } = Problem.of(error);
  return <Alert color="red" title={title} role="alert">{detail}</Alert>;
}
