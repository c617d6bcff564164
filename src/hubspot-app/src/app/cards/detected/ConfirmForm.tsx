import type { Suggestion } from '@impactpilot/backend';
import { useDraft } from '../data/useDraft.ts';
import { SmallForm } from '../parts/SmallForm.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { limits, sendable } from '../parts/limits.ts';

/** Confirms with a note, which also lands on the company's record. */
export function ConfirmForm({ suggestion: { id }, onClose }: { suggestion: Suggestion; onClose: () => void }) {
  const note = useDraft(`${id} note`);
  const done = () => {
    note.clear();
    onClose();
  };
  return (
    <SmallForm aim={id} button="Confirm" onDone={done} onCancel={onClose} compose={() => {
      const said = sendable(note.latest(), limits.note);
      return said === null ? null : { kind: 'confirm', suggestion: id, note: said || null };
    }}>
      <WordsField label="Note, also put on the HubSpot record" name="note" draft={note} limit={limits.note} />
    </SmallForm>
  );
}
