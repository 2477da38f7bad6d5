import { Button, FileButton } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { Check } from '#src/components/Check.tsx';
import detail from '#src/components/Detail.module.css';
import { PlacedGroups } from '#src/components/PlacedGroups.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useWholeAllowlist } from '#src/queries/allowlist.ts';

import classes from './Allowlist.module.css';
import { allowLinks } from './decisions.ts';
import { typedLinks, type TypedLink } from './typedLinks.ts';

/** Larger files hold no links (bytes). */
const largestFile = 1_000_000;

/** Links typed, pasted or from a file: what would be saved is shown first. */
export function AddLinks({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [arePatterns, setPatterns] = useState(false);
  const { data: known, error, refetch } = useWholeAllowlist();
  const [isTooLarge, setTooLarge] = useState(false);
  const links = useMemo(() => typedLinks(text, arePatterns, known ?? []), [text, arePatterns, known]);
  const of = (is: TypedLink['is']) => links.filter((link) => link.is === is);
  const fresh = of('new');
  const whyNot = (link: TypedLink) =>
    link.is !== 'refused'
      ? ''
      : link.why === 'bad-pattern'
        ? t`no valid regular expression`
        : link.why === 'too-long'
          ? t`longer than 500 characters`
          : t`empty`;
  const add = async () => {
    if (await allowLinks(links)) onClose();
  };
  const open = async (file: File) => {
    setTooLarge(file.size > largestFile);
    if (file.size <= largestFile) setText(await file.text());
  };
  return (
    <form
      className={classes.form}
      aria-label={t`Allow links`}
      onSubmit={(event) => {
        event.preventDefault();
        if (fresh.length > 0 && known) void add();
      }}
    >
      <BigTextField
        label={
          arePatterns ? t`Regular expressions, one per line` : t`Links or domains, one per line or separated by commas`
        }
        rows={4}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Check checked={arePatterns} onChange={(event) => setPatterns(event.currentTarget.checked)}>
        <Trans>They are regular expressions</Trans>
      </Check>
      {isTooLarge ? <p role="alert">{t`The file is larger than 1 MB: that is no list of links.`}</p> : null}
      {error && !known ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      {links.length > 0 && known === undefined && !error ? (
        <p className={detail.note}>{t`Reading what is on the list…`}</p>
      ) : null}
      {links.length > 0 && known ? (
        <div role="status">
          <PlacedGroups
            groups={[
              { label: t`Saved as`, names: fresh.map((link) => (link.is === 'new' ? link.regex : '')) },
              { label: t`There already`, names: of('there').map((link) => link.text) },
              { label: t`Not possible`, names: of('refused').map((link) => `${link.text}: ${whyNot(link)}`) },
            ]}
          />
        </div>
      ) : null}
      <div className={detail.buttons}>
        <Button type="submit" disabled={fresh.length === 0 || known === undefined}>
          {fresh.length === 0 ? t`Allow links` : plural(fresh.length, { one: 'Allow # link', other: 'Allow # links' })}
        </Button>
        <FileButton accept=".txt,.csv,text/plain,text/csv" onChange={(file) => file && void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              <Trans>Open a file</Trans>
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        {links.length > 0 ? (
          <span className={detail.note}>
            <Plural value={links.length} one="# line read" other="# lines read" />
          </span>
        ) : null}
      </div>
    </form>
  );
}
