import { Plural, useLingui } from '@lingui/react/macro';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import type { RuleHit } from '#src/lib/ruleMatcher/types.ts';

import { RuleText } from '#src/components/RuleText.tsx';
import classes from './BlocklistTestPage.module.css';
import { matchText } from '#src/layout/matchText.ts';

/** More than this many lines help nobody; the number is in the verdict. */
const mostShown = 50;

type Props = { hits: readonly RuleHit[]; rules: ReadonlyMap<string, BlocklistRule> };

/** Which rules stop the text. */
export function HitList({ hits, rules }: Props) {
  const { t } = useLingui();
  const left = hits.length - mostShown;
  return (
    <>
      <ul className={classes.hits} aria-label={t`Rules that stop the text`}>
        {hits.slice(0, mostShown).map(({ ruleId }) => {
          const rule = rules.get(ruleId);
          return rule ? (
            <li key={ruleId}>
              <RuleText regex={rule.regex} />
              <span className={classes.quiet}>{matchText(rule.isMatchExactWord)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {left > 0 ? (
        <p className={classes.quiet}>
          <Plural value={left} one="and # more" other="and # more" />
        </p>
      ) : null}
    </>
  );
}
