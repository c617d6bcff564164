import { useMediaQuery } from '@mantine/hooks';

/** A screen too narrow for a sidebar beside the page. */
export const useIsCompact = (): boolean => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
