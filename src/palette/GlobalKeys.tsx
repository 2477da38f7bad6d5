import '#src/laterMessages.ts';

import { useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import { paths } from '#src/paths.ts';

import { lazyPart } from '#src/components/part.ts';
import type { Action } from '#src/layout/keys/actions.ts';
import { KeysDialog } from '#src/layout/keys/KeysDialog.tsx';
import { isKeysDialogOpen } from '#src/layout/keys/keysDialog.ts';
import { useActions } from '#src/layout/keys/useActions.ts';
import { readTeamChoices } from '#src/layout/ownChoices.ts';
import { isPaletteOpen } from '#src/layout/paletteState.ts';
import { areViewsOpen } from '#src/layout/views/viewsDialogState.ts';

const Palette = lazyPart(() => import('./Palette.tsx'), true);
const ViewsDialog = lazyPart(() => import('#src/layout/views/ViewsDialog.tsx'), true);

const focusSearch = () => document.querySelector<HTMLElement>('main input[type=search]')?.focus();

/** The keys of the whole product: `g` and a letter lead to a page, Ctrl+K opens the palette, `?` lists what every key does here. */
export default function GlobalKeys() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const areKeysOpen = useSyncExternalStore(isKeysDialogOpen.subscribe, isKeysDialogOpen.get);
  const isOpen = useSyncExternalStore(isPaletteOpen.subscribe, isPaletteOpen.get);
  const isViewing = useSyncExternalStore(areViewsOpen.subscribe, areViewsOpen.get);
  const go = (letter: string, to: string, label: string): Action => ({
    id: `go.${letter}`,
    label,
    keys: [`g ${letter}`],
    run: () => void navigate(to),
  });
  const actions: Action[] = [
    {
      id: 'palette',
      label: t`Find or do something: type or paste anything`,
      keys: ['Mod+k'],
      run: () => isPaletteOpen.set(true),
      isEverywhere: true,
    },
    {
      id: 'views',
      label: t`Views: save this page as it is filtered, open another`,
      keys: ['v'],
      run: () => areViewsOpen.set(true),
    },
    { id: 'filter', label: t`Go to the search of the page`, keys: ['/'], run: focusSearch },
    { id: 'keys', label: t`What every key does`, keys: ['?'], run: () => isKeysDialogOpen.set(true) },
    go('o', paths.home, t`Go to: overview`),
    go('f', paths.flagged, t`Go to: flagged`),
    go('b', paths.blocklist, t`Go to: blocklist`),
    go('i', paths.blocklistImport, t`Go to: import words`),
    go('t', paths.blocklistTest, t`Go to: test a text`),
    go('l', paths.blocklistLab, t`Go to: lab`),
    go('c', paths.communities, t`Go to: communities`),
    go('m', paths.channels, t`Go to: channels`),
    go('u', paths.users, t`Go to: users`),
    go('s', paths.search, t`Go to: search`),
    go('a', paths.activity, t`Go to: activity`),
    go('e', paths.settings(), t`Go to: settings`),
    go('h', paths.help, t`Go to: help`),
  ];
  useEffect(() => {
    void readTeamChoices();
    // Locked, the session takes them along: whoever unlocks finds none of them open.
    return () => {
      for (const isThere of [isPaletteOpen, isKeysDialogOpen, areViewsOpen]) isThere.set(false);
    };
  }, []);
  useActions(t`Everywhere`, actions, { isOuter: true });
  return (
    <>
      {areKeysOpen ? <KeysDialog onClose={() => isKeysDialogOpen.set(false)} /> : null}
      <Suspense>{isViewing ? <ViewsDialog onClose={() => areViewsOpen.set(false)} /> : null}</Suspense>
      <Suspense>{isOpen ? <Palette onClose={() => isPaletteOpen.set(false)} /> : null}</Suspense>
    </>
  );
}
