import { Button, FileButton, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { BigTextField } from '#src/components/BigTextField.tsx';
import { PlacedGroups } from '#src/components/PlacedGroups.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { parseIdList } from '#src/lib/idList.ts';
import { placeUsers } from '#src/queries/pastedMembers.ts';
import { placeMembers } from '#src/queries/placeMembers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import classes from '#src/components/Detail.module.css';
import { useWhyNot } from '../useWhyNot.ts';
import { groupsOf, purposes, type Placed, type Purpose } from './pastedPurposes.ts';
import { useCommunityRoles } from './useCommunityRoles.ts';

type Props = { community: Community; onClose: () => void };

/** More is a list for a script, and nothing anybody looks through (bytes). */
const largestFile = 10_000_000;

/** A pasted list or file of users: who they are here is shown before anything is decided about them. */
export function PastedList({ community, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState<Purpose>('add');
  const [read, setRead] = useState<number>();
  const [placed, setPlaced] = useState<readonly Placed[]>();
  const [failure, setFailure] = useState<unknown>();
  const [isTooLarge, setTooLarge] = useState(false);
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const whyNot = useWhyNot(community);
  const ids = parseIdList(text);
  const groups = groupsOf(purpose, placed ?? []);
  const { permission, act, label, needsRole = false } = purposes[purpose];
  const [, ...otherRoles] = useCommunityRoles();
  const [chosenRole, setRole] = useState<string>();
  const role = chosenRole ?? otherRoles[0]?.value ?? '';
  const reason = whyNot(permission);

  /** What was looked up belongs to what stands in the field, and to what is to be done. */
  const forget = () => {
    reading.current?.abort();
    setPlaced(undefined);
    setFailure(undefined);
    setTooLarge(false);
  };
  const lookUp = async () => {
    if (ids.length === 0 || read !== undefined) return;
    const { signal } = (reading.current = new AbortController());
    const place = purpose === 'add' ? placeUsers : placeMembers;
    setFailure(undefined);
    setRead(0);
    try {
      const users = await place(community, ids, setRead, signal);
      if (!signal.aborted) setPlaced(users);
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setRead(undefined);
    }
  };
  const decide = async () => {
    if (reason === undefined && (await act(community, groups.chosen, connectedProfileId(), role))) onClose();
  };

  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`${classes.section} ${classes.editor}`}
      aria-label={t`Paste a list`}
      onSubmit={(event) => {
        event.preventDefault();
        void (placed ? decide() : lookUp());
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
        onChange={(event) => {
          forget();
          setPurpose(event.currentTarget.value as Purpose);
        }}
        data={(Object.keys(purposes) as Purpose[])
          .filter((value) => otherRoles.length > 0 || purposes[value].needsRole !== true)
          .map((value) => ({ value, label: purposes[value].name() }))}
      />
      {needsRole ? (
        <NativeSelect
          size="xs"
          label={t`Role`}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={otherRoles}
        />
      ) : null}
      <BigTextField
        label={
          purpose === 'add'
            ? t`User IDs, one per line or separated by commas`
            : t`User IDs or display names, one per line or separated by commas`
        }
        rows={4}
        value={text}
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
        ) : placed ? (
          <PlacedGroups groups={groups.all} />
        ) : (
          <Plural value={ids.length} _0="Paste them here, or choose a file." one="# entry" other="# entries" />
        )}
      </div>
      {purpose === 'add' ? (
        <p className={classes.note}>
          <Trans>
            They become members without being asked, also of a private community: this is how people are made to join.
          </Trans>
        </p>
      ) : null}
      {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void lookUp()} />}
      {reason === undefined ? null : (
        <p role="alert" className={classes.note}>
          {reason}
        </p>
      )}
      <div className={classes.buttons}>
        {placed ? (
          <Button type="submit" disabled={groups.chosen.length === 0 || reason !== undefined}>
            {label(groups.chosen.length)}
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
