import '#src/laterMessages.ts';

import type { ComponentType } from 'react';
import { useParams } from 'react-router';

import { Component as NotFound } from '#src/layout/NotFound.tsx';

import { ImagesTab } from './ImagesTab.tsx';
import { ModerationTab } from './ModerationTab.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';

const tabs: Readonly<Record<string, ComponentType>> = {
  moderation: ModerationTab,
  images: ImagesTab,
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
