import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { paths } from '#src/paths.ts';

import { Answer } from './Answer.tsx';
import { BackToHelp } from './BackToHelp.tsx';
import { ErrorAnswer } from './ErrorAnswer.tsx';
import { codeOfId, errorEntry, helpEntry, topicNames } from './helpEntries.ts';

/** One question and its answer, or one code and what it means. */
export function EntryPage({ id }: { id: string }) {
  const { t, i18n } = useLingui();
  const entry = helpEntry(id);
  const code = codeOfId(id);
  const error = code === undefined ? undefined : errorEntry(code);
  if (entry) {
    return (
      <PageFrame title={i18n._(entry.title)} subtitle={i18n._(topicNames[entry.topic])} scrolls>
        <BackToHelp />
        <Answer entry={entry} />
      </PageFrame>
    );
  }
  if (error) {
    return (
      <PageFrame title={t`Error ${error.code}`} subtitle={i18n._(error.title)} scrolls>
        <BackToHelp />
        <ErrorAnswer error={error} />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={code === undefined ? t`No such entry` : t`Error ${code}`} scrolls>
      <BackToHelp />
      <StatePanel
        title={code === undefined ? t`The help has no entry of this name` : t`Nothing is published about this code`}
        actions={
          <Link to={paths.helpErrors}>
            <Trans>See the codes that are known</Trans>
          </Link>
        }
      >
        {code === undefined ? (
          <Trans>The link may be old, or mistyped.</Trans>
        ) : (
          <Trans>The details under the error say what the network answered; its support can say what it means.</Trans>
        )}
      </StatePanel>
    </PageFrame>
  );
}
