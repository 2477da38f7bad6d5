import { createBrowserRouter, redirect } from 'react-router';

import { lazyPart, whenOnline } from './components/part.ts';
import { StaticFrame } from './layout/StaticFrame.tsx';
import { paths, routePatterns } from './paths.ts';
import { sessionState } from './session/session.ts';

/** A page's bundle, asked for when it can come. A failure is shown in the page's place. */
const page =
  <T,>(load: () => Promise<T>) =>
  async () => {
    await whenOnline(true);
    return load();
  };

/** Not a page: over all of them. */
const GlobalKeys = lazyPart(() => import('./palette/GlobalKeys.tsx'));

/** The map of the product: one lazy line per page. */
export const createRouter = () =>
  createBrowserRouter([
    {
      HydrateFallback: StaticFrame,
      lazy: { ErrorBoundary: async () => (await import('./layout/RootError.tsx')).RootError },
      children: [
        { path: routePatterns.connect, lazy: () => import('./pages/connect/ConnectPage.tsx') },
        {
          lazy: async () => {
            const [{ Shell }] = await Promise.all([import('./layout/Shell.tsx'), import('./appMessages.ts')]);
            return { element: <Shell keys={<GlobalKeys />} /> };
          },
          loader: () => (sessionState.get().status === 'disconnected' ? redirect(paths.connect) : null),
          children: [
            {
              lazy: { ErrorBoundary: async () => (await import('./layout/PageError.tsx')).PageError },
              children: [
                { path: routePatterns.home, lazy: page(() => import('./pages/overview/OverviewPage.tsx')) },
                { path: routePatterns.blocklist, lazy: page(() => import('./pages/blocklist/BlocklistPage.tsx')) },
                {
                  path: routePatterns.blocklistImport,
                  lazy: page(() => import('./pages/blocklist/import/ImportPage.tsx')),
                },
                {
                  path: routePatterns.blocklistImports,
                  lazy: page(() => import('./pages/blocklist/imports/ImportsPage.tsx')),
                },
                {
                  path: routePatterns.blocklistImported,
                  lazy: page(() => import('./pages/blocklist/imports/ImportedPage.tsx')),
                },
                {
                  path: routePatterns.blocklistSnapshots,
                  lazy: page(() => import('./pages/blocklist/snapshots/SnapshotsPage.tsx')),
                },
                {
                  path: routePatterns.blocklistCompare,
                  lazy: page(() => import('./pages/blocklist/snapshots/ComparePage.tsx')),
                },
                {
                  path: routePatterns.blocklistTest,
                  lazy: page(() => import('./pages/blocklist/test/BlocklistTestPage.tsx')),
                },
                { path: routePatterns.allowlist, lazy: page(() => import('./pages/allowlist/AllowlistPage.tsx')) },
                { path: routePatterns.flagged, lazy: page(() => import('./pages/flagged/FlaggedPage.tsx')) },
                { path: routePatterns.flaggedReviewed, lazy: page(() => import('./pages/flagged/ReviewedPage.tsx')) },
                {
                  path: routePatterns.communities,
                  lazy: page(() => import('./pages/communities/CommunitiesPage.tsx')),
                },
                {
                  path: routePatterns.communityCategories,
                  lazy: page(() => import('./pages/communities/CategoriesPage.tsx')),
                },
                {
                  path: routePatterns.newCommunity,
                  lazy: page(() => import('./pages/communities/NewCommunityPage.tsx')),
                },
                {
                  path: routePatterns.communityPosts,
                  lazy: page(() => import('./pages/communities/posts/PostsPage.tsx')),
                },
                {
                  path: routePatterns.communitySettings,
                  lazy: page(() => import('./pages/communities/CommunitySettingsPage.tsx')),
                },
                { path: routePatterns.community, lazy: page(() => import('./pages/communities/OverviewPage.tsx')) },
                {
                  path: routePatterns.communityMembers,
                  lazy: page(() => import('./pages/communities/members/MembersPage.tsx')),
                },
                { path: routePatterns.channels, lazy: page(() => import('./pages/channels/ChannelsPage.tsx')) },
                { path: routePatterns.search, lazy: page(() => import('./pages/search/SearchPage.tsx')) },
                { path: routePatterns.find, lazy: page(() => import('./pages/find/FindPage.tsx')) },
                { path: routePatterns.users, lazy: page(() => import('./pages/users/UsersPage.tsx')) },
                { path: routePatterns.newUsers, lazy: page(() => import('./pages/users/NewUsersPage.tsx')) },
                { path: routePatterns.inactive, lazy: page(() => import('./pages/users/inactive/InactivePage.tsx')) },
                { path: routePatterns.user, lazy: page(() => import('./pages/users/UserPage.tsx')) },
                { path: routePatterns.settings, lazy: page(() => import('./pages/settings/SettingsPage.tsx')) },
                { path: routePatterns.activity, lazy: page(() => import('./pages/activity/record/RecordPage.tsx')) },
                { path: routePatterns.jobs, lazy: page(() => import('./pages/activity/ActivityPage.tsx')) },
                {
                  path: routePatterns.deviceData,
                  lazy: page(() => import('./pages/activity/device/DeviceDataPage.tsx')),
                },
                { path: routePatterns.blocklistLab, lazy: page(() => import('./pages/blocklist/lab/LabPage.tsx')) },
                { path: routePatterns.job, lazy: page(() => import('./pages/activity/JobPage.tsx')) },
                { path: routePatterns.help, lazy: page(() => import('./pages/help/HelpPage.tsx')) },
                { path: '*', lazy: page(() => import('./layout/NotFound.tsx')) },
              ],
            },
          ],
        },
      ],
    },
  ]);
