import { useDebouncedValue } from '@mantine/hooks';

/** How long the keys have to rest on a row before the network is asked for more about it, in milliseconds. */
const restFor = 250;

/** The value once it rests; undefined while it changes: what is only passed over is not asked for. */
export function useRested(value: string | undefined): string | undefined {
  const [rested] = useDebouncedValue(value, restFor);
  return rested === value ? value : undefined;
}
