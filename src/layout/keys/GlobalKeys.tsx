import '#src/laterMessages.ts';

import { useLingui } from '@lingui/react/macro';
import { useEffect, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import { paths } from '#src/paths.ts';

import { readTeamChoices } from '../ownChoices.ts';
import type { Action } from './actions.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { isKeysDialogOpen } from './keysDialog.ts';
import { useActions } from './useActions.ts';

/** The keys of the whole product: `g` and a letter lead to a page, `?` lists what every key does here. */
export default function GlobalKeys() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isOpen = useSyncExternalStore(isKeysDialogOpen.subscribe, isKeysDialogOpen.get);
  const go = (letter: string, to: string, label: string): Action => ({
    id: `go.${letter}`,
    label,
    keys: [`g ${letter}`],
    run: () => void navigate(to),
  });
  const actions: Action[] = [
    { id: 'keys', label: t`What every key does`, keys: ['?'], run: () => isKeysDialogOpen.set(true) },
    go('f', paths.flagged, t`Go to: flagged`),
    go('b', paths.blocklist, t`Go to: blocklist`),
    go('i', paths.blocklistImport, t`Go to: import words`),
    go('t', paths.blocklistTest, t`Go to: test a text`),
    go('l', paths.blocklistLab, t`Go to: lab`),
    go('c', paths.communities, t`Go to: communities`),
    go('u', paths.users, t`Go to: users`),
    go('s', paths.search, t`Go to: search`),
    go('a', paths.activity, t`Go to: activity`),
    go('e', paths.settings(), t`Go to: settings`),
    go('h', paths.help, t`Go to: help`),
  ];
  useEffect(() => void readTeamChoices(), []);
  useActions(t`Everywhere`, actions, { isOuter: true });
  return isOpen ? <KeysDialog onClose={() => isKeysDialogOpen.set(false)} /> : null;
}
