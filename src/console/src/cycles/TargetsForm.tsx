import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { CycleDetails, CycleOverview } from '../api/contract.ts';
import { cycleQuery, targetSuggestionsQuery } from '../api/queries.ts';
import { count } from '../format/words.ts';
import { type OnChanged, useChanged } from '../parts/useGuardedClose.tsx';
import { tellProblem } from '../shell/notices.tsx';
import { PeopleTargets } from './PeopleTargets.tsx';
import { Refused } from './Refused.tsx';
import { TargetField, zeroWords } from './TargetField.tsx';
import { draftOf, hasZero, requestOf, reused, sums, taken, type TargetsDraft } from './targets.ts';
import { TeamTargets } from './TeamTargets.tsx';
import { useCycleAct } from './useCycleAct.ts';

interface TargetsFormProps { details: CycleDetails; before: CycleOverview | undefined; onClose: () => void; onChanged: OnChanged }

/** Edits all targets of a cycle at once. What was typed stays until it is saved, even when someone else saves first. */
export function TargetsForm({ details, before, onClose, onChanged }: TargetsFormProps) {
  const { id, name } = details.cycle;
  const client = useQueryClient();
  const [version, setVersion] = useState(details.cycle.version);
  const [opened, setOpened] = useState(() => draftOf(details));
  const [draft, setDraft] = useState(opened);
  useChanged(onChanged, draft, opened);
  const suggestions = useQuery(targetSuggestionsQuery(id)).data ?? [];
  const save = useCycleAct({
    act: (targets: TargetsDraft, key) => read(api.PUT('/api/v1/cycles/{id}/targets', { params: { path: { id } }, body: requestOf(targets), headers: { ...acting(key), 'If-Match': `"${version}"` } })),
    done: () => `The targets of ${name} are saved`,
    onDone: onClose,
  });
  const zero = hasZero(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!zero) save.run(draft);
  };
  const reuse = (other: CycleOverview) => client.fetchQuery(cycleQuery(other.id)).then(loaded => setDraft(reused(draft, loaded)), tellProblem);
  const sum = sums(draft);
  return (
    <form onSubmit={submit}>
      <Stack>
        <Group align="flex-start" grow>
          <Target label="Points of all" value={draft.points} sum={sum.points} onChange={points => setDraft({ ...draft, points })} />
          <Target label="Accounts of all" value={draft.accounts} sum={sum.accounts} onChange={accounts => setDraft({ ...draft, accounts })} />
        </Group>
        <Group gap="xs">
          <Button variant="default" disabled={suggestions.every(({ points, accounts }) => points === null && accounts === null)} onClick={() => setDraft(taken(draft, suggestions))}>Take all suggestions</Button>
          {before && <Button variant="default" onClick={() => void reuse(before)}>Use those of {before.name}</Button>}
        </Group>
        {details.teams.length > 0 && <TeamTargets details={details} draft={draft} onChange={setDraft} />}
        <PeopleTargets people={details.people.map(person => person.user)} draft={draft} suggestions={suggestions} onChange={setDraft} />
        <Text c="dimmed" fz="sm">An empty field is no target{details.teams.length > 0 && '; of a team it is the sum of its people’s'}.</Text>
        {zero && <Text c="var(--ip-lost)" fz="sm" role="alert">{zeroWords}</Text>}
        <Refused error={save.error} newer={details.cycle.version !== version && !save.isPending && {
          words: theirs(details),
          onKeep: () => setVersion(details.cycle.version),
          onTake: () => { setVersion(details.cycle.version); setOpened(draftOf(details)); setDraft(draftOf(details)); },
        }} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" loading={save.isPending} disabled={zero}>Save targets</Button>
        </Group>
      </Stack>
    </form>
  );
}

const shown = (target: number | null) => (target === null ? 'no target' : count(target));

const theirs = (details: CycleDetails) => {
  const sum = sums(draftOf(details));
  return `points of all ${shown(details.cycle.targetPoints)}, impacted accounts ${shown(details.cycle.targetAccounts)}; people ${count(sum.points)} and ${count(sum.accounts)} in sum`;
};

interface TargetProps { label: string; value: number | null; sum: number; onChange: (value: number | null) => void }

function Target({ label, value, sum, onChange }: TargetProps) {
  return (
    <div>
      <TargetField label={label} placeholder="No target" value={value} onChange={onChange} />
      <Group gap={6} mt={4}>
        <Text fz="sm" c="dimmed">People: {count(sum)}</Text>
        {sum > 0 && sum !== value && <Button variant="subtle" size="compact-xs" aria-label={`Use the sum for ${label.toLowerCase()}`} onClick={() => onChange(sum)}>Use the sum</Button>}
      </Group>
    </div>
  );
}
