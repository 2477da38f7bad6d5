import { t } from '@lingui/core/macro';

import type { CommunityPost } from '#src/api/communityPosts.ts';

/** What a post is called: its text, or what it carries where it has none. */
export function postLabel({ data, dataType, attachments, postId }: CommunityPost): string {
  if (data.text) return data.text;
  const name = attachments.find(({ fileName }) => fileName !== undefined)?.fileName ?? postId;
  switch (attachments[0]?.dataType ?? dataType) {
    case 'image':
      return t`Picture: ${name}`;
    case 'video':
      return t`Video: ${name}`;
    case 'file':
      return t`File: ${name}`;
    case 'poll':
      return t`Poll: ${postId}`;
    default:
      return t`No text: ${postId}`;
  }
}

/** The id of the post this one shares (vendor FAQ). */
export function originalPostIdOf({ metadata }: CommunityPost): string | undefined {
  const id = metadata?.['originalPostID'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
