import { msg } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

/**
 * The screens that entries lead to, by their names in `paths`. What belongs to one user or community is reached from the
 * list, and the label says how.
 */
export const screens = {
  connect: { to: paths.connect, label: msg`Switch network` },
  allowlist: { to: paths.allowlist, label: msg`Allowlist` },
  blocklist: { to: paths.blocklist, label: msg`Blocklist` },
  blocklistImport: { to: paths.blocklistImport, label: msg`Import words` },
  blocklistTest: { to: paths.blocklistTest, label: msg`Test a text` },
  communities: { to: paths.communities, label: msg`Communities` },
  communityMembers: { to: paths.communities, label: msg`Communities: open one, then “Members”` },
  communityPosts: { to: paths.communities, label: msg`Communities: open one, then “Posts”` },
  communitySettings: { to: paths.communities, label: msg`Communities: open one, then “Settings”` },
  users: { to: paths.users, label: msg`Users` },
  user: { to: paths.users, label: msg`Users: open one` },
  inactive: { to: paths.inactive(''), label: msg`Inactive users` },
  search: { to: paths.search, label: msg`Search` },
  settings: { to: paths.settings(), label: msg`Settings` },
  newUsers: { to: paths.newUsers, label: msg`Create users` },
  jobs: { to: paths.jobs, label: msg`Activity: Jobs` },
} as const;

export type ScreenName = keyof typeof screens;
