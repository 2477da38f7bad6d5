import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import { RowButton } from '#src/components/RowButton.tsx';

import { communityName } from './communityText.ts';

type Props = { community: Community; tabIndex: 0 | -1; isOpen: boolean; onOpen: (open: string) => void };

/** Opens the preview of a row, and closes it. */
export function PreviewButton({ community, tabIndex, isOpen, onOpen }: Props) {
  const { t } = useLingui();
  return (
    <RowButton
      label={t`Preview ${communityName(community)}`}
      tabIndex={tabIndex}
      isExpanded={isOpen}
      onClick={() => onOpen(isOpen ? '' : community.communityId)}
    >
      {t`Preview`}
    </RowButton>
  );
}
