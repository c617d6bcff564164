import { Dropdown, Flex, LoadingButton } from '@hubspot/ui-extensions';
import type { Suggestion } from '@impactpilot/backend';
import { useCardContext } from '../cardContext.ts';
import type { Asking } from './SuggestionTile.tsx';

const reasons = ['It is not true', 'It is older than this', 'It was not our doing', 'It is another account'];

const longerOrShorter = [
  { label: 'A week', days: 7 },
  { label: 'A month', days: 30 },
  { label: 'Three months', days: 90 },
];

/** What can be said to a suggestion that waits. */
export function Choices({ suggestion: { id }, onAsk }: { suggestion: Suggestion; onAsk: (asking: Asking) => void }) {
  const { card, view, words } = useCardContext();
  const sending = card.attempts[id]?.state === 'sending';
  const snoozes = [{ label: `${words.days(view.snoozeDays)} (default)`, days: null }, ...longerOrShorter.filter(({ days }) => days !== view.snoozeDays)];
  const sayIncorrect = (reason: string | null) => void card.send({ kind: 'incorrect', suggestion: id, reason });
  return (
    <Flex gap="xs" wrap>
      <LoadingButton size="xs" variant="primary" loading={sending} onClick={() => void card.send({ kind: 'confirm', suggestion: id, note: null })}>
        Confirm
      </LoadingButton>
      <Dropdown buttonText="Incorrect" buttonSize="xs" variant="secondary" disabled={sending}>
        {reasons.map(reason => <Dropdown.ButtonItem key={reason} onClick={() => sayIncorrect(reason)}>{reason}</Dropdown.ButtonItem>)}
        <Dropdown.ButtonItem onClick={() => onAsk('incorrect')}>In my own words…</Dropdown.ButtonItem>
        <Dropdown.ButtonItem onClick={() => sayIncorrect(null)}>Without a reason</Dropdown.ButtonItem>
      </Dropdown>
      <Dropdown buttonText="Snooze" buttonSize="xs" variant="secondary" disabled={sending}>
        {snoozes.map(({ label, days }) => (
          <Dropdown.ButtonItem key={label} onClick={() => void card.send({ kind: 'snooze', suggestion: id, days })}>{label}</Dropdown.ButtonItem>
        ))}
      </Dropdown>
    </Flex>
  );
}
