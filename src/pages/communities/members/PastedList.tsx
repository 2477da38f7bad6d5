import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import classes from '#src/components/Detail.module.css';
import { PasteForm } from '#src/layout/PasteForm.tsx';
import { placeUsers } from '#src/queries/pastedMembers.ts';
import { placeMembers } from '#src/queries/placeMembers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { useWhyNot } from '../useWhyNot.ts';
import { groupsOf, purposes, type Placed, type Purpose } from './pastedPurposes.ts';
import { useCommunityRoles } from './useCommunityRoles.ts';

type Props = { community: Community; onClose: () => void };

/** A pasted list or file of users: who they are here is shown before anything is decided about them. */
export function PastedList({ community, onClose }: Props) {
  const { t } = useLingui();
  const [purpose, setPurpose] = useState<Purpose>('add');
  const whyNot = useWhyNot(community);
  const { permission, act, label, needsRole = false } = purposes[purpose];
  const [, ...otherRoles] = useCommunityRoles();
  const [chosenRole, setRole] = useState<string>();
  const role = chosenRole ?? otherRoles[0]?.value ?? '';
  const reason = whyNot(permission);
  const chosenOf = (placed: readonly Placed[]) => groupsOf(purpose, placed).chosen;

  return (
    <PasteForm<Placed>
      label={
        purpose === 'add'
          ? t`User IDs, one per line or separated by commas`
          : t`User IDs or display names, one per line or separated by commas`
      }
      controls={
        <>
          <NativeSelect
            size="xs"
            label={t`What to do with them`}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value as Purpose)}
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
        </>
      }
      lookUpKey={purpose}
      lookUp={(ids, onProgress, signal) =>
        (purpose === 'add' ? placeUsers : placeMembers)(community, ids, onProgress, signal)
      }
      groupsOf={(placed) => groupsOf(purpose, placed).all}
      goLabel={(placed) => {
        const count = chosenOf(placed).length;
        return { label: label(count), isReady: count > 0 && reason === undefined };
      }}
      onGo={(placed) => act(community, chosenOf(placed), connectedProfileId(), role)}
      onClose={onClose}
    >
      {purpose === 'add' ? (
        <p className={classes.note}>
          <Trans>
            They become members without being asked, also of a private community: this is how people are made to join.
          </Trans>
        </p>
      ) : null}
      {reason === undefined ? null : (
        <p role="alert" className={classes.note}>
          {reason}
        </p>
      )}
    </PasteForm>
  );
}
