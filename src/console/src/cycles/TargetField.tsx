import { NumberInput, VisuallyHidden } from '@mantine/core';

interface TargetFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  placeholder: string;
  /** In a table, where the column and the row are its label. */
  compact?: boolean;
  disabled?: boolean;
}

/** What is wrong with a target of 0. */
export const zeroWords = 'A target is at least 1. Leave the field empty where there is none.';

/** A target, or none while it is empty. 0 can be typed and is marked as wrong, the form says why: a key that does nothing explains nothing. */
export function TargetField({ label, value, onChange, placeholder, compact = false, disabled }: TargetFieldProps) {
  return (
    <NumberInput {...(compact ? { 'aria-label': label, 'size': 'xs', 'w': 84, 'hideControls': true } : { label })} min={0} max={1_000_000} clampBehavior="strict" allowDecimal={false} thousandSeparator
      error={value === 0 && <VisuallyHidden component="span">{zeroWords}</VisuallyHidden>} disabled={disabled} placeholder={placeholder}
      value={value ?? ''} onChange={typed => onChange(typeof typed === 'number' ? typed : null)} />
  );
}
