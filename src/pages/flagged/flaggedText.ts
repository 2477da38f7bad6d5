import { plural, t } from '@lingui/core/macro';

import { postLabel } from '#src/layout/posts/postText.ts';
import type { WaveReason } from '#src/lib/waves/waves.ts';
import type { FlaggedItem, FlaggedKind } from '#src/queries/flagged/flaggedItem.ts';
import type { SourceName } from '#src/queries/flagged/flaggedSources.ts';

export function kindText(kind: FlaggedKind): string {
  switch (kind) {
    case 'post':
      return t`Post`;
    case 'comment':
      return t`Comment`;
    case 'message':
      return t`Message`;
    case 'user':
      return t`User`;
  }
}

/** What something is called: its text, or what it carries. */
export function itemLabel(item: FlaggedItem): string {
  if (item.kind === 'user') return item.authorName;
  if (item.text !== '') return item.text;
  return item.post ? postLabel(item.post) : t`No text: ${item.id}`;
}

export function placeText({ place }: FlaggedItem): string {
  switch (place.is) {
    case 'community':
      return t`Community ${place.name}`;
    case 'feed':
      return t`Own feed of ${place.name}`;
    case 'channel':
      return t`Channel ${place.name}`;
    case 'network':
      return t`The whole network`;
  }
}

export const reportsText = ({ reports }: FlaggedItem): string =>
  plural(reports, { one: '# report', other: '# reports' });

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
