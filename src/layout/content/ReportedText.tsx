import { Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';
import { useState, useSyncExternalStore } from 'react';

import detail from '#src/components/Detail.module.css';
import { Marked } from '#src/components/Marked.tsx';
import { eyes } from './eyes.ts';
import { masked } from './masked.ts';
import type { useMatcher } from '../useMatcher.ts';

import classes from './Item.module.css';

/** What the blocklist says of the text the keys are on. */
export type BlockedWords = Pick<ReturnType<typeof useMatcher>, 'answer' | 'loading'>;

/** What was reported, word for word: what the blocklist knows of it is marked, or masked for whoever wants that. */
export function ReportedText({ text, words: { answer, loading } }: { text: string; words: BlockedWords }) {
  const { isMasked } = useSyncExternalStore(eyes.subscribe, eyes.get);
  const [shown, setShown] = useState<string>();
  const ranges = answer?.hits.flatMap((hit) => [...hit.ranges]) ?? [];
  const isSure = answer?.isComplete === true && (loading.isDone || loading.error !== undefined);
  const hides = isMasked && shown !== text;
  const rules = answer?.hits.length ?? 0;
  return (
    <>
      <p className={classes.text} dir="auto">
        {!hides ? (
          <Marked text={text} ranges={ranges} />
        ) : isSure ? (
          masked(text, ranges)
        ) : (
          <Trans>Shown once the blocklist is read, to mask its words.</Trans>
        )}
      </p>
      <p className={detail.note}>
        {rules > 0 ? (
          <Plural value={rules} one="# blocklist rule matches." other="# blocklist rules match." />
        ) : loading.error !== undefined ? (
          <Trans>The blocklist could not be read, so its words are not marked.</Trans>
        ) : isSure ? (
          <Trans>No blocklist rule matches.</Trans>
        ) : (
          <Trans>Looking for blocklist words…</Trans>
        )}
        {hides && (rules > 0 || !isSure) ? (
          <>
            {' '}
            <Button size="compact-xs" variant="default" onClick={() => setShown(text)}>
              <Trans>Show the text</Trans>
            </Button>
          </>
        ) : null}
      </p>
    </>
  );
}
