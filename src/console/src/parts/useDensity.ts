import { useLocalStorage } from '@mantine/hooks';

export type Density = 'comfortable' | 'compact';

/** Remembered on this machine: a matter of the person's eyes and screen. */
export function useDensity(): [Density, () => void] {
  const [density, setDensity] = useLocalStorage<Density>({ key: 'impactpilot.density', defaultValue: 'comfortable', getInitialValueInEffect: false });
  return [density, () => setDensity(density === 'compact' ? 'comfortable' : 'compact')];
}
