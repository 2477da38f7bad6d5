import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { paths } from '#src/paths.ts';
import { errorHelp, type ErrorHelp } from '#src/queries/errorHelp.ts';

import { BackToHelp } from './BackToHelp.tsx';
import classes from './Help.module.css';
import { helpEntries } from './helpEntries.ts';

const ofNetwork = errorHelp.filter(({ status }) => status !== undefined);
const ofApps = errorHelp.filter(({ status }) => status === undefined);
const messages = helpEntries.filter(({ topic }) => topic === 'errors');

/** Every code with its meaning, for whoever holds one in their hands. */
export function ErrorCodesPage() {
  const { t, i18n } = useLingui();
  return (
    <PageFrame
      title={t`Error codes`}
      subtitle={t`What the network answers when it refuses, and what to do next.`}
      scrolls
    >
      <BackToHelp />
      <Codes id="network" title={t`From the network`} errors={ofNetwork} />
      <section className={classes.codes} aria-labelledby="messages">
        <h2 id="messages">
          <Trans>Asked about often</Trans>
        </h2>
        <ul>
          {messages.map(({ id, title }) => (
            <li key={id}>
              <Link to={paths.helpEntry(id)}>{i18n._(title)}</Link>
            </li>
          ))}
        </ul>
      </section>
      <Codes id="apps" title={t`From apps, made by the vendor’s SDKs`} errors={ofApps} />
    </PageFrame>
  );
}

function Codes({ id, title, errors }: { id: string; title: string; errors: readonly ErrorHelp[] }) {
  const { i18n } = useLingui();
  return (
    <section className={classes.codes} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {errors.map(({ code, title: meaning, cause }) => (
          <li key={code}>
            <Link to={paths.helpError(code)} className={`number ${classes.code}`}>
              {code}
            </Link>
            <div>
              {i18n._(meaning)}
              <div className={classes.about}>{i18n._(cause)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
