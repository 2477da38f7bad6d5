import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { AboutError } from '#src/layout/AboutError.tsx';
import { paths } from '#src/paths.ts';

import classes from './Help.module.css';
import { helpEntriesOf, type HelpEntry } from './helpEntries.ts';
import { screens } from './screens.ts';
import { Support } from './Support.tsx';

/** What an entry says, and where it is done. */
export function Answer({ entry }: { entry: HelpEntry }) {
  const { i18n } = useLingui();
  const { text, steps, screen, code, asksSupport, see = [] } = entry;
  const [first, ...rest] = text;
  return (
    <article className={classes.answer}>
      {first ? <p>{i18n._(first)}</p> : null}
      {steps ? (
        <ol>
          {steps.map((step) => (
            <li key={step.id}>{i18n._(step)}</li>
          ))}
        </ol>
      ) : null}
      {rest.map((paragraph) => (
        <p key={paragraph.id}>{i18n._(paragraph)}</p>
      ))}
      {asksSupport ? (
        <p>
          <Support />
        </p>
      ) : null}
      {screen ? (
        <p>
          <Button component={Link} to={screens[screen].to} classNames={{ root: classes.screen, label: classes.label }}>
            {i18n._(screens[screen].label)}
          </Button>
        </p>
      ) : null}
      {code === undefined ? null : (
        <p>
          <AboutError code={code} />
        </p>
      )}
      {see.length > 0 ? (
        <section className={classes.see} aria-labelledby="see">
          <h2 id="see">
            <Trans>See also</Trans>
          </h2>
          <ul>
            {helpEntriesOf(see).map(({ id, title }) => (
              <li key={id}>
                <Link to={paths.helpEntry(id)}>{i18n._(title)}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}
