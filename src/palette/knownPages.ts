import { t } from '@lingui/core/macro';

import { tabNames } from '#src/pages/settings/tabNames.ts';
import { paths } from '#src/paths.ts';

/** Every page that can be gone to without saying of what, with the words it is also looked for by. */
export const knownPages = (): { to: string; title: string; words?: string }[] => [
  { to: paths.home, title: t`Overview`, words: t`dashboard figures charts statistics` },
  { to: paths.flagged, title: t`Flagged`, words: t`queue reports moderation` },
  { to: paths.flaggedReviewed, title: t`Reviewed`, words: t`decisions flagged` },
  { to: paths.blocklist, title: t`Blocklist`, words: t`words rules blacklist` },
  { to: paths.blocklistImport, title: t`Import words`, words: t`paste upload blocklist csv` },
  { to: paths.blocklistImports, title: t`Imports`, words: t`blocklist undo` },
  { to: paths.blocklistSnapshots, title: t`Snapshots`, words: t`blocklist backup restore compare` },
  { to: paths.blocklistTest, title: t`Test a text`, words: t`blocklist check` },
  { to: paths.blocklistLab, title: t`Lab`, words: t`rehearse rules blocklist` },
  { to: paths.allowlist, title: t`Allowlist`, words: t`links domains whitelist` },
  { to: paths.communities, title: t`Communities`, words: t`groups` },
  { to: paths.newCommunity, title: t`Create a community`, words: t`new group` },
  { to: paths.communityCategories, title: t`Categories`, words: t`communities` },
  { to: paths.channels, title: t`Channels`, words: t`chat messages rooms` },
  { to: paths.users, title: t`Users`, words: t`people accounts members` },
  { to: paths.newUsers, title: t`Create users`, words: t`new add` },
  { to: paths.inactive(), title: t`Inactive users`, words: t`clean up delete quarantine away` },
  { to: paths.search, title: t`Search`, words: t`content posts messages` },
  { to: paths.activity, title: t`Activity`, words: t`record log history audit` },
  { to: paths.jobs, title: t`Jobs`, words: t`activity running` },
  { to: paths.deviceData, title: t`Data on this device`, words: t`storage privacy` },
  { to: paths.help, title: t`Help`, words: t`questions faq` },
  { to: paths.helpErrors, title: t`Error codes`, words: t`help` },
  { to: paths.connect, title: t`Switch network`, words: t`connect token server` },
  ...tabNames().map(({ tab, name }) => ({
    to: paths.settings(tab === 'moderation' ? undefined : tab),
    title: t`Settings: ${name}`,
  })),
];
