import '#src/laterMessages.ts';

import type { ComponentType } from 'react';
import { useParams } from 'react-router';

import { Component as NotFound } from '#src/layout/NotFound.tsx';

import { ChannelList } from './ChannelList.tsx';
import { MembersTab } from './members/MembersTab.tsx';
import { MessagesTab } from './messages/MessagesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';

const tabs: Readonly<Record<string, ComponentType>> = {
  overview: OverviewTab,
  members: MembersTab,
  messages: MessagesTab,
};

/** All channels, or one by tabs: small ones, that come together, for every route of its own weighs on the first load. */
function ChannelsPage() {
  const { channelId, tab = 'overview' } = useParams();
  if (channelId === undefined) return <ChannelList />;
  const Tab = Object.hasOwn(tabs, tab) ? tabs[tab] : undefined;
  return Tab ? <Tab /> : <NotFound />;
}

export { ChannelsPage as Component };
