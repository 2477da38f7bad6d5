import { plural, t } from '@lingui/core/macro';

import type { FlaggedItem, FlaggedKind } from '#src/queries/flagged/flaggedItem.ts';

import { postLabel } from '../posts/postText.ts';

export function kindText(kind: FlaggedKind): string {
  switch (kind) {
    case 'post':
      return t`Post`;
    case 'comment':
      return t`Comment`;
    case 'message':
      return t`Message`;
    case 'story':
      return t`Story`;
    case 'user':
      return t`User`;
  }
}

/** What something is called: its text, or what it carries. */
export function itemLabel(item: FlaggedItem): string {
  if (item.kind === 'user') return item.authorName;
  if (item.text !== '') return item.text;
  const [first] = item.attachments;
  if (item.post) return postLabel(item.post);
  return first ? t`No text: ${first.fileName ?? first.dataType}` : t`No text: ${item.id}`;
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
