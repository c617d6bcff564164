import { Dropdown, Flex, LoadingButton } from '@hubspot/ui-extensions';
import type { Decision, Suggestion } from '@impactpilot/backend';

interface ChoicesProps {
  status: Suggestion['status'];
  /** The choice that is on its way; until it has arrived nothing else can be chosen. */
  sending: Decision['kind'] | null;
  onChoose: (decision: Decision) => void;
}

const reasons = ['It is not true', 'It is older than this', 'It was not our doing', 'It is another account'];

const snoozes = [
  { label: 'For the usual time', days: null },
  { label: 'For a week', days: 7 },
  { label: 'For a month', days: 30 },
  { label: 'For three months', days: 90 },
];

/** What can be said to a suggestion as it stands: decide what waits, take back what is decided. */
export function Choices({ status, sending, onChoose }: ChoicesProps) {
  const disabled = sending !== null;
  if (status === 'expired') return null;
  if (status !== 'pending') {
    return (
      <Flex>
        <LoadingButton size="xs" variant="secondary" loading={sending === 'undo'} onClick={() => onChoose({ kind: 'undo' })}>Undo</LoadingButton>
      </Flex>
    );
  }
  return (
    <Flex gap="xs" wrap>
      <LoadingButton size="xs" variant="primary" disabled={disabled} loading={sending === 'confirm'} onClick={() => onChoose({ kind: 'confirm' })}>
        Confirm
      </LoadingButton>
      <Dropdown buttonText="Mark incorrect" buttonSize="xs" variant="secondary" disabled={disabled}>
        {reasons.map(reason => (
          <Dropdown.ButtonItem key={reason} onClick={() => onChoose({ kind: 'incorrect', reason })}>{reason}</Dropdown.ButtonItem>
        ))}
        <Dropdown.ButtonItem onClick={() => onChoose({ kind: 'incorrect', reason: null })}>Without a reason</Dropdown.ButtonItem>
      </Dropdown>
      <Dropdown buttonText="Snooze" buttonSize="xs" variant="secondary" disabled={disabled}>
        {snoozes.map(({ label, days }) => (
          <Dropdown.ButtonItem key={label} onClick={() => onChoose({ kind: 'snooze', days })}>{label}</Dropdown.ButtonItem>
        ))}
      </Dropdown>
    </Flex>
  );
}
