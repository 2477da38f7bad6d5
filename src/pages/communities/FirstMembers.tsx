import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { BigTextField } from '#src/components/BigTextField.tsx';
import type { ListedId } from '#src/lib/idList.ts';
import type { PastedUser } from '#src/queries/pastedMembers.ts';

import classes from '#src/components/Detail.module.css';
import { mostFirstMembers } from './newCommunity.ts';

type Props = {
  text: string;
  ids: readonly ListedId[];
  /** Who they are, once they were looked up. */
  placed: readonly PastedUser[] | undefined;
  onChange: (text: string) => void;
};

/** Who is a member from the start. Those who do not exist are named, and can be left out. */
export function FirstMembers({ text, ids, placed = [], onChange }: Props) {
  const { t, i18n } = useLingui();
  const missing = placed.filter(({ is }) => is === 'not-found').map(({ id }) => id);
  const deleted = placed.filter(({ is }) => is === 'deleted').map(({ id }) => id);
  const left = placed.filter(({ is }) => is === 'new').map(({ id }) => id);
  return (
    <div className={classes.editor}>
      <BigTextField
        label={t`First members: user IDs, one per line or separated by commas`}
        rows={3}
        value={text}
        spellCheck={false}
        aria-describedby="first-members-notes"
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
      <div id="first-members-notes" role="status" className={classes.note}>
        {ids.length > mostFirstMembers ? (
          <Trans>
            At most {i18n.number(mostFirstMembers)}. Add the others under “Members” once the community is there.
          </Trans>
        ) : missing.length + deleted.length > 0 ? (
          <>
            {missing.length > 0 ? <p>{t`Not found: ${missing.join(', ')}`}</p> : null}
            {deleted.length > 0 ? <p>{t`Deleted accounts: ${deleted.join(', ')}`}</p> : null}
            <Button size="xs" variant="default" onClick={() => onChange(left.join('\n'))}>
              <Trans>Leave them out</Trans>
            </Button>
          </>
        ) : (
          <Plural
            value={ids.length}
            _0="They are members from the start, without being asked."
            one="# member from the start, without being asked."
            other="# members from the start, without being asked."
          />
        )}
      </div>
    </div>
  );
}
