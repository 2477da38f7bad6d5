import '#src/laterMessages.ts';

import type { ComponentType } from 'react';
import { useParams } from 'react-router';

import { Component as NotFound } from '#src/layout/NotFound.tsx';

import { FollowsTab } from './FollowsTab.tsx';
import { PostsTab } from './PostsTab.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { RecordTab } from './RecordTab.tsx';
import { SavedTab } from './SavedTab.tsx';

const tabs: Readonly<Record<string, ComponentType>> = {
  profile: ProfileTab,
  posts: PostsTab,
  saved: SavedTab,
  follows: FollowsTab,
  record: RecordTab,
};

/** One user, by tabs: small ones, that come together. */
function UserPage() {
  const { tab = 'profile' } = useParams();
  const Tab = Object.hasOwn(tabs, tab) ? tabs[tab] : undefined;
  return Tab ? <Tab /> : <NotFound />;
}

export { UserPage as Component };
