import type { Suggestion } from '@impactpilot/backend';
import { useDraft } from '../data/useDraft.ts';
import { limits, sendable } from '../parts/limits.ts';
import { SmallForm } from '../parts/SmallForm.tsx';
import { WordsField } from '../parts/WordsField.tsx';

/** Marks it incorrect in the person's own words. */
export function IncorrectForm({ suggestion: { id }, onClose }: { suggestion: Suggestion; onClose: () => void }) {
  const reason = useDraft(`${id} reason`);
  const done = () => {
    reason.clear();
    onClose();
  };
  return (
    <SmallForm aim={id} button="Mark incorrect" onDone={done} onCancel={onClose} compose={() => {
      const said = sendable(reason.latest(), limits.incorrect);
      return said ? { kind: 'incorrect', suggestion: id, reason: said } : null;
    }}>
      <WordsField label="Why is it incorrect?" name="reason" draft={reason} limit={limits.incorrect} required />
    </SmallForm>
  );
}
