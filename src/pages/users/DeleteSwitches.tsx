import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

import type { DeleteUserOptions } from '#src/api/userModeration.ts';
import { Check } from '#src/components/Check.tsx';

import classes from './Users.module.css';

type Props = {
  /** Where it is kept elsewhere: what is chosen so far. */
  value?: DeleteUserOptions;
  onChange: (options: DeleteUserOptions) => void;
};

const none: DeleteUserOptions = {
  deleteAll: false,
  markMessageDeleted: false,
  hardDeletePost: false,
  hardDeleteComment: false,
};

/** What goes with a deleted user: the vendor’s four switches in plain words. All off is the mildest. */
export function DeleteSwitches({ value = none, onChange }: Props) {
  const [options, setOptions] = useState(value);
  const set = (change: Partial<DeleteUserOptions>) => {
    const next = { ...options, ...change };
    setOptions(next);
    onChange(next);
  };
  return (
    <fieldset className={classes.switches}>
      <legend>
        <Trans>What goes with the account for good</Trans>
      </legend>
      <Check checked={options.deleteAll} onChange={({ currentTarget: { checked } }) => set({ deleteAll: checked })}>
        <Trans>Everything: channels they made, messages, posts, comments, polls and reactions</Trans>
      </Check>
      <Check
        checked={options.markMessageDeleted || options.deleteAll}
        disabled={options.deleteAll}
        onChange={({ currentTarget: { checked } }) => set({ markMessageDeleted: checked })}
      >
        <Trans>Their messages are marked as deleted</Trans>
      </Check>
      <Check
        checked={options.hardDeletePost || options.deleteAll}
        disabled={options.deleteAll}
        onChange={({ currentTarget: { checked } }) => set({ hardDeletePost: checked })}
      >
        <Trans>Their posts are erased</Trans>
      </Check>
      <Check
        checked={options.hardDeleteComment || options.deleteAll}
        disabled={options.deleteAll}
        onChange={({ currentTarget: { checked } }) => set({ hardDeleteComment: checked })}
      >
        <Trans>Their comments are erased</Trans>
      </Check>
      <span>
        {Object.values(options).some(Boolean) ? null : (
          <Trans>Nothing: what they wrote stays, under the name “Deleted user”.</Trans>
        )}
      </span>
    </fieldset>
  );
}
