import { Button, FileButton, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import classes from '#src/components/Detail.module.css';
import { PlacedGroups } from '#src/components/PlacedGroups.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { parseIdList } from '#src/lib/idList.ts';
import { findUsers, type FoundUser } from '#src/queries/findUsers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { groupUsers, userPurposes, type UserPurpose } from './pastedUsers.ts';
import { useShield } from './useShield.ts';

/** More is a list for a script, and nothing anybody looks through (bytes). */
const largestFile = 10_000_000;

/** A pasted list or file of ids: who they are is shown before anything is decided about them. */
export function PastedUsers({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { shield } = useShield();
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState<UserPurpose>('ban');
  const [read, setRead] = useState<number>();
  const [found, setFound] = useState<readonly FoundUser[]>();
  const [failure, setFailure] = useState<unknown>();
  const [isTooLarge, setTooLarge] = useState(false);
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const ids = parseIdList(text);
  const groups = groupUsers(purpose, found ?? [], shield);

  /** What was looked up belongs to what stands in the field. */
  const forget = () => {
    reading.current?.abort();
    setFound(undefined);
    setFailure(undefined);
    setTooLarge(false);
  };
  const lookUp = async () => {
    if (ids.length === 0 || read !== undefined) return;
    const { signal } = (reading.current = new AbortController());
    setFailure(undefined);
    setRead(0);
    try {
      const users = await findUsers(ids, signal, setRead);
      if (!signal.aborted) setFound(users);
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setRead(undefined);
    }
  };
  const decide = async () => {
    const lines = new Map(ids.map((one) => [one.id, one.lines]));
    const chosen = { users: groups.chosen, lines, profileId: connectedProfileId() };
    if (await userPurposes[purpose].act(chosen, shield)) onClose();
  };

  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`${classes.section} ${classes.editor}`}
      aria-label={t`Paste a list`}
      onSubmit={(event) => {
        event.preventDefault();
        void (found ? decide() : lookUp());
      }}
      onKeyDown={(event) => {
        // Not what was pasted, by the key that also ends an input method's suggestion.
        if (event.key === 'Escape' && text === '') onClose();
      }}
    >
      <NativeSelect
        size="xs"
        label={t`What to do with them`}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value as UserPurpose)}
        data={(Object.keys(userPurposes) as UserPurpose[]).map((value) => ({
          value,
          label: userPurposes[value].name(),
        }))}
      />
      <BigTextField
        label={t`User IDs, one per line or separated by commas`}
        rows={4}
        value={text}
        spellCheck={false}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          forget();
          setText(event.currentTarget.value);
        }}
      />
      <div role="status" className={classes.note}>
        {isTooLarge ? (
          <Trans>The file is larger than 10 MB, and was not read.</Trans>
        ) : read !== undefined ? (
          <Trans>Looking them up: {i18n.number(read)} so far</Trans>
        ) : found ? (
          <PlacedGroups groups={groups.all} />
        ) : (
          <Plural value={ids.length} _0="Paste them here, or choose a file." one="# entry" other="# entries" />
        )}
      </div>
      {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void lookUp()} />}
      <div className={classes.buttons}>
        {found ? (
          <Button type="submit" disabled={groups.chosen.length === 0}>
            <Plural value={groups.chosen.length} one="Go on with # user" other="Go on with # users" />
          </Button>
        ) : (
          <Button type="submit" disabled={ids.length === 0} loading={read !== undefined}>
            <Plural value={ids.length} _0="Look up" one="Look up # entry" other="Look up # entries" />
          </Button>
        )}
        <FileButton
          accept=".txt,.csv,.tsv,.json"
          onChange={(file) => {
            if (!file) return;
            forget();
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
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
