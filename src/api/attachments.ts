import { z } from '#src/lib/zod.ts';

import { sideLoaded } from './sideLoaded.ts';

/** A picture, video, file or poll of a post: the vendor keeps each as a post below it (contract §13). */
export type Attachment = {
  postId: string;
  /** `image`, `video`, `file`, `poll`, `liveStream`, or what a later version of the vendor's knows. */
  dataType: string;
  /** Reports of this part alone. */
  flagCount: number;
  /** Of what is kept as a file. Pictures take a size (`imageUrl`). */
  fileUrl?: string | undefined;
  fileName?: string | undefined;
  /** A still picture of a video. */
  thumbnailUrl?: string | undefined;
  pollId?: string | undefined;
};

const version = z.string().optional().catch(undefined);
const versions = { original: version, high: version, medium: version, low: version };

/** What an attached post says of itself in `data`. */
export const AttachedData = z.looseObject({
  fileId: z.string().optional().catch(undefined),
  thumbnailFileId: z.string().optional().catch(undefined),
  videoFileId: z.looseObject(versions).optional().catch(undefined),
  pollId: z.string().optional().catch(undefined),
});
export type AttachedData = z.infer<typeof AttachedData>;

const Child = z.looseObject({
  postId: z.string(),
  parentPostId: z.string(),
  dataType: z.string().catch(''),
  data: AttachedData.catch({}),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
});
/** A file as answers carry it beside what refers to it. */
export const SideFile = z.looseObject({
  fileId: z.string(),
  fileUrl: z.string(),
  attributes: z
    .looseObject({ name: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

type Attached = { postId: string; dataType: string; flagCount: number; data: AttachedData };

/** What the posts of an answer carry, and what a post that is itself attached to another one is. */
export function attachmentsIn(answer: Readonly<Record<string, unknown>>) {
  const files = sideLoaded(answer, 'files', SideFile, ({ fileId }) => fileId);
  const children = sideLoaded(answer, 'postChildren', Child, ({ postId }) => postId);
  const byParent = Map.groupBy(children.values(), ({ parentPostId }) => parentPostId);
  const show = ({ postId, dataType, flagCount, data }: Attached): Attachment => {
    // The best there is of a video; which versions exist depends on what was uploaded.
    const { original, high, medium, low } = data.videoFileId ?? {};
    const file = files.get(data.fileId ?? original ?? high ?? medium ?? low ?? '');
    return {
      postId,
      dataType,
      flagCount,
      fileUrl: file?.fileUrl,
      fileName: file?.attributes?.name,
      thumbnailUrl: files.get(data.thumbnailFileId ?? '')?.fileUrl,
      pollId: data.pollId,
    };
  };
  return {
    of: (postId: string): Attachment[] => (byParent.get(postId) ?? []).filter(({ isDeleted }) => !isDeleted).map(show),
    itself: (post: Attached): Attachment[] => (post.dataType === 'text' ? [] : [show(post)]),
  };
}
