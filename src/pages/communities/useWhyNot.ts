import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import { mayDo, useCommunityPermissions } from '#src/queries/communities.ts';

/** Why something may not be done in a community: it is closed, or the token lacks a permission (contract §19). */
export function useWhyNot({ communityId, isDeleted }: Community): (permission: string) => string | undefined {
  const { t } = useLingui();
  const permissions = useCommunityPermissions(communityId);
  return (permission) =>
    isDeleted
      ? t`The community is closed`
      : mayDo(permissions, permission)
        ? undefined
        : t`The token lacks the permission ${permission}`;
}
