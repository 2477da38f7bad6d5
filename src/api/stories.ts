import { z } from '#src/lib/zod.ts';

import { SideFile } from './attachments.ts';
import type { ApiClient } from './client.ts';
import { pageOf, type Join, type Page } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Story = z.looseObject({
  storyId: z.string(),
  creatorPublicId: z.string().catch(''),
  targetId: z.string().catch(''),
  dataType: z.string().catch('image'),
  data: z
    .looseObject({ text: z.string().optional().catch(undefined), fileId: z.string().optional().catch(undefined) })
    .catch({}),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
});

/** A picture or film with a text, seen until it expires (contract §24). */
export type Story = {
  storyId: string;
  creatorPublicId: string;
  /** The community it is told in. */
  targetId: string;
  /** `text`, `image` or `video`. */
  dataType: string;
  data: { text?: string | undefined; fileId?: string | undefined };
  flagCount: number;
  isDeleted: boolean;
  createdAt: string;
  /** Joined from the answer's users, communities and files. */
  authorName?: string | undefined;
  communityName?: string | undefined;
  fileUrl?: string | undefined;
};

const Author = z.looseObject({ userId: z.string(), displayName: z.string().nullish().catch(undefined) });
const Named = z.looseObject({ communityId: z.string(), displayName: z.string().catch('') });
const join: Join<Story> = (answer) => {
  const users = sideLoaded(answer, 'users', Author, ({ userId }) => userId);
  const communities = sideLoaded(answer, 'communities', Named, ({ communityId }) => communityId);
  const files = sideLoaded(answer, 'files', SideFile, ({ fileId }) => fileId);
  return (story) => ({
    ...story,
    authorName: users.get(story.creatorPublicId)?.displayName ?? undefined,
    communityName: communities.get(story.targetId)?.displayName,
    fileUrl: files.get(story.data.fileId ?? '')?.fileUrl,
  });
};

const StoryPage = pageOf<Story>('stories', Story, join);

/** Communities in one call at most (vendor spec). */
export const storyTargetsPerCall = 10;

/** The stories of up to ten communities that have not expired, the latest first, up to 100 (contract §24). */
export async function listStoriesOf(
  client: ApiClient,
  communityIds: readonly string[],
  signal?: AbortSignal,
): Promise<Story[]> {
  if (communityIds.length === 0) return [];
  const targets = communityIds.map((targetId) => ({ targetId, targetType: 'community' }));
  const params = { targets, options: { limit: 100 } };
  const { items }: Page<Story> = await client.get('/api/v4/stories-by-targets', StoryPage, { params, signal });
  return items;
}

/** One story; undefined where the answer holds none. Throws `not-found`. */
export async function getStory(client: ApiClient, storyId: string): Promise<Story | undefined> {
  const { items } = await client.get(path`/api/v4/stories/${storyId}`, StoryPage, {});
  return items[0];
}

const Anything = z.unknown();

/** Deletes a story, softly; no call brings it back. */
export async function deleteStory(client: ApiClient, storyId: string): Promise<void> {
  await client.delete(path`/api/v4/stories/${storyId}`, Anything);
}

/** Clears all reports of a story. It stays until it expires (contract §15). */
export async function clearStoryFlags(client: ApiClient, storyId: string): Promise<void> {
  await client.delete(path`/api/v4/stories/${storyId}/flags/all`, Anything);
}
