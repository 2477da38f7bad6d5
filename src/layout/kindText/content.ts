import { plural, t } from '@lingui/core/macro';

import type { KindText } from './kindText.ts';

/** Comments, chat messages and stories. */
export const contentTexts: Readonly<Record<string, KindText>> = {
  deleteComments: {
    name: () => t`Delete comments`,
    decided: (count) => plural(count, { one: 'Delete # comment', other: 'Delete # comments' }),
    going: (count) => plural(count, { one: 'Deleting # comment', other: 'Deleting # comments' }),
    done: (count) => plural(count, { one: 'Deleted # comment', other: 'Deleted # comments' }),
    object: () => t`Comment`,
  },
  clearCommentsFlags: {
    name: () => t`Clear flags of comments`,
    decided: (count) => plural(count, { one: 'Clear the flags of # comment', other: 'Clear the flags of # comments' }),
    going: (count) =>
      plural(count, { one: 'Clearing the flags of # comment', other: 'Clearing the flags of # comments' }),
    done: (count) => plural(count, { one: 'Cleared the flags of # comment', other: 'Cleared the flags of # comments' }),
    object: () => t`Comment`,
  },
  deleteMessages: {
    name: () => t`Delete messages`,
    decided: (count) => plural(count, { one: 'Delete # message', other: 'Delete # messages' }),
    going: (count) => plural(count, { one: 'Deleting # message', other: 'Deleting # messages' }),
    done: (count) => plural(count, { one: 'Deleted # message', other: 'Deleted # messages' }),
    object: () => t`Message`,
  },
  clearMessagesFlags: {
    name: () => t`Clear flags of messages`,
    decided: (count) => plural(count, { one: 'Clear the flags of # message', other: 'Clear the flags of # messages' }),
    going: (count) =>
      plural(count, { one: 'Clearing the flags of # message', other: 'Clearing the flags of # messages' }),
    done: (count) => plural(count, { one: 'Cleared the flags of # message', other: 'Cleared the flags of # messages' }),
    object: () => t`Message`,
  },
  deleteStories: {
    name: () => t`Delete stories`,
    decided: (count) => plural(count, { one: 'Delete # story', other: 'Delete # stories' }),
    going: (count) => plural(count, { one: 'Deleting # story', other: 'Deleting # stories' }),
    done: (count) => plural(count, { one: 'Deleted # story', other: 'Deleted # stories' }),
    object: () => t`Story`,
  },
  clearStoriesFlags: {
    name: () => t`Clear flags of stories`,
    decided: (count) => plural(count, { one: 'Clear the flags of # story', other: 'Clear the flags of # stories' }),
    going: (count) => plural(count, { one: 'Clearing the flags of # story', other: 'Clearing the flags of # stories' }),
    done: (count) => plural(count, { one: 'Cleared the flags of # story', other: 'Cleared the flags of # stories' }),
    object: () => t`Story`,
  },
};
