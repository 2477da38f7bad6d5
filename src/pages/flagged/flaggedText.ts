import { t } from '@lingui/core/macro';

import { itemLabel, kindText, reportsText } from '#src/layout/content/contentText.ts';
import type { WaveReason } from '#src/lib/waves/waves.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import type { SourceName } from '#src/queries/flagged/flaggedSources.ts';

/** What a screen reader is told of the item the keys are on now. */
export const announcement = (item: FlaggedItem): string =>
  `${kindText(item.kind)}, ${item.authorName}, ${reportsText(item)}: ${itemLabel(item).slice(0, 200)}`;

export function sourceText(source: SourceName): string {
  switch (source) {
    case 'communities':
      return t`Posts and comments in communities`;
    case 'feeds':
      return t`Posts and comments on users’ own feeds`;
    case 'users':
      return t`Users`;
    case 'channels':
      return t`Messages in channels`;
    case 'stories':
      return t`Stories of communities`;
  }
}

/** What the items of a wave have in common. */
export function reasonText({ is, shared }: WaveReason): string {
  const short = shared.length > 80 ? `${shared.slice(0, 80)}…` : shared;
  switch (is) {
    case 'text':
      return t`same text: “${short}”`;
    case 'link':
      return t`same link: ${short}`;
    case 'file':
      return t`same picture or file`;
    case 'burst':
      return t`written within minutes`;
  }
}
