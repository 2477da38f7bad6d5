import { Trans, useLingui } from '@lingui/react/macro';

import classes from '#src/components/Detail.module.css';
import { RowButton } from '#src/components/RowButton.tsx';

import { CommunityPicker } from './CommunityPicker.tsx';

/** A community that new users are made members of. */
export type Joined = { communityId: string; displayName: string };

type Props = { joined: readonly Joined[]; onChange: (joined: readonly Joined[]) => void };

/** The communities new users are made members of once they are there: nobody has to ask or to be asked (vendor FAQ). */
export function JoinCommunities({ joined, onChange }: Props) {
  const { t } = useLingui();
  return (
    <fieldset className={classes.form}>
      <legend>
        <Trans>Make them members of (optional)</Trans>
      </legend>
      {joined.length > 0 ? (
        <ul className={classes.rows} aria-label={t`Communities they join`}>
          {joined.map(({ communityId, displayName }) => (
            <li key={communityId}>
              <bdi>{displayName}</bdi>
              <span className={classes.rowEnd}>
                <RowButton
                  tabIndex={0}
                  label={t`Leave out ${displayName}`}
                  onClick={() => onChange(joined.filter((one) => one.communityId !== communityId))}
                >
                  {t`Leave out`}
                </RowButton>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <CommunityPicker
        label={t`Find a community`}
        action={t`Join`}
        onPick={({ communityId, displayName }) => {
          if (joined.some((one) => one.communityId === communityId)) return;
          onChange([...joined, { communityId, displayName: displayName || communityId }]);
        }}
      />
    </fieldset>
  );
}
