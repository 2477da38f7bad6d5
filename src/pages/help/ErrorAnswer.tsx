import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { paths } from '#src/paths.ts';
import type { ErrorHelp } from '#src/queries/errorHelp.ts';

import classes from './Help.module.css';
import { helpEntries } from './helpEntries.ts';
import { screens, type ScreenName } from './screens.ts';

/** Where something can be done about a code. */
const screenOfCode: Partial<Record<number, ScreenName>> = {
  400_001: 'blocklist',
  400_100: 'connect',
  400_301: 'connect',
  400_308: 'blocklistTest',
  400_311: 'jobs',
  400_312: 'connect',
  429: 'jobs',
};

/** When a code comes, and what to do. */
export function ErrorAnswer({ error }: { error: ErrorHelp }) {
  const { t, i18n } = useLingui();
  const { code, name, status, cause, next } = error;
  const screen = screenOfCode[code];
  const about = helpEntries.filter((entry) => entry.code === code);
  const facts: [string, string | undefined][] = [
    [t`When it comes`, i18n._(cause)],
    [t`What to do`, i18n._(next)],
    [t`The vendor’s name for it`, name],
    [t`HTTP status, as a rule`, status === undefined ? undefined : String(status)],
  ];
  return (
    <article className={classes.answer}>
      <dl className={detail.facts}>
        {facts.map(([term, value]) =>
          value === undefined ? null : (
            <div key={term} className={detail.fact}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {status === undefined ? (
        <p className={classes.about}>
          <Trans>Only apps show it, built with the vendor’s SDKs; the network never answers it to this console.</Trans>
        </p>
      ) : null}
      {screen ? (
        <p>
          <Button component={Link} to={screens[screen].to} classNames={{ root: classes.screen, label: classes.label }}>
            {i18n._(screens[screen].label)}
          </Button>
        </p>
      ) : null}
      {about.map(({ id, title }) => (
        <p key={id}>
          <Link to={paths.helpEntry(id)}>{i18n._(title)}</Link>
        </p>
      ))}
      <p>
        <Link to={paths.helpErrors}>
          <Trans>All error codes</Trans>
        </Link>
      </p>
    </article>
  );
}
