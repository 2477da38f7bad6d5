import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { User, UserFilter } from '#src/api/users.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';
import { eachUserPage } from '#src/queries/users.ts';

import { banUsers, clearFlags, deleteSeveral, endSessions, inviteUsers, unbanUsers } from './userDecisions.tsx';
import { useShield } from './useShield.ts';

type Props = {
  selection: Selection;
  rows: readonly User[];
  filter: UserFilter;
  /** True while the network holds more matching users than are loaded. */
  hasMore: boolean;
};

/** What can be done with the selected users. "All that match" reads them first, so that the question can name the number. */
export function UserSelection({ selection, rows, filter, hasMore }: Props) {
  const { t, i18n } = useLingui();
  const { shield } = useShield();
  const { readCount, read, stop } = useReadAll<User>(
    t`The matching users could not all be read, so nothing was changed.`,
  );
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ userId }) => selection.ids.has(userId));

  const act = async (decide: typeof banUsers) => {
    const profileId = connectedProfileId();
    const users = isAllMatching ? await read((signal) => eachUserPage(filter, signal)) : chosen;
    if (users && (await decide({ users, profileId }))) selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected users`} onStop={stop}>
        <Trans>Reading the matching users: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  const whyNot =
    filter.isDeleted || (!isAllMatching && chosen.every(({ isDeleted }) => isDeleted))
      ? t`Nothing more can be done with deleted users`
      : undefined;
  const button = (label: string, decide: typeof banUsers, isDanger = false) => (
    <DecisionButton key={label} whyNot={whyNot} isDanger={isDanger} onClick={() => void act(decide)}>
      {label}
    </DecisionButton>
  );
  const some = (is: (user: User) => boolean) => isAllMatching || chosen.some(is);
  return (
    <ActionBar label={t`Selected users`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All users that match</Trans>
        ) : (
          <Plural value={selection.ids.size} one="# selected" other="# selected" />
        )}
      </span>
      {!isAllMatching && (hasMore || selection.ids.size < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all that match, also those not loaded</Trans>
        </Button>
      ) : null}
      {some(({ flagCount }) => flagCount > 0) ? button(t`Clear flags`, clearFlags) : null}
      {some(({ isGlobalBan }) => isGlobalBan) ? button(t`Lift ban`, unbanUsers) : null}
      {button(t`Invite…`, inviteUsers)}
      {button(t`End sessions…`, endSessions)}
      {button(t`Ban…`, banUsers, true)}
      {button(t`Delete…`, (on) => deleteSeveral(on, shield), true)}
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
