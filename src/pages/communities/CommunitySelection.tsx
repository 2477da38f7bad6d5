import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import type { Selection } from '#src/components/useSelection.ts';

import { closeSelected } from './communityDecisions.tsx';

type Props = { selection: Selection; rows: readonly Community[] };

/** What can be done with the selected communities. */
export function CommunitySelection({ selection, rows }: Props) {
  const { t } = useLingui();
  const selected = rows.filter(({ communityId }) => selection.ids.has(communityId));
  const open = selected.filter(({ isDeleted }) => !isDeleted);
  return (
    <ActionBar label={t`Selected communities`}>
      <span role="status">
        <Plural value={selected.length} one="# selected" other="# selected" />
      </span>
      <Button
        color="red"
        variant="outline"
        disabled={open.length === 0}
        onClick={() =>
          void closeSelected(open).then((isDecided) => {
            if (isDecided) selection.clear();
          })
        }
      >
        <Plural value={open.length} one="Close # community…" other="Close # communities…" />
      </Button>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
