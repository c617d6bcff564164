import type { AllDistances } from '@hubspot/ui-extensions';

type Short = 'flush' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';

const short: Record<string, Short> = { 'extra-small': 'xs', small: 'sm', medium: 'md', large: 'lg', 'extra-large': 'xl' };

/** HubSpot takes long and short names of a size alike. */
export const sizeOf = (size: string): Short => short[size] ?? (size as Short);

const pixels: Record<Short, number> = { flush: 0, xs: 4, sm: 8, md: 16, lg: 24, xl: 32 };

export const distance = (size: AllDistances | undefined, usual: Short = 'flush'): number => pixels[sizeOf(size ?? usual)];
