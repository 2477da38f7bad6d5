import { z } from '#src/lib/zod.ts';

import { sideLoaded } from './sideLoaded.ts';

/** A file of the vendor: pictures have a `fileUrl` that takes a size. */
const File = z.looseObject({ fileId: z.string(), fileUrl: z.string() });

/** The addresses of the files that came beside an answer's own list, by file id. */
export function fileUrls(answer: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const files = sideLoaded(answer, 'files', File, ({ fileId }) => fileId);
  return new Map([...files.values()].map(({ fileId, fileUrl }) => [fileId, fileUrl]));
}
