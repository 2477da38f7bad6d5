import { queryOptions, useQuery } from '@tanstack/react-query';

import { getMetadata, type MetadataOwner } from '#src/api/metadata.ts';
import type { Metadata } from '#src/lib/metadata.ts';
import { currentClient } from '#src/session/session.ts';

import { queryClient, readAgain } from './queryClient.ts';

export type { MetadataOwner } from '#src/api/metadata.ts';

const key = ['metadata'] as const;
const objectMetadata = (of: MetadataOwner, id: string) =>
  queryOptions({
    queryKey: [...key, of, id],
    queryFn: async ({ signal }) => getMetadata(await currentClient(), of, id, signal),
    staleTime: 30_000,
  });

/** The metadata of a channel, a post or a category. */
export const useObjectMetadata = (of: MetadataOwner, id: string) => useQuery(objectMetadata(of, id));

/** Reads it past what is remembered, just before it is written. Throws `ApiError`. */
export const readMetadataAnew = (of: MetadataOwner, id: string): Promise<Metadata> =>
  queryClient.fetchQuery({ ...objectMetadata(of, id), staleTime: 0 });

/** After metadata was changed. */
export const refreshMetadata = (): void => void readAgain({ queryKey: key });
