/** Every URL of the product, spelt once. */
export const paths = {
  home: '/',
  connect: '/connect',
  blocklist: '/blocklist',
  blocklistImport: '/blocklist/import',
  blocklistImports: '/blocklist/imports',
  blocklistImported: (jobId: string) => `/blocklist/imports/${encodeURIComponent(jobId)}`,
  blocklistSnapshots: '/blocklist/snapshots',
  blocklistCompare: '/blocklist/snapshots/compare',
  blocklistTest: '/blocklist/test',
  blocklistLab: '/blocklist/lab',
  allowlist: '/allowlist',
  flagged: '/flagged',
  flaggedReviewed: '/flagged/reviewed',
  communities: '/communities',
  communityCategories: '/communities/categories',
  newCommunity: '/communities/new',
  community: (communityId: string) => `/communities/${encodeURIComponent(communityId)}`,
  communityMembers: (communityId: string) => `/communities/${encodeURIComponent(communityId)}/members`,
  communityPosts: (communityId: string) => `/communities/${encodeURIComponent(communityId)}/posts`,
  communitySettings: (communityId: string) => `/communities/${encodeURIComponent(communityId)}/settings`,
  channels: '/channels',
  /** `tab`: `members` or `messages`; the overview without one. */
  channel: (channelId: string, tab?: string) => `/channels/${encodeURIComponent(channelId)}${tab ? `/${tab}` : ''}`,
  search: '/search',
  /** What the network has under ids. */
  find: '/find',
  users: '/users',
  newUsers: '/users/new',
  /** A step of the clean-up, or `quarantine`: who is in it. */
  inactive: (step = 'who') => `/users/inactive/${step}`,
  /** `tab`: `posts`, `saved`, `follows`, `record`; the profile without one. */
  user: (userId: string, tab?: string) => `/users/${encodeURIComponent(userId)}${tab ? `/${tab}` : ''}`,
  /** `tab`: a part of the settings, or `roles`; moderation without one. */
  settings: (tab?: string) => `/settings${tab ? `/${tab}` : ''}`,
  activity: '/activity',
  jobs: '/activity/jobs',
  deviceData: '/activity/device',
  job: (jobId: string) => `/activity/jobs/${encodeURIComponent(jobId)}`,
  help: '/help',
  helpErrors: '/help/errors',
  helpEntry: (id: string) => `/help/${id}`,
  helpError: (code: number) => `/help/error-${code}`,
} as const;

/** The same, as the router matches them. */
export const routePatterns = {
  ...paths,
  blocklistImported: '/blocklist/imports/:jobId',
  community: '/communities/:communityId',
  communityMembers: '/communities/:communityId/members',
  communityPosts: '/communities/:communityId/posts',
  communitySettings: '/communities/:communityId/settings',
  channels: '/channels/:channelId?/:tab?',
  inactive: '/users/inactive/:step?',
  user: '/users/:userId/:tab?',
  settings: '/settings/:tab?',
  job: '/activity/jobs/:jobId',
  help: '/help/:entry?',
} as const;
