import { useDebouncedValue } from '@mantine/hooks';
import { TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import classes from '#src/components/Detail.module.css';
import { RowButton } from '#src/components/RowButton.tsx';
import { useCommunitySearch } from '#src/queries/communities.ts';

/** How long typing has to pause before the network is asked, in milliseconds. */
const searchAfter = 300;

type Props = { label: string; action: string; onPick: (community: Community) => void };

/** Finds a community by its name, and gives the one that is chosen. */
export function CommunityPicker({ label, action, onPick }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [keyword] = useDebouncedValue(text.trim(), searchAfter);
  const { data: found, isError } = useCommunitySearch(keyword);
  return (
    <div className={classes.editor}>
      <TextInput
        label={label}
        value={text}
        maxLength={100}
        placeholder={t`Name…`}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Of the form or question around it nothing is sent by searching.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div role="status" className={classes.note}>
        {keyword === '' ? null : isError ? (
          <Trans>The communities could not be searched.</Trans>
        ) : found === undefined ? (
          <Trans>Searching…</Trans>
        ) : found.length === 0 ? (
          <Trans>No open community has this in its name.</Trans>
        ) : (
          <ul className={classes.rows}>
            {found.map((community) => (
              <li key={community.communityId}>
                <bdi>{community.displayName || community.communityId}</bdi>
                <span className={classes.rowEnd}>
                  <RowButton
                    tabIndex={0}
                    label={`${action}: ${community.displayName || community.communityId}`}
                    onClick={() => {
                      setText('');
                      onPick(community);
                    }}
                  >
                    {action}
                  </RowButton>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
