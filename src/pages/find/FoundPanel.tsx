import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { banAuthors, carryOut, clear, remove } from '#src/layout/content/contentDecisions.ts';
import { useMatcher } from '#src/layout/useMatcher.ts';
import { ItemView } from '#src/layout/content/ItemView.tsx';
import { paths } from '#src/paths.ts';
import type { FoundObject } from '#src/queries/findObjects.ts';
import { eachKnownRulePage } from '#src/queries/knownRules.ts';

import classes from './Find.module.css';

/** What stands under an id, whole, and what can be done about it. */
export function FoundPanel({ found }: { found: Exclude<FoundObject, { is: 'nothing' }> }) {
  const { t } = useLingui();
  const words = useMatcher(found.is === 'item' ? found.item.text : '', eachKnownRulePage);
  if (found.is === 'community')
    return (
      <section className={classes.panel} aria-label={t`Found object`}>
        <h2 dir="auto">{found.name}</h2>
        <p className={detail.note}>
          <Trans>Community</Trans> · <span className="mono">{found.id}</span>
          {found.isDeleted ? <Trans> · closed</Trans> : null}
        </p>
        <Button variant="default" component={Link} to={paths.community(found.id)}>
          <Trans>Open the community</Trans>
        </Button>
      </section>
    );
  const { item, isDeleted } = found;
  return (
    <section className={classes.panel} aria-label={t`Found object`}>
      <div className={detail.buttons}>
        <Button size="xs" variant="default" component={Link} to={paths.user(item.authorId)}>
          {item.kind === 'user' ? <Trans>Open the user</Trans> : <Trans>Open the author</Trans>}
        </Button>
        {isDeleted ? null : (
          <>
            {item.reports > 0 ? (
              <DecisionButton size="xs" onClick={() => void carryOut(clear, [item])}>{t`Clear flags`}</DecisionButton>
            ) : null}
            {item.kind === 'user' ? null : (
              <DecisionButton
                size="xs"
                isDanger
                onClick={() => void carryOut(remove, [item])}
              >{t`Remove`}</DecisionButton>
            )}
            <DecisionButton size="xs" isDanger onClick={() => void carryOut(banAuthors, [item])}>
              {item.kind === 'user' ? t`Ban…` : t`Ban author…`}
            </DecisionButton>
          </>
        )}
      </div>
      {isDeleted ? (
        <p className={detail.note}>
          <Trans>It was deleted.</Trans>
        </p>
      ) : null}
      <ItemView item={item} words={words} />
    </section>
  );
}
