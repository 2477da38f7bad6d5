import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { BigTextField } from '#src/components/BigTextField.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { parseIdList } from '#src/lib/idList.ts';
import { placeUsers, type PastedUser } from '#src/queries/pastedMembers.ts';

import classes from '../Communities.module.css';
import { addMembers } from './memberDecisions.ts';

type Props = { community: Community; onClose: () => void };

/** A pasted list of user ids: who they are is shown before anybody is added. */
export function AddMembers({ community, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState('');
  const [read, setRead] = useState<number>();
  const [placed, setPlaced] = useState<readonly PastedUser[]>();
  const [failure, setFailure] = useState<unknown>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const ids = parseIdList(text);
  const toAdd = placed?.filter(({ is }) => is === 'new') ?? [];

  const lookUp = async () => {
    if (ids.length === 0 || read !== undefined) return;
    const { signal } = (reading.current = new AbortController());
    setFailure(undefined);
    setRead(0);
    try {
      const users = await placeUsers(community, ids, setRead, signal);
      // Looked up is what was in the field then.
      if (!signal.aborted) setPlaced(users);
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setRead(undefined);
    }
  };
  const add = async () => {
    const users = toAdd.map(({ id, displayName, lines }) => ({ userId: id, displayName, lines }));
    if (await addMembers(community, users)) onClose();
  };

  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`${classes.section} ${classes.editor}`}
      aria-label={t`Add members`}
      onSubmit={(event) => {
        event.preventDefault();
        void (placed ? add() : lookUp());
      }}
      onKeyDown={(event) => {
        // Not what was pasted, by the key that also ends an input method's suggestion.
        if (event.key === 'Escape' && text === '') onClose();
      }}
    >
      <BigTextField
        label={t`User IDs, one per line or separated by commas`}
        rows={4}
        value={text}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          reading.current?.abort();
          setText(event.currentTarget.value);
          setPlaced(undefined);
        }}
      />
      <div role="status" className={classes.note}>
        {read !== undefined ? (
          <Trans>Looking them up: {i18n.number(read)} so far</Trans>
        ) : placed ? (
          <Placed users={placed} />
        ) : (
          <Plural value={ids.length} _0="Paste the ids of users." one="# ID" other="# IDs" />
        )}
      </div>
      {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void lookUp()} />}
      <div className={classes.buttons}>
        {placed ? (
          <Button type="submit" disabled={toAdd.length === 0}>
            <Plural value={toAdd.length} one="Add # member" other="Add # members" />
          </Button>
        ) : (
          <Button type="submit" disabled={ids.length === 0} loading={read !== undefined}>
            <Plural value={ids.length} _0="Look up" one="Look up # ID" other="Look up # IDs" />
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

function Placed({ users }: { users: readonly PastedUser[] }) {
  const { t } = useLingui();
  const of = (is: PastedUser['is']) => users.filter((user) => user.is === is);
  const sorts: [PastedUser['is'], string][] = [
    ['new', t`To be added`],
    ['member', t`Members already`],
    ['banned', t`Banned here, so left out`],
    ['deleted', t`Deleted accounts, left out`],
    ['not-found', t`Not found`],
  ];
  return (
    <ul className={classes.placed}>
      {sorts.map(([is, label]) => {
        const found = of(is);
        return found.length === 0 ? null : (
          <li key={is}>
            <strong>
              {label} {found.length}
            </strong>
            :{' '}
            {found
              .slice(0, 20)
              .map(({ id, displayName }) => displayName ?? id)
              .join(', ')}
            {found.length > 20 ? ' …' : ''}
          </li>
        );
      })}
    </ul>
  );
}
