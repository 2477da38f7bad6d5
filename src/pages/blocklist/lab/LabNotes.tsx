import notice from '#src/components/Notice.module.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { AboutError } from '#src/layout/AboutError.tsx';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { useErrorText } from '#src/queries/useErrorText.ts';

import classes from './Lab.module.css';
import type { LabOutcome } from './useLab.ts';

/** So many rules are named. */
const mostNamed = 5;

/** What else is to be known about the sum: by kind, how much of it looks false, and what could not be tried. */
export function LabNotes({ outcome: { result, rules, requests, brokeOff } }: { outcome: LabOutcome }) {
  const { t, i18n } = useLingui();
  const { byKind, stopped, likelyFalse, tooSlow, unusable } = result;
  const named = (ruleIds: readonly string[]) =>
    ruleIds
      .slice(0, mostNamed)
      .map((ruleId) => ruleLabel(rules.get(ruleId) ?? { regex: ruleId }))
      .join(', ') + (ruleIds.length > mostNamed ? ', …' : '');
  const kinds = [
    { key: 'post', name: t`posts`, tally: byKind.post },
    { key: 'comment', name: t`comments`, tally: byKind.comment },
    { key: 'name', name: t`display names`, tally: byKind['display-name'] },
  ].filter(({ tally }) => tally.texts > 0);
  return (
    <>
      <p className={classes.quiet}>
        {kinds.map(({ key, name, tally }) => (
          <span key={key}>
            <Trans>
              {i18n.number(tally.stopped)} of {i18n.number(tally.texts)} {name}
            </Trans>
            {' · '}
          </span>
        ))}
        <Plural value={requests} one="read with # request" other="read with # requests" />
      </p>
      {stopped > 0 ? (
        <p>
          <Plural
            value={likelyFalse}
            _0="None of them looks like a mistake."
            one="# of them is likely a mistake: a piece of a longer word, or an everyday word."
            other="# of them are likely mistakes: pieces of longer words, or everyday words."
          />
        </p>
      ) : null}
      {brokeOff === undefined ? null : <BrokeOff error={brokeOff} />}
      {tooSlow.length > 0 ? (
        <p className={notice.notice}>
          <Plural
            value={tooSlow.length}
            one="# pattern took too long and was left out; the network may still apply it:"
            other="# patterns took too long and were left out; the network may still apply them:"
          />{' '}
          <code dir="ltr">{named(tooSlow)}</code>
        </p>
      ) : null}
      {unusable.length > 0 ? (
        <p className={notice.notice}>
          <Plural
            value={unusable.length}
            one="# rule is no valid pattern for this browser and was left out:"
            other="# rules are no valid patterns for this browser and were left out:"
          />{' '}
          <code dir="ltr">{named(unusable)}</code>
        </p>
      ) : null}
    </>
  );
}

function BrokeOff({ error }: { error: unknown }) {
  const { title, next, code } = useErrorText(error);
  return (
    <p className={notice.notice} role="alert">
      <Trans>The reading broke off; the figures are about what was read before.</Trans> {title} {next}{' '}
      <AboutError code={code} />
    </p>
  );
}
