import type { ApiClient } from '#src/api/client.ts';
import { isApiError } from '#src/api/errors.ts';
import { clearStoryFlags, deleteStory, getStory } from '#src/api/stories.ts';

import { decideContent } from './decideContent.ts';

/** There is no list of stories by id: each is asked for. */
async function read(client: ApiClient, ids: readonly string[]) {
  const stories = await Promise.all(
    ids.map((id) =>
      getStory(client, id).catch((error: unknown) => {
        if (isApiError(error) && error.kind === 'not-found') return undefined;
        throw error;
      }),
    ),
  );
  return new Map(
    stories.flatMap((story) => {
      if (!story) return [];
      const { storyId, data, isDeleted, flagCount } = story;
      return [[storyId, { text: data.text ?? '', isDeleted, flagCount }] as const];
    }),
  );
}

/** Deletes stories (contract §24). */
export const deleteStories = decideContent('deleteStories', {
  read,
  send: deleteStory,
  outcome: 'story-deleted',
  isSoAlready: ({ isDeleted }) => isDeleted,
});

/** Clears the reports of stories; they stay until they expire (contract §15). */
export const clearStoriesFlags = decideContent('clearStoriesFlags', {
  read,
  send: clearStoryFlags,
  outcome: 'flags-cleared',
  isSoAlready: ({ isDeleted, flagCount }) => !isDeleted && flagCount === 0,
});
