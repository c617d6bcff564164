import { SegmentedControl, Text } from '@mantine/core';
import type { TransitionMode } from '../api/contract.ts';

const modes: { value: TransitionMode; label: string; words: string }[] = [
  { value: 'off', label: 'Off', words: 'Nothing is watched. People mark the driver won by hand.' },
  { value: 'suggest', label: 'Suggest', words: 'A CSM sees “Impact detected” and decides.' },
  { value: 'automatic', label: 'Automatic', words: 'The driver is won without asking, as soon as HubSpot shows it.' },
];

interface ModeProps { value: TransitionMode; onChange: (mode: TransitionMode) => void; canBeAutomatic: boolean; whyNot?: string }

/** Nothing books by itself before somebody saw what it would book, or people found it right often enough. */
export function ModeChoice({ value, onChange, canBeAutomatic, whyNot = 'Automatic can be chosen once the preview of this condition was shown.' }: ModeProps) {
  return (
    <div>
      <Text fw={600} mb={6} id="mode">What happens when HubSpot shows it</Text>
      <SegmentedControl fullWidth size="sm" aria-labelledby="mode" value={value} onChange={next => onChange(next as TransitionMode)}
        data={modes.map(mode => ({ value: mode.value, label: mode.label, disabled: mode.value === 'automatic' && !canBeAutomatic && value !== 'automatic' }))} />
      <Text fz="sm" c="dimmed" mt={6}>{modes.find(mode => mode.value === value)?.words}{!canBeAutomatic && ` ${whyNot}`}</Text>
    </div>
  );
}
