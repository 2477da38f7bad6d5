import { Trans, useLingui } from '@lingui/react/macro';

import detail from '#src/components/Detail.module.css';

/** Every key of the queue and what it does. All of them are buttons too. */
export function KeysHelp() {
  const { t } = useLingui();
  const keys: readonly (readonly [key: string, does: string])[] = [
    ['D', t`Remove`],
    ['C', t`Clear flags`],
    ['S, J, ↓', t`Skip: the next one`],
    ['K, ↑', t`The one before`],
    ['B', t`Ban the author from the network, after a question`],
    ['M', t`Ban the author from the community, after a question`],
    ['P', t`Look at the first picture, or cover it again`],
    ['T', t`Show the comments around it`],
    ['O', t`Open the author`],
    [t`Space`, t`Select`],
    ['W', t`Open the largest wave; Escape leads back`],
    ['N', t`Show what is new`],
    ['/', t`Search the queue`],
    ['Ctrl+Z', t`Take back the last decision`],
  ];
  return (
    <section className={detail.section} aria-label={t`Keys`}>
      <h2>
        <Trans>Keys</Trans>
      </h2>
      <dl className={detail.facts}>
        {keys.map(([key, does]) => (
          <div key={key} className={detail.fact}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
