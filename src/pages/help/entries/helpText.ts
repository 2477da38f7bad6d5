import type { MessageDescriptor } from '@lingui/core';

import type { HelpId } from '../helpIndex.ts';

/** What an entry says: the question as a moderator would ask it, and the answer. */
export type HelpText = {
  title: MessageDescriptor;
  /** Paragraphs. */
  text: readonly MessageDescriptor[];
  /** A numbered list under the first paragraph. */
  steps?: readonly MessageDescriptor[];
  /** Other words it is looked for by. */
  words?: MessageDescriptor;
  /** True where the vendor's support is the next step: its address is shown. */
  asksSupport?: boolean;
  see?: readonly HelpId[];
};
