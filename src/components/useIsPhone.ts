import { useMediaQuery } from '@mantine/hooks';

/** True where the columns that are `wideOnly` are left out of tables. Known before the first paint. */
export const useIsPhone = (): boolean => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
