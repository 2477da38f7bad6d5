import type { ScreenName } from './screens.ts';

/** Where an entry stands in the list. */
export type Topic =
  | 'connecting'
  | 'users'
  | 'communities'
  | 'posts'
  | 'words'
  | 'search'
  | 'errors'
  | 'metadata'
  | 'apps'
  | 'vendor';

export type HelpRow = {
  id: string;
  /** The row of the vendor FAQ it answers: docs/faq-coverage.md. */
  faqRow: number;
  /** F: a feature · S: a setting · E: an error · H: an explanation · –: nothing a console can do. */
  kind: 'F' | 'S' | 'E' | 'H' | '–';
  topic: Topic;
  /** Where it is done. */
  screen?: ScreenName;
  /** The vendor's code it explains, if it is about one. */
  code?: number;
};

/** Every entry of the help, in the order of the list. The texts are in `entries/`, one file for each topic or two. */
export const helpIndex = [
  { id: 'admin-token', faqRow: 2, kind: 'F', topic: 'connecting', screen: 'connect' },
  { id: 'admin-token-in-vendor-console', faqRow: 31, kind: '–', topic: 'connecting', screen: 'connect' },
  { id: 'api-key-and-region', faqRow: 35, kind: 'F', topic: 'connecting', screen: 'connect' },
  { id: 'test-and-production', faqRow: 36, kind: 'F', topic: 'connecting', screen: 'connect' },
  { id: 'authentication-token-life', faqRow: 9, kind: 'H', topic: 'connecting' },
  { id: 'refresh-token', faqRow: 8, kind: 'H', topic: 'connecting' },

  { id: 'create-many-users', faqRow: 1, kind: 'F', topic: 'users', screen: 'newUsers' },
  { id: 'global-ban', faqRow: 58, kind: 'F', topic: 'users', screen: 'users' },
  { id: 'restore-user', faqRow: 56, kind: 'F', topic: 'users', screen: 'users' },
  { id: 'delete-inactive-users', faqRow: 57, kind: 'F', topic: 'users', screen: 'inactive' },
  { id: 'inactive-user', faqRow: 62, kind: 'H', topic: 'users' },
  { id: 'verified-badge', faqRow: 39, kind: 'F', topic: 'users', screen: 'user' },
  { id: 'saved-posts', faqRow: 38, kind: 'F', topic: 'users', screen: 'user' },
  { id: 'invite-users', faqRow: 40, kind: 'F', topic: 'users', screen: 'users' },
  { id: 'follow-requests', faqRow: 6, kind: 'S', topic: 'users', screen: 'settings' },
  { id: 'concurrent-connections', faqRow: 59, kind: 'H', topic: 'users' },

  { id: 'community-roles', faqRow: 15, kind: 'F', topic: 'communities', screen: 'communityMembers' },
  { id: 'remove-members', faqRow: 16, kind: 'F', topic: 'communities', screen: 'communityMembers' },
  { id: 'communities-of-a-user', faqRow: 13, kind: 'H', topic: 'communities', screen: 'communityMembers' },
  { id: 'join-automatically', faqRow: 19, kind: 'F', topic: 'communities', screen: 'communityMembers' },
  { id: 'close-community', faqRow: 17, kind: 'F', topic: 'communities', screen: 'communitySettings' },
  { id: 'hide-closed-communities', faqRow: 12, kind: 'F', topic: 'communities', screen: 'communities' },

  { id: 'feed-target', faqRow: 10, kind: 'F', topic: 'posts', screen: 'communityPosts' },
  { id: 'sort-by-engagement', faqRow: 11, kind: 'F', topic: 'posts', screen: 'communityPosts' },
  { id: 'user-feed', faqRow: 34, kind: 'F', topic: 'posts', screen: 'user' },
  { id: 'mixed-feed', faqRow: 41, kind: 'F', topic: 'posts', screen: 'search' },
  { id: 'poll-voters', faqRow: 30, kind: 'F', topic: 'posts', screen: 'communityPosts' },
  { id: 'share-post', faqRow: 43, kind: 'F', topic: 'posts', screen: 'communityPosts' },
  { id: 'full-size-pictures', faqRow: 7, kind: 'F', topic: 'posts', screen: 'communityPosts' },
  { id: 'picture-limits', faqRow: 23, kind: 'F', topic: 'posts', screen: 'communitySettings' },
  { id: 'video-limits', faqRow: 24, kind: 'H', topic: 'posts' },
  { id: 'empty-global-feed', faqRow: 22, kind: 'H', topic: 'posts' },
  { id: 'global-feed-order', faqRow: 26, kind: 'H', topic: 'posts' },
  { id: 'mail-about-reports', faqRow: 44, kind: 'S', topic: 'posts', screen: 'settings' },

  { id: 'block-many-words', faqRow: 4, kind: 'F', topic: 'words', screen: 'blocklistImport' },
  { id: 'exact-word', faqRow: 5, kind: 'F', topic: 'words', screen: 'blocklist' },

  { id: 'next-page', faqRow: 3, kind: 'F', topic: 'search', screen: 'users' },
  { id: 'twenty-rows', faqRow: 14, kind: 'F', topic: 'search', screen: 'users' },
  { id: 'enable-content-search', faqRow: 42, kind: 'E', topic: 'search', screen: 'search' },
  { id: 'content-search-misses', faqRow: 49, kind: 'H', topic: 'search' },
  { id: 'content-search-pages', faqRow: 47, kind: 'F', topic: 'search', screen: 'search' },
  { id: 'content-search-closed', faqRow: 45, kind: 'F', topic: 'search', screen: 'search' },
  { id: 'content-search-deleted', faqRow: 48, kind: 'F', topic: 'search', screen: 'search' },

  { id: 'link-refused', faqRow: 55, kind: 'E', topic: 'errors', screen: 'allowlist', code: 400_309 },
  { id: 'picture-refused', faqRow: 54, kind: 'E', topic: 'errors', screen: 'settings', code: 400_314 },
  { id: 'too-many-requests', faqRow: 53, kind: 'F', topic: 'errors', screen: 'jobs', code: 400_311 },
  { id: 'page-token-refused', faqRow: 51, kind: 'E', topic: 'errors', screen: 'blocklist' },
  { id: 'connect-client-first', faqRow: 50, kind: 'H', topic: 'errors' },
  { id: 'sdk-logging-in', faqRow: 52, kind: 'H', topic: 'errors' },

  { id: 'metadata', faqRow: 20, kind: 'F', topic: 'metadata', screen: 'user' },
  { id: 'metadata-size', faqRow: 21, kind: 'F', topic: 'metadata', screen: 'user' },

  { id: 'sdk-access-token', faqRow: 25, kind: '–', topic: 'apps' },
  { id: 'unread-counts', faqRow: 18, kind: '–', topic: 'apps' },
  { id: 'ios-push', faqRow: 27, kind: '–', topic: 'apps' },
  { id: 'ios-certificate', faqRow: 29, kind: '–', topic: 'apps' },
  { id: 'first-push-certificate', faqRow: 33, kind: '–', topic: 'apps' },
  { id: 'web-push', faqRow: 46, kind: '–', topic: 'apps' },
  { id: 'own-realm', faqRow: 28, kind: '–', topic: 'apps' },
  { id: 'dark-theme', faqRow: 60, kind: '–', topic: 'apps' },

  { id: 'vendor-console-access', faqRow: 32, kind: '–', topic: 'vendor' },
  { id: 'upgrade-plan', faqRow: 37, kind: '–', topic: 'vendor' },
  { id: 'delete-application', faqRow: 61, kind: '–', topic: 'vendor' },
  { id: 'design-files', faqRow: 63, kind: '–', topic: 'vendor' },
] as const satisfies readonly HelpRow[];

export type HelpId = (typeof helpIndex)[number]['id'];
