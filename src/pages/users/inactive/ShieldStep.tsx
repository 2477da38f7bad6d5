import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { findUsers } from '#src/queries/findUsers.ts';

import { ProtectedList } from '../ProtectedList.tsx';
import { whyProtected } from '../protection.ts';
import classes from './Inactive.module.css';
import { setAccounts } from './inactiveStore.ts';
import { Reading } from './Reading.tsx';
import { useCleanUp } from './useCleanUp.ts';
import { VerdictTable, type VerdictRow } from './VerdictTable.tsx';

/** The second step: who of those away is protected, and why. They stay in sight. */
export function ShieldStep() {
  const { t, i18n } = useLingui();
  const { candidates, settings, accounts, shield } = useCleanUp();
  const [read, setRead] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [isListOpen, setListOpen] = useState(false);
  const listButton = useRef<HTMLButtonElement>(null);
  const reading = useRef<AbortController>(undefined);
  const found = accounts?.days === settings.days ? accounts.found : undefined;
  useEffect(() => () => reading.current?.abort(), []);

  const lookUp = async () => {
    const { signal } = (reading.current = new AbortController());
    setRead(0);
    setFailure(undefined);
    try {
      const ids = candidates.map(({ userId }) => ({ id: userId, lines: [] }));
      setAccounts(settings.days, await findUsers(ids, signal, setRead));
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setRead(undefined);
    }
  };

  const rows = useMemo(() => {
    const lastActive = new Map(candidates.map((one) => [one.userId, one.lastActive]));
    return found?.flatMap(({ user }): VerdictRow[] => {
      const why = user && !user.isDeleted ? whyProtected(user, shield) : undefined;
      if (!user || why === undefined) return [];
      const { userId } = user;
      const at = lastActive.get(userId);
      return [
        {
          userId,
          displayName: user.displayName ?? '',
          sign: at === undefined ? undefined : { at, from: 'report' },
          verdict: t`Protected: ${why}`,
        },
      ];
    });
  }, [found, candidates, shield, t]);
  const count = candidates.length;
  const requests = Math.ceil(count / 100);

  return (
    <>
      <div className={classes.column}>
        <p>
          <Trans>
            Never dealt with together with others: yourself, everybody with a role, brands, verified users, those with
            open reports, and your own list. Each can still be dealt with on its own page.
          </Trans>
        </p>
        <div className={detail.buttons}>
          {found ? (
            <Button component={Link} to={paths.inactive('what')}>
              <Trans>Go on: what to do</Trans>
            </Button>
          ) : (
            <Button loading={read !== undefined} disabled={count === 0} onClick={() => void lookUp()}>
              <Plural value={count} one="Look up # user" other="Look up # users" />
            </Button>
          )}
          <Button
            ref={listButton}
            variant="default"
            aria-expanded={isListOpen}
            onClick={() => setListOpen(!isListOpen)}
          >
            <Trans>Your own list</Trans>
          </Button>
        </div>
        {found || read !== undefined ? null : (
          <p className={detail.note}>
            <Plural
              value={requests}
              one="# request, which changes nothing."
              other="# requests, ten a second at most, which change nothing."
            />
          </p>
        )}
        {isListOpen ? (
          <ProtectedList
            onClose={() => {
              setListOpen(false);
              listButton.current?.focus();
            }}
          />
        ) : null}
        {read === undefined ? null : (
          <Reading label={t`Looking them up`} done={read} of={count} onStop={() => reading.current?.abort()}>
            <Trans>
              {i18n.number(read)} of {i18n.number(count)} looked up
            </Trans>
          </Reading>
        )}
        {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void lookUp()} />}
      </div>
      {rows === undefined ? null : rows.length === 0 ? (
        <StatePanel title={t`Nobody among them is protected`}>
          <Trans>Whoever must never be dealt with in bulk can be put on your own list.</Trans>
        </StatePanel>
      ) : (
        <VerdictTable label={t`Protected users`} rows={rows} />
      )}
    </>
  );
}
