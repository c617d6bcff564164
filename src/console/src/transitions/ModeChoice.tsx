import { SegmentedControl, Text } from '@mantine/core';
import type { TransitionMode } from '../api/contract.ts';

const modes: { value: TransitionMode; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'suggest', label: 'Suggest' },
  { value: 'automatic', label: 'Automatic' },
];

/** What the rule looks at; what is found in texts wins by itself only once that is earned. */
export interface Watched { condition: boolean; texts: boolean; textsWin: boolean }

interface ModeProps { value: TransitionMode; onChange: (mode: TransitionMode) => void; watched: Watched; canBeAutomatic: boolean; whyNot?: string }

/** Nothing books by itself before somebody saw what it would book, or people found it right often enough. */
export function ModeChoice({ value, onChange, watched, canBeAutomatic, whyNot = 'Automatic can be chosen once the preview of this condition was shown.' }: ModeProps) {
  return (
    <div>
      <Text fw={600} mb={6} id="mode">What happens when HubSpot shows it</Text>
      <SegmentedControl fullWidth size="sm" aria-labelledby="mode" value={value} onChange={next => onChange(next as TransitionMode)}
        data={modes.map(mode => ({ value: mode.value, label: mode.label, disabled: mode.value === 'automatic' && !canBeAutomatic && value !== 'automatic' }))} />
      <Text fz="sm" c="dimmed" mt={6}>{wordsOf(value, watched)}{!canBeAutomatic && ` ${whyNot}`}</Text>
    </div>
  );
}

function wordsOf(mode: TransitionMode, { condition, texts, textsWin }: Watched): string {
  if (mode === 'off') return 'Nothing is watched. People mark the driver won by hand.';
  if (mode === 'suggest') return 'A CSM sees “Impact detected” and decides.';
  if (!texts) return 'The driver is won without asking, as soon as HubSpot shows it.';
  if (!condition) return 'The driver is won without asking, as soon as it is found in a text.';
  return textsWin
    ? 'The driver is won without asking, as soon as HubSpot shows it or it is found in a text.'
    : 'What the condition shows is won without asking. What is found in texts is only suggested, until people have confirmed enough of it.';
}
