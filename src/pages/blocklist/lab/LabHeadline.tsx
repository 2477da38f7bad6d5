import { Plural, useLingui } from '@lingui/react/macro';

import type { RehearsalResult } from '#src/lib/rehearsal/types.ts';

/** The result in one sentence. */
export function LabHeadline({ result }: { result: RehearsalResult }) {
  const { i18n } = useLingui();
  const stopped = i18n.number(result.stopped);
  return (
    <Plural
      value={result.texts}
      _0="There is no text to try the rules on"
      one={`Would have stopped ${stopped} of # text`}
      other={`Would have stopped ${stopped} of # texts`}
    />
  );
}
