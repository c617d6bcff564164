import { Input, Select } from '@hubspot/ui-extensions';
import type { Driver, Write } from '@impactpilot/backend';
import { useState } from 'react';
import { useDraft } from '../data/useDraft.ts';
import { limits, sendable } from '../parts/limits.ts';
import { SmallForm } from '../parts/SmallForm.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { statusWords } from '../words.ts';
import { waysOf } from './DriverActions.tsx';
import type { Settled } from './DriverRow.tsx';

const own = 'own';
const reasons = ['No need for it', 'No budget', 'Not the right time', 'Chose another way', 'No answer'];
const reasonOptions = [...reasons.map(reason => ({ label: reason, value: reason })), { label: 'In my own words', value: own }];

/** How far a driver has come, with a note that also lands on the company's record; losing it needs a reason. */
export function StatusForm({ driver, first, onClose }: { driver: Driver; first: Settled; onClose: () => void }) {
  const [status, setStatus] = useState(first);
  const [chosen, setChosen] = useState('');
  const ownReason = useDraft(`${driver.id} reason`);
  const note = useDraft(`${driver.id} note`);
  const [firstReason] = useState(ownReason.text);
  const options = [...new Set([first, ...waysOf(driver)])].map(value => ({ label: statusWords[value], value }));
  const isLost = status === 'lost';
  const excess = ownReason.text.trim().length - limits.lost;

  const done = () => {
    ownReason.clear();
    note.clear();
    onClose();
  };
  const compose = (): Write | null => {
    const reason = isLost ? sendable(chosen === own ? ownReason.latest() : chosen, limits.lost) : null;
    const said = sendable(note.latest(), limits.note);
    if (said === null || (isLost && !reason)) return null;
    return { kind: 'status', driver: driver.id, status, version: driver.version, reason, note: said || null };
  };

  return (
    <SmallForm aim={driver.id} button={`Save as ${statusWords[status].toLowerCase()}`} compose={compose} onDone={done} onCancel={onClose}>
      <Select label="How it stands" name="status" value={status} options={options} onChange={value => setStatus(value as Settled)} />
      {isLost && <Select label="Why it was lost" name="reason" required value={chosen} options={reasonOptions} onChange={value => setChosen(`${value}`)} />}
      {isLost && chosen === own && (
        <Input label="The reason" name="ownReason" required defaultValue={firstReason} error={excess > 0} onInput={ownReason.write} onChange={ownReason.write}
          validationMessage={excess > 0 ? `${limits.lost + excess} of ${limits.lost} characters: shorten it by ${excess}` : undefined} />
      )}
      <WordsField label="Note, also put on the HubSpot record" name="note" draft={note} limit={limits.note} />
    </SmallForm>
  );
}
