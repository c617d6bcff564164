import { Select, type SelectProps } from '@mantine/core';

interface PickProps extends Omit<SelectProps, 'onChange' | 'label'> { label: string; onChange: (value: string) => void }

/** One of several, by mouse or keyboard; something is always chosen once it was. */
export function Pick({ label, onChange, ...props }: PickProps) {
  return <Select size="sm" aria-label={label} allowDeselect={false} checkIconPosition="right" comboboxProps={{ width: 'max-content', position: 'bottom-start' }} onChange={value => value !== null && onChange(value)} {...props} />;
}
