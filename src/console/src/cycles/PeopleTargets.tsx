import { Button, NumberInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { PersonTarget, TargetSuggestion } from '../api/contract.ts';
import { count, plural, points } from '../format/words.ts';
import table from '../parts/table.module.css';
import { TargetField } from './TargetField.tsx';
import { atWeight, changed, personOf, taken, type PersonDraft, type TargetsDraft } from './targets.ts';
import styles from './cycles.module.css';

interface PeopleTargetsProps { people: PersonTarget['user'][]; draft: TargetsDraft; suggestions: TargetSuggestion[]; onChange: (draft: TargetsDraft) => void }

export function PeopleTargets({ people, draft, suggestions, onChange }: PeopleTargetsProps) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.targets}`} data-density="compact" aria-label="Targets of people">
        <thead>
          <tr><th scope="col">Person</th><th scope="col">Full time %</th><th scope="col">Points</th><th scope="col">Accounts</th><th scope="col">Suggested</th></tr>
        </thead>
        <tbody>
          {people.map(user => {
            const person = personOf(draft, user.id);
            const away = person.weight === 0;
            const suggestion = suggestions.find(one => one.user.id === user.id);
            const change = (part: Partial<PersonDraft>) => onChange(changed(draft, user.id, part));
            return (
              <tr key={user.id}>
                <td>{user.name}</td>
                <td><Weight name={user.name} value={person.weight} onChange={weight => change({ weight })} /></td>
                <td><TargetField label={`Points of ${user.name}`} compact disabled={away} placeholder={away ? 'away' : '–'} value={person.points} onChange={value => change({ points: value })} /></td>
                <td><TargetField label={`Accounts of ${user.name}`} compact disabled={away} placeholder={away ? 'away' : '–'} value={person.accounts} onChange={value => change({ accounts: value })} /></td>
                <td>{suggestion && <Suggested suggestion={suggestion} weight={person.weight} onTake={() => onChange(taken(draft, [suggestion]))} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface WeightProps { name: string; value: number; onChange: (value: number) => void }

function Weight({ name, value, onChange }: WeightProps) {
  // While it is empty somebody is about to type another: 0 is said by typing it.
  const [emptied, setEmptied] = useState(false);
  return (
    <NumberInput size="xs" w={72} hideControls min={0} max={100} clampBehavior="strict" allowDecimal={false} aria-label={`Share of full time of ${name} in per cent`}
      value={emptied ? '' : value} onBlur={() => setEmptied(false)}
      onChange={typed => {
        setEmptied(typeof typed !== 'number');
        if (typeof typed === 'number') onChange(typed);
      }} />
  );
}

interface SuggestedProps { suggestion: TargetSuggestion; weight: number; onTake: () => void }

function Suggested({ suggestion, weight, onTake }: SuggestedProps) {
  const [reached, impacted] = [atWeight(suggestion.points, weight), atWeight(suggestion.accounts, weight)];
  if (reached === null && impacted === null) return <span className={table.nothing} title={suggestion.reason}>–</span>;
  const words = [reached !== null && points(reached), impacted !== null && plural(impacted, 'account')].filter(Boolean).join(', ');
  return (
    <Tooltip label={suggestion.reason} multiline maw={320}>
      <Button variant="subtle" size="compact-sm" aria-label={`Take ${words} for ${suggestion.user.name}. ${suggestion.reason}`} onClick={onTake}>
        {reached === null ? '–' : count(reached)} · {impacted === null ? '–' : count(impacted)}
      </Button>
    </Tooltip>
  );
}
