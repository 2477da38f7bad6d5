import { Trans, useLingui } from '@lingui/react/macro';

import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { RowButton } from '#src/components/RowButton.tsx';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';

/** What is about to happen to a post. */
export function BecomesPost({ becomes }: Pick<WaitingPost, 'becomes'>) {
  return (
    <em>
      {becomes === 'approved' ? (
        <Trans>Approving…</Trans>
      ) : becomes === 'declined' ? (
        <Trans>Declining…</Trans>
      ) : becomes === 'deleted' ? (
        <Trans>Deleting…</Trans>
      ) : (
        <Trans>Clearing flags…</Trans>
      )}
    </em>
  );
}

/** Instead of the buttons that decide, in a row: takes back what waits. */
export function TakeBackInRow({ waiting, label, tabIndex }: { waiting: WaitingPost; label: string; tabIndex: 0 | -1 }) {
  const { t } = useLingui();
  const { takeBack } = useTakeBack();
  return (
    <RowButton
      label={t`Take back what was decided on ${label}`}
      tabIndex={tabIndex}
      onClick={() => void takeBack(waiting.job)}
    >
      {t`Take back`}
    </RowButton>
  );
}

/** The same beside the list, with what waits. */
export function WaitingDecision({ waiting }: { waiting: WaitingPost }) {
  const { takeBack } = useTakeBack();
  return (
    <>
      <BecomesPost becomes={waiting.becomes} />
      <DecisionButton size="xs" onClick={() => void takeBack(waiting.job)}>
        <Trans>Take back</Trans>
      </DecisionButton>
    </>
  );
}
