import { Button } from '@mantine/core';
import { useLingui } from '@lingui/react';
import { Plural, Trans, useLingui as useMacro } from '@lingui/react/macro';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useActions } from '#src/layout/keys/useActions.ts';
import { paths } from '#src/paths.ts';

import { HelpUrl } from './filter.ts';
import classes from './Help.module.css';
import { createHelpSearch } from './helpEntries.ts';
import { HelpTopics } from './HelpTopics.tsx';
import { Support } from './Support.tsx';

/** Everything that was ever asked, to be searched without a network, and by topic. */
export function HelpSearch() {
  const { t } = useMacro();
  const { i18n } = useLingui();
  const [{ q }, setFilter] = useUrlFilter(HelpUrl);
  const search = useMemo(() => createHelpSearch(i18n), [i18n]);
  const isSearch = q.trim() !== '';
  const body = useRef<HTMLDivElement>(null);
  useActions(t`Help`, [
    {
      id: 'help.search',
      label: t`Search the help`,
      keys: ['/'],
      run: () => body.current?.querySelector('input')?.focus(),
    },
  ]);
  const results = useMemo(() => (isSearch ? search(q) : []), [search, isSearch, q]);

  return (
    <PageFrame
      title={t`Help`}
      scrolls
      subtitle={
        <span role="status">
          {isSearch ? (
            <Plural value={results.length} one="# answer" other="# answers" />
          ) : (
            <Trans>What this console does, what the network does, and what an error means.</Trans>
          )}
        </span>
      }
      actions={
        <Button variant="default" component={Link} to={paths.helpErrors}>
          <Trans>Error codes</Trans>
        </Button>
      }
    >
      {/* Arrows go from the search into the results and back. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={body} onKeyDown={moveByArrow}>
        <div className={toolbar.bar} role="search">
          <SearchField
            className={toolbar.grow}
            label={t`Search the help`}
            placeholder={t`A question, a word, a code… (press /)`}
            value={q}
            onSearch={(text) => setFilter({ q: text }, { replace: true })}
          />
        </div>
        {!isSearch ? (
          <HelpTopics />
        ) : results.length === 0 ? (
          <StatePanel
            title={t`Nothing here is about “${q}”`}
            actions={
              <Button variant="default" onClick={() => setFilter({ q: '' })}>
                <Trans>Show all topics</Trans>
              </Button>
            }
          >
            <Trans>Try fewer words, or others.</Trans> <Support />
          </StatePanel>
        ) : (
          <ul className={classes.results} aria-label={t`Answers`}>
            {results.map(({ id, title, about }) => (
              <li key={id}>
                <Link to={{ pathname: paths.helpEntry(id), search: new URLSearchParams({ q }).toString() }}>
                  {title}
                </Link>
                <div className={classes.about}>{about}</div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PageFrame>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li a')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
