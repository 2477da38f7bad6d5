import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

import { Marked } from '#src/components/Marked.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { RuleText } from '#src/components/RuleText.tsx';
import type { RuleOutcome } from '#src/lib/rehearsal/types.ts';

import classes from './Lab.module.css';

/** What one rule hits: a few passages with the hits marked. Takes the focus. */
export function Passages({ outcome, regex }: { outcome: RuleOutcome; regex: string }) {
  const { t, i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { passages, texts } = outcome;
  const kindNames = { post: t`Post`, comment: t`Comment`, 'display-name': t`Display name` };
  return (
    <section className={classes.passages} aria-label={t`Passages`}>
      <h2 ref={heading} tabIndex={-1}>
        <Trans>
          What <RuleText regex={regex} /> hits
        </Trans>
      </h2>
      {outcome.isEveryday ? (
        <p className={classes.quiet}>
          <Trans>It hits what very many people wrote, so it is likely an everyday word.</Trans>
        </p>
      ) : null}
      <ul>
        {passages.map(({ textId, kind, createdAt, excerpt, isCut, ranges, falseSign }) => (
          <li key={`${kind} ${textId}`}>
            <p className={classes.excerpt} dir="auto">
              {isCut.start ? '…' : null}
              <Marked text={excerpt} ranges={ranges} />
              {isCut.end ? '…' : null}
            </p>
            <p className={classes.quiet}>
              {kindNames[kind]}
              {createdAt === '' ? null : (
                <>
                  {' · '}
                  <RelativeTime at={createdAt} />
                </>
              )}
              {falseSign === undefined ? null : (
                <>
                  {' · '}
                  <strong>
                    {falseSign === 'inside-word'
                      ? t`likely false: inside a longer word`
                      : t`likely false: an everyday word`}
                  </strong>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {texts > passages.length ? (
        <p className={classes.quiet}>
          <Trans>
            The first {i18n.number(passages.length)} of {i18n.number(texts)}.
          </Trans>
        </p>
      ) : null}
    </section>
  );
}
