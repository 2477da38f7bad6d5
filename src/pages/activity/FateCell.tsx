import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { Fate } from '#src/jobs/fate.ts';
import { fateText, refusalText } from '#src/layout/jobText.ts';
import { paths } from '#src/paths.ts';

/** What became of an item. A refusal with a code of the network's leads to what the help says about it. */
export function FateCell({ fate }: { fate: Fate }) {
  const { t } = useLingui();
  if (fate.is !== 'refused') return fateText(fate.is, fate.is === 'done' ? fate.outcome : undefined);
  const { code } = fate.reason;
  const text = refusalText(fate.reason);
  if (code === undefined) return text;
  return (
    <Link to={paths.helpError(code)} tabIndex={-1} title={t`About error ${code}`}>
      {text}
    </Link>
  );
}
