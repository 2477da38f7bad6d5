import classes from '#src/components/Detail.module.css';
import { Button, FileButton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { PlacedGroups, type PlacedGroup } from '#src/components/PlacedGroups.tsx';
import { parseIdList, type ListedId } from '#src/lib/idList.ts';

import { ErrorPanel } from './ErrorPanel.tsx';

/** More is a list for a script, and nothing anybody looks through (bytes). */
const largestFile = 10_000_000;

type Props<Found> = {
  /** Of the field: what may be pasted. */
  label: string;
  /** What is to be done with them, above the field. */
  controls: ReactNode;
  /** What the look-up depends on beside the list: when it changes, what was found is forgotten. */
  lookUpKey: string;
  /** Finds out who they are. Rejects with the signal's reason when called off. */
  lookUp: (
    ids: readonly ListedId[],
    onProgress: (read: number) => void,
    signal: AbortSignal,
  ) => Promise<readonly Found[]>;
  /** Those who were found by what becomes of them, those it is done to first. */
  groupsOf: (found: readonly Found[]) => readonly PlacedGroup[];
  /** What the button says that decides; undefined where there is nobody to decide on, or it may not be. */
  goLabel: (found: readonly Found[]) => { label: string; isReady: boolean };
  /** True when it was decided: then the form closes. */
  onGo: (found: readonly Found[], ids: readonly ListedId[]) => Promise<boolean>;
  onClose: () => void;
  /** Words beside it. */
  children?: ReactNode;
};

/** A pasted list or file of ids: who they are is shown before anything is decided about them. */
export function PasteForm<Found>(props: Props<Found>) {
  const { label, controls, lookUpKey, lookUp, groupsOf, goLabel, onGo, onClose, children } = props;
  const { t, i18n } = useLingui();
  const [text, setText] = useState('');
  const [read, setRead] = useState<number>();
  const [result, setResult] = useState<{ key: string; found: readonly Found[] }>();
  const [failure, setFailure] = useState<unknown>();
  const [isTooLarge, setTooLarge] = useState(false);
  const reading = useRef<AbortController>(undefined);
  // What is read for one purpose is of no use to another.
  useEffect(() => () => reading.current?.abort(new Error(`No longer wanted: ${lookUpKey}`)), [lookUpKey]);
  const ids = parseIdList(text);
  const found = result?.key === lookUpKey ? result.found : undefined;
  const go = found && goLabel(found);

  /** What was looked up belongs to what stands in the field. */
  const forget = () => {
    reading.current?.abort();
    setResult(undefined);
    setFailure(undefined);
    setTooLarge(false);
  };
  const look = async () => {
    if (ids.length === 0 || read !== undefined) return;
    const { signal } = (reading.current = new AbortController());
    setFailure(undefined);
    setRead(0);
    try {
      const users = await lookUp(ids, setRead, signal);
      if (!signal.aborted) setResult({ key: lookUpKey, found: users });
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setRead(undefined);
    }
  };
  const decide = async () => {
    if (found && go?.isReady && (await onGo(found, ids))) onClose();
  };

  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`${classes.section} ${classes.editor}`}
      aria-label={t`Paste a list`}
      onSubmit={(event) => {
        event.preventDefault();
        void (found ? decide() : look());
      }}
      onKeyDown={(event) => {
        // Not what was pasted, by the key that also ends an input method's suggestion.
        if (event.key === 'Escape' && text === '') onClose();
      }}
    >
      {controls}
      <BigTextField
        label={label}
        rows={4}
        value={text}
        spellCheck={false}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          forget();
          setText(event.currentTarget.value);
        }}
      />
      <div role="status" className={classes.note}>
        {isTooLarge ? (
          <Trans>The file is larger than 10 MB, and was not read.</Trans>
        ) : read !== undefined ? (
          <Trans>Looking them up: {i18n.number(read)} so far</Trans>
        ) : found ? (
          <PlacedGroups groups={groupsOf(found)} />
        ) : (
          <Plural value={ids.length} _0="Paste them here, or choose a file." one="# entry" other="# entries" />
        )}
      </div>
      {children}
      {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void look()} />}
      <div className={classes.buttons}>
        {go ? (
          <Button type="submit" disabled={!go.isReady}>
            {go.label}
          </Button>
        ) : (
          <Button type="submit" disabled={ids.length === 0} loading={read !== undefined}>
            <Plural value={ids.length} _0="Look up" one="Look up # entry" other="Look up # entries" />
          </Button>
        )}
        <FileButton
          accept=".txt,.csv,.tsv,.json"
          onChange={(file) => {
            if (!file) return;
            forget();
            if (file.size > largestFile) setTooLarge(true);
            else void file.text().then(setText);
          }}
        >
          {(button) => (
            <Button variant="default" {...button}>
              <Trans>Choose a file</Trans>
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
