import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { sideLoaded } from './sideLoaded.ts';

/** A file of the vendor: pictures have a `fileUrl` that takes a size. */
const StoredFile = z.looseObject({ fileId: z.string(), fileUrl: z.string() });

/** The addresses of the files that came beside an answer's own list, by file id. */
export function fileUrls(answer: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const files = sideLoaded(answer, 'files', StoredFile, ({ fileId }) => fileId);
  return new Map([...files.values()].map(({ fileId, fileUrl }) => [fileId, fileUrl]));
}

/** A picture that was just uploaded. */
export type UploadedImage = { fileId: string; fileUrl: string };

/**
 * Uploads a JPG or PNG, 1 GB at most (vendor FAQ). Throws `invalid` where it is none or too large, `forbidden` with code
 * 400314 where image moderation refuses it.
 */
export async function uploadImage(client: ApiClient, file: File, signal?: AbortSignal): Promise<UploadedImage> {
  const endpoint = '/api/v4/images';
  const body = new FormData();
  body.append('files', file);
  const [image] = await client.post<UploadedImage[]>(endpoint, z.array(StoredFile), { body, signal });
  if (image) return image;
  throw new ApiError({ kind: 'bad-response', endpoint, field: '0', message: 'The answer holds no file' });
}
