import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Marked } from '#src/components/Marked.tsx';
import { BigTextField } from '#src/components/BigTextField.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { MoreFailure } from '#src/layout/MoreFailure.tsx';

import { useBroughtText } from '../useBroughtText.ts';
import { usePasteToImport } from '../usePasteToImport.ts';
import { AskServer } from './AskServer.tsx';
import classes from './BlocklistTestPage.module.css';
import { HitList } from './HitList.tsx';
import { useMatcher } from '#src/layout/useMatcher.ts';

/** Type a text, see which rules would stop it; and what the network itself says. */
function BlocklistTestPage() {
  const { t } = useLingui();
  const [text, setText] = useState(useBroughtText());
  const { rules, loading, answer, failure, retry } = useMatcher(text);
  usePasteToImport();
  const hits = answer?.hits ?? [];
  const isStopped = hits.length > 0;
  // Until every rule has been read and tried, a text is not called clean.
  const isSure = loading.isDone && answer?.isComplete === true;
  return (
    <PageFrame
      title={t`Test a text`}
      scrolls
      subtitle={
        loading.isDone ? (
          <Plural value={loading.count} one="Checked against # rule" other="Checked against # rules" />
        ) : (
          <Plural value={loading.count} one="Reading the rules: # so far" other="Reading the rules: # so far" />
        )
      }
    >
      <div className={classes.layout}>
        <div className={classes.column}>
          <BigTextField
            label={t`Text of a post, comment or message`}
            rows={8}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className={classes.quiet}>
            <Trans>
              The network checks messages, posts, comments and poll texts. It does not check the names of users,
              communities or channels.
            </Trans>
          </p>
          <AskServer text={text} />
        </div>
        <div className={classes.column}>
          <h2>
            <Trans>What the rules say</Trans>
          </h2>
          {loading.error === undefined ? null : (
            <div className={classes.verdict}>
              <MoreFailure error={loading.error} onRetry={retry} />
            </div>
          )}
          {failure === undefined ? null : (
            <div className={classes.verdict} role="alert">
              <Trans>The check broke off.</Trans>{' '}
              <Button variant="default" onClick={retry}>
                <Trans>Start it again</Trans>
              </Button>
            </div>
          )}
          <div role="status">
            {text === '' ? (
              <p className={classes.quiet}>
                <Trans>Type or paste a text on the left. Nothing is sent.</Trans>
              </p>
            ) : answer === undefined ? (
              <p className={classes.quiet}>
                <Trans>Checking…</Trans>
              </p>
            ) : (
              <div className={classes.verdict} data-stopped={isStopped || isSure ? isStopped : undefined}>
                {isStopped ? (
                  <Plural value={hits.length} one="Stopped by # rule" other="Stopped by # rules" />
                ) : isSure ? (
                  <Trans>No rule stops this text</Trans>
                ) : (
                  <Trans>No rule read so far stops this text</Trans>
                )}
              </div>
            )}
          </div>
          {isStopped ? (
            <>
              <div className={classes.marked} dir="auto">
                <Marked text={text} ranges={hits.flatMap((hit) => hit.ranges)} />
              </div>
              <HitList hits={hits} rules={rules} />
            </>
          ) : null}
          {answer && answer.tooSlow.length > 0 ? (
            <p className={classes.quiet}>
              <Plural
                value={answer.tooSlow.length}
                one="# pattern took too long to check here; the network may still apply it."
                other="# patterns took too long to check here; the network may still apply them."
              />
            </p>
          ) : null}
          {answer && answer.unusable.length > 0 ? (
            <p className={classes.quiet}>
              <Plural
                value={answer.unusable.length}
                one="# rule is no valid pattern for this browser and was left out."
                other="# rules are no valid patterns for this browser and were left out."
              />
            </p>
          ) : null}
        </div>
      </div>
    </PageFrame>
  );
}

export { BlocklistTestPage as Component };
