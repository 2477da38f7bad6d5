import '#src/laterMessages.ts';

import { Button, FileButton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { BigTextField } from '#src/components/BigTextField.tsx';
import classes from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { PlacedGroups } from '#src/components/PlacedGroups.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { parseNewUsers } from '#src/lib/newUsers.ts';
import { paths } from '#src/paths.ts';
import { forgetDraft, useDraft, useFormDraft } from '#src/queries/drafts.ts';
import { findUsers, type FoundUser } from '#src/queries/findUsers.ts';
import { useSession } from '#src/queries/useSession.ts';

import { createUsers } from './createUsers.ts';
import { JoinCommunities, type Joined } from './JoinCommunities.tsx';
import { problemText } from './newUserText.ts';

/** More is a list for a script, and nothing anybody looks through (bytes). */
const largestFile = 10_000_000;
const draftName = 'new-users';
const joinDraftName = 'new-users-join';

/** Users made from a list: who is there already is found out first, and left as they are. */
function NewUsersPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const [text, setText] = useDraft(draftName);
  const [joined, setJoined] = useFormDraft<Joined[]>(joinDraftName);
  const [read, setRead] = useState<number>();
  const [looked, setLooked] = useState<{ text: string; found: readonly FoundUser[] }>();
  const [isTooLarge, setTooLarge] = useState(false);
  const { isSaving, failure, save } = useSaving();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const { users, problems } = useMemo(() => parseNewUsers(text), [text]);
  const found = looked?.text === text ? looked.found : undefined;
  const there = new Set(found?.flatMap(({ id, user }) => (user ? [id] : [])));
  const missing = users.filter(({ userId }) => !there.has(userId));
  const hasKey = session.status !== 'connected' || Boolean(session.profile.apiKey);

  const lookUp = () =>
    save(async () => {
      const { signal } = (reading.current = new AbortController());
      setRead(0);
      try {
        const ids = users.map(({ userId, lines }) => ({ id: userId, lines }));
        setLooked({ text, found: await findUsers(ids, signal, setRead) });
      } finally {
        setRead(undefined);
      }
    });
  const create = async () => {
    if (!(await createUsers(missing, joined ?? []))) return;
    await Promise.all([forgetDraft(draftName), forgetDraft(joinDraftName)]);
    await navigate(`${paths.users}?sort=newest`);
  };

  return (
    <PageFrame title={t`Create users`} subtitle={t`Users there are already are left as they are.`} scrolls>
      <form
        className={`${classes.section} ${classes.editor}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (!hasKey || users.length === 0 || isSaving) return;
          void (found ? create() : lookUp());
        }}
      >
        {hasKey ? null : (
          <div role="alert" className={notice.notice}>
            <Trans>
              Registering users needs the network’s API key, which this connection does not have. Find it in the
              vendor’s console under Settings, Security, and add it to <Link to={paths.connect}>the connection</Link>.
            </Trans>
          </div>
        )}
        <BigTextField
          label={t`User ID, display name: one user per line, or a CSV`}
          rows={10}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            setTooLarge(false);
            setText(event.currentTarget.value);
          }}
        />
        <div role="status" className={classes.note}>
          {isTooLarge ? (
            <Trans>The file is larger than 10 MB, and was not read.</Trans>
          ) : read !== undefined ? (
            <Trans>Looking them up: {i18n.number(read)} so far</Trans>
          ) : (
            <PlacedGroups
              groups={[
                { label: found ? t`To be created` : t`Users`, names: missing.map(nameOf) },
                {
                  label: t`There already, left as they are`,
                  names: users.filter(({ userId }) => there.has(userId)).map(nameOf),
                },
                {
                  label: t`Lines that cannot be used`,
                  names: problems.map((problem) => `${problem.line}: ${problemText(problem.why)}`),
                },
              ]}
            />
          )}
        </div>
        <p className={classes.note}>
          <Trans>
            Each user is made by registering a session, one after the other at the pace the network allows. A network in
            secure mode refuses that: there every session needs a token of its own, which only your own server can make
            with the server key. Each session may count as an active user.
          </Trans>
        </p>
        <JoinCommunities joined={joined ?? []} onChange={(next) => setJoined(() => [...next])} />
        {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void lookUp()} />}
        <div className={classes.buttons}>
          {found ? (
            <Button type="submit" disabled={missing.length === 0 || !hasKey}>
              <Plural value={missing.length} _0="Nobody to create" one="Create # user…" other="Create # users…" />
            </Button>
          ) : (
            <Button type="submit" disabled={users.length === 0 || !hasKey} loading={isSaving}>
              <Plural value={users.length} _0="Look up" one="Look up # user" other="Look up # users" />
            </Button>
          )}
          <FileButton
            accept=".txt,.csv,.tsv"
            onChange={(file) => {
              if (!file) return;
              if (file.size > largestFile) setTooLarge(true);
              else void file.text().then(setText);
            }}
          >
            {(button) => (
              <Button variant="default" {...button}>
                <Trans>Choose a file</Trans>
              </Button>
            )}
          </FileButton>
          <Button variant="default" component={Link} to={paths.users}>
            <Trans>Back to the list</Trans>
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}

const nameOf = ({ userId, displayName }: { userId: string; displayName: string }): string =>
  displayName === '' ? userId : `${displayName} (${userId})`;

export { NewUsersPage as Component };
