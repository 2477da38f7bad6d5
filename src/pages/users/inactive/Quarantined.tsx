import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import type { User } from '#src/api/users.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { useSelection } from '#src/components/useSelection.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { isDue, quarantineKey, quarantineOf } from '#src/lib/quarantine.ts';
import { paths } from '#src/paths.ts';
import { useQuarantinedUsers } from '#src/queries/quarantinedUsers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';
import { userIdOf } from '#src/queries/users.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { changeUsers, deleteSeveral } from '../userDecisions.tsx';
import { userName } from '../userText.ts';
import { useShield } from '../useShield.ts';
import { Reading } from './Reading.tsx';
import { useQuarantineColumns } from './useQuarantineColumns.tsx';

/** Who is in quarantine: taken out again, or deleted once their day has come. */
export function Quarantined() {
  const { t, i18n } = useLingui();
  const { users: found, readCount, error, isReading, read, stop } = useQuarantinedUsers();
  const users = useMemo(() => found ?? [], [found]);
  const ids = useMemo(() => users.map(userIdOf), [users]);
  const selection = useSelection(ids, 'quarantine');
  const columns = useQuarantineColumns(useWaitingUsers());

  return (
    <PageFrame
      title={t`Inactive users · In quarantine`}
      subtitle={
        found ? (
          <Trans>
            {i18n.number(users.length)} in quarantine among {i18n.number(readCount)} users read
          </Trans>
        ) : (
          <Trans>Marked as pendingDeletion in their metadata, with their sessions ended.</Trans>
        )
      }
      actions={
        <>
          {found && !isReading ? (
            <Button variant="default" onClick={read}>
              <Trans>Read again</Trans>
            </Button>
          ) : null}
          <Button variant="default" component={Link} to={paths.inactive()}>
            <Trans>Find inactive users</Trans>
          </Button>
        </>
      }
    >
      {isReading ? (
        <Reading label={t`Reading the users`} done={readCount} onStop={stop}>
          <Trans>{i18n.number(readCount)} users read so far</Trans>
        </Reading>
      ) : null}
      {error && !isReading ? <ErrorPanel error={error} onRetry={read} /> : null}
      {!found && !isReading ? (
        <StatePanel
          title={t`All users have to be read`}
          actions={
            <Button onClick={read}>
              <Trans>Read the users</Trans>
            </Button>
          }
        >
          <Trans>The vendor lists nobody by metadata: a request for every hundred users, which changes nothing.</Trans>
        </StatePanel>
      ) : users.length === 0 && !isReading && !error ? (
        <StatePanel title={t`Nobody is in quarantine`}>
          <Trans>Whoever is put there by a clean-up appears here.</Trans>
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Users in quarantine`}
          rows={users}
          rowId={userIdOf}
          rowLabel={userName}
          columns={columns}
          selection={selection}
          end={<Plural value={users.length} one="That is all: # user" other="That is all: # users" />}
        />
      )}
      {selection.ids.size > 0 || selection.isAllMatching ? (
        <QuarantineActions
          users={users.filter(({ userId }) => selection.isAllMatching || selection.ids.has(userId))}
          onDone={selection.clear}
        />
      ) : null}
    </PageFrame>
  );
}

function QuarantineActions({ users, onDone }: { users: readonly User[]; onDone: () => void }) {
  const { t } = useLingui();
  const { shield } = useShield();
  const [now] = useState(Date.now);
  const due = users.filter((user) => {
    const mark = quarantineOf(user);
    return mark !== undefined && isDue(mark, now);
  });
  const takeOut = async () => {
    const isDecided = await changeUsers(users, ({ metadata }) => ({
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).filter(([key]) => key !== quarantineKey)),
    }));
    if (isDecided) onDone();
  };
  const remove = async () => {
    // Whoever was seen since the first of them was put there has come back, for all that is known.
    const since = due.flatMap((user) => Date.parse(quarantineOf(user)?.since ?? '')).filter(Number.isFinite);
    const onlyIfAwaySince = since.length > 0 ? Math.min(...since) : undefined;
    if (await deleteSeveral({ users: due, profileId: connectedProfileId(), onlyIfAwaySince }, shield)) onDone();
  };
  return (
    <ActionBar label={t`Selected users`}>
      <span role="status">
        <Plural value={users.length} one="# selected" other="# selected" />
      </span>
      <DecisionButton onClick={() => void takeOut()}>{t`Take out of quarantine`}</DecisionButton>
      <DecisionButton
        isDanger
        whyNot={due.length === 0 ? t`None of them is due yet` : undefined}
        onClick={() => void remove()}
      >
        <Plural value={due.length} _0="Delete…" one="Delete # that is due…" other="Delete # that are due…" />
      </DecisionButton>
      <Button variant="subtle" color="gray" onClick={onDone}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
