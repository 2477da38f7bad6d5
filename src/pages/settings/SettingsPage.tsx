import '#src/laterMessages.ts';

import type { ComponentType } from 'react';
import { useParams } from 'react-router';

import { Component as NotFound } from '#src/layout/NotFound.tsx';

import { ConsoleTab } from './ConsoleTab.tsx';
import { ImagesTab } from './ImagesTab.tsx';
import { ModerationTab } from './ModerationTab.tsx';
import { ChatTab, SemanticSearchTab, UsersTab } from './PlainTabs.tsx';
import { PrehookTab } from './PrehookTab.tsx';
import { RolesTab } from './roles/RolesTab.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { SocialTab } from './SocialTab.tsx';
import { FeedsTab, StreamsTab } from './VideoTabs.tsx';
import { WebhookTab } from './WebhookTab.tsx';

const tabs: Readonly<Record<string, ComponentType>> = {
  moderation: ModerationTab,
  images: ImagesTab,
  social: SocialTab,
  roles: RolesTab,
  chat: ChatTab,
  feeds: FeedsTab,
  streams: StreamsTab,
  users: UsersTab,
  webhook: WebhookTab,
  prehook: PrehookTab,
  'semantic-search': SemanticSearchTab,
  console: ConsoleTab,
};

/** The settings of the network, by tabs: small ones, that come together. */
function SettingsPage() {
  const { tab = 'moderation' } = useParams();
  const Tab = Object.hasOwn(tabs, tab) ? tabs[tab] : undefined;
  return Tab ? (
    <SettingsFrame tab={tab}>
      <Tab />
    </SettingsFrame>
  ) : (
    <NotFound />
  );
}

export { SettingsPage as Component };
