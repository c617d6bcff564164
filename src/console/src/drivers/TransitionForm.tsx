import { Alert, Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { newActKey } from '../api/client.ts';
import type { Transition, TransitionMode } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { conditionCheckQuery } from '../api/queries.ts';
import { ConditionField } from './ConditionField.tsx';
import { useSaveTransition } from './useSaveTransition.ts';

const modes: { value: TransitionMode; label: string; words: string }[] = [
  { value: 'off', label: 'Off', words: 'Nothing is watched. People mark the driver won by hand.' },
  { value: 'suggest', label: 'Suggest', words: 'A CSM sees “Impact detected” and decides.' },
  { value: 'automatic', label: 'Automatic', words: 'The driver is won without asking, as soon as the condition becomes true.' },
];

/** Edits one transition. What was typed stays until it is saved, even when someone else saves first. */
export function TransitionForm({ transition }: { transition: Transition }) {
  const [base, setBase] = useState(transition);
  const [condition, setCondition] = useState(transition.condition ?? '');
  const [mode, setMode] = useState(transition.mode);
  const [heldForDays, setHeldForDays] = useState(transition.heldForDays);
  const [lookBackDays, setLookBackDays] = useState(0);
  const [settled] = useDebouncedValue(condition.trim(), 250);
  const check = useQuery({ ...conditionCheckQuery(settled), enabled: settled !== '' });
  const startFrom = (newer: Transition) => {
    setBase(newer);
    setCondition(newer.condition ?? '');
    setMode(newer.mode);
    setHeldForDays(newer.heldForDays);
    setLookBackDays(0);
  };
  const save = useSaveTransition(startFrom);

  const checked = settled === condition.trim() && !check.isPlaceholderData ? check.data : undefined;
  // A change happens at once: only a state can hold for days.
  const days = checked?.kind === 'change' ? 0 : heldForDays;
  const ruleChanged = condition.trim() !== (base.condition ?? '') || days !== base.heldForDays;
  const startsOver = mode !== 'off' && (base.mode === 'off' || ruleChanged);
  const changed = ruleChanged || mode !== base.mode;
  const valid = mode === 'off' || (condition.trim() !== '' && checked?.ok === true);
  const newer = transition.version !== base.version && !save.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && valid) save.mutate({ transition: base, key: newActKey(), change: { condition: condition.trim() || null, mode, heldForDays: days, lookBackDays: startsOver ? lookBackDays : 0 } });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Text fw={600} mb={6} id="mode">What happens when HubSpot shows it</Text>
          <SegmentedControl fullWidth size="sm" aria-labelledby="mode" value={mode} onChange={value => setMode(value as TransitionMode)} data={modes.map(({ value, label }) => ({ value, label }))} />
          <Text fz="sm" c="dimmed" mt={6}>{modes.find(one => one.value === mode)?.words}</Text>
        </div>
        <ConditionField value={condition} onChange={setCondition} check={checked} checking={settled !== '' && !checked && !check.isError} unavailable={check.isError} />
        {transition.pausedBecause && <Alert color="red" variant="light" title="Paused: the condition no longer reads here">{transition.pausedBecause}. Nothing is watched until you mend it.</Alert>}
        {checked?.ok && checked.kind !== 'change' && <HeldFor days={heldForDays} onChange={setHeldForDays} />}
        {startsOver && <LookBack days={lookBackDays} onChange={setLookBackDays} />}
        {newer && (
          <Alert color="yellow" variant="light" title="Someone changed this meanwhile">
            <Stack gap="xs" align="flex-start">
              Your text is still here. Load the newer version to go on from it; what you typed is then gone.
              <Button variant="default" onClick={() => startFrom(transition)}>Load the newer version</Button>
            </Stack>
          </Alert>
        )}
        {save.isError && !newer && <SaveTrouble error={save.error} />}
        <Group justify="flex-end">
          {changed && <Button variant="subtle" color="gray" size="sm" onClick={() => startFrom(base)}>Discard changes</Button>}
          <Button type="submit" size="sm" disabled={!changed || !valid || newer} loading={save.isPending}>Save</Button>
        </Group>
      </Stack>
    </form>
  );
}

const spans = [0, 7, 30, 90];

/** What already holds in HubSpot never fires when a rule begins; what changed lately may, if the admin wants it. */
function LookBack({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  return (
    <NativeSelect label="What counts from the past" value={days} onChange={event => onChange(Number(event.currentTarget.value))}
      data={spans.map(span => ({ value: String(span), label: span === 0 ? 'Nothing: start from today' : `Changes of the last ${span} days` }))} />
  );
}

const holds = [0, 1, 2, 3, 7, 14, 30, 90];

/** A state that comes and goes within hours need not bother anybody. */
function HeldFor({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const choices = holds.includes(days) ? holds : [...holds, days].sort((left, right) => left - right);
  return (
    <NativeSelect label="How long it must hold" value={days} onChange={event => onChange(Number(event.currentTarget.value))}
      data={choices.map(hold => ({ value: String(hold), label: hold === 0 ? 'Not at all: it counts at once' : hold === 1 ? 'For 1 day' : `For ${hold} days` }))} />
  );
}

function SaveTrouble({ error }: { error: unknown }) {
  const { title, detail } = Problem.of(error);
  return <Alert color="red" variant="light" title={title} role="alert">{detail}</Alert>;
}
