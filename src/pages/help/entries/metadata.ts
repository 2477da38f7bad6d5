import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const metadata = {
  metadata: {
    title: msg`What is metadata?`,
    text: [
      msg`Fields of your own on an object of the network: a user, a community, a category, a channel or a post. Apps use them for what the network has no field for, such as a verified badge or saved posts. They are meant for small things, not for storing data.`,
      msg`The pages of a user, a community and a channel show it and change it as JSON, and so do a post read beside its list and a category under “Change”. What somebody else changed meanwhile is kept.`,
    ],
    words: msg`custom fields properties JSON extra attributes`,
    see: ['metadata-size', 'verified-badge', 'saved-posts', 'share-post'],
  },
  'metadata-size': {
    title: msg`How large can metadata be?`,
    text: [
      msg`Keep it below 1,000 bytes; that is what the vendor recommends. A user’s is refused above 5,000.`,
      msg`The form counts bytes while you type, warns above the first figure and does not send above the second. A list of IDs fills it quickly: some thirty make a thousand bytes.`,
    ],
    words: msg`limit bytes maximum size JSON`,
    see: ['metadata'],
  },
} as const satisfies Record<string, HelpText>;
