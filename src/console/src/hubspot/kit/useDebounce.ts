import { useDebouncedValue } from '@mantine/hooks';

/** A value that has stood still for a while. */
export const useDebounce = <T,>(value: T, delay = 300): T => useDebouncedValue(value, delay)[0];
